package org.annales.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annales.SharedReader;
import org.annales.model.DocumentReading;
import org.annales.model.Statement;
import org.junit.jupiter.api.Test;

/** What a document tells again is filed where it is told first, and what is new is not. */
class RetellingsTest {
    @Test
    void aNounThatPointsBackIsWhereAndWhenItsHappeningWas() {
        DocumentReading reading = SharedReader.read(
                "On 3 May 2014 rebels shelled the market in Donetsk. The prime minister had met bankers in Kyiv that week."
                        + " The shelling was condemned abroad.");
        Telling again = telling(reading, "shelling");
        assertThat(again.retells()).isEqualTo(statement(reading, "shelled").id());
        assertThat(again.when().edtf()).isEqualTo("2014-05-03");
        assertThat(blocks(reading, "shelling")).isEqualTo(blocks(reading, "shelled"));
    }

    @Test
    void anotherPlaceOrAnotherTimeIsAnotherHappening() {
        DocumentReading reading =
                SharedReader.read("On 3 May 2014 rebels shelled Donetsk. The shelling of Luhansk began on 9 May 2014.");
        assertThat(telling(reading, "shelling").retells()).isEmpty();
    }

    @Test
    void whatIsCountedOnIsNew() {
        DocumentReading reading =
                SharedReader.read("On 3 May 2014 rebels attacked Donetsk. The second attack came at night.");
        assertThat(telling(reading, "attack").retells()).isEmpty();
    }

    @Test
    void aMarketIsInItsTown() {
        DocumentReading reading =
                SharedReader.read("On 3 May 2014 shells killed nine people at the railway station of Donetsk.");
        assertThat(blocks(reading, "killed"))
                .isEqualTo(blocks(SharedReader.read("On 3 May 2014 rebels attacked Donetsk."), "attacked"));
    }

    @Test
    void aPersonIsKilledOnceWherever() {
        DocumentReading one = SharedReader.read("Colonel Ivan Petrov was killed in Donetsk on 3 May 2014.");
        DocumentReading other = SharedReader.read("On 3 May 2014 Petrov was killed.");
        assertThat(blocks(one, "killed")).isEqualTo(blocks(other, "killed"));
    }

    private static Telling telling(DocumentReading reading, String word) {
        return filed(reading, word).telling();
    }

    private static List<String> blocks(DocumentReading reading, String word) {
        return filed(reading, word).blocks();
    }

    private static Retellings.Filed filed(DocumentReading reading, String word) {
        Map<String, Retellings.Filed> filed = Retellings.of(reading);
        return Objects.requireNonNull(filed.get(statement(reading, word).id()), word);
    }

    private static Statement statement(DocumentReading reading, String word) {
        return reading.statements().stream()
                .filter(one -> reading.document().text().of(one.trigger()).equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " in " + reading.statements()));
    }
}
