package org.annales.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annales.SharedReader;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.junit.jupiter.api.Test;

/** What a reader relies on in every statement, whatever its type. */
class StatementReaderTest {

    @Test
    void activeAndPassiveTellTheSame() {
        Statement active = only("On 3 May 1943 German troops captured Kharkov.", "capture");
        Statement passive = only("On 3 May 1943 Kharkov was captured by German troops.", "capture");
        assertThat(names(active)).isEqualTo(names(passive)).hasSize(1);
        assertThat(active.time().when().edtf()).isEqualTo("1943-05-03");
        assertThat(passive.places()).extracting(place -> place.place().name()).hasSize(1);
    }

    @Test
    void aNounCarriesTheHappeningOfALightVerb() {
        Statement statement = only("Serbian forces launched an offensive against Vukovar.", "attack");
        assertThat(statement.trigger().length()).isEqualTo("offensive".length());
        assertThat(names(statement)).isNotEmpty();
    }

    @Test
    void whatIsDeniedPlannedOrFailedIsNotToldAsAFact() {
        assertThat(only("The rebels planned to attack Goma.", "attack").reality())
                .isEqualTo(Reality.PLANNED);
        assertThat(only("The army failed to capture Grozny.", "capture").reality())
                .isEqualTo(Reality.FAILED);
        assertThat(only("The rebels did not attack Goma.", "attack").reality()).isEqualTo(Reality.DENIED);
        assertThat(only("The general threatened to bomb Hargeisa.", "bombard").reality())
                .isEqualTo(Reality.THREATENED);
        assertThat(only("The invaders would later capture Seoul.", "capture").reality())
                .isEqualTo(Reality.ACTUAL);
    }

    @Test
    void aNeutralReportKeepsItsVoice() {
        Statement statement = only("According to Amnesty International, soldiers killed 40 villagers.", "kill");
        assertThat(statement.saidBy()).isEqualTo("Amnesty International");
        assertThat(statement.reality()).isEqualTo(Reality.ACTUAL);
    }

    @Test
    void theSameTextGivesTheSameIds() {
        String text = "In June 1991 the Yugoslav army attacked Slovenia and withdrew ten days later.";
        List<String> first =
                SharedReader.read(text).statements().stream().map(Statement::id).toList();
        List<String> second =
                SharedReader.read(text).statements().stream().map(Statement::id).toList();
        assertThat(first).isEqualTo(second).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void everyQuoteStandsInTheText() {
        String text = "Fighting broke out in Juba on 15 December 2013; hundreds were killed, said the UN.";
        for (Statement statement : SharedReader.read(text).statements()) {
            assertThat(statement.evidence().contains(statement.trigger())).isTrue();
            assertThat(statement.evidence().end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static Statement only(String text, String type) {
        List<Statement> found = SharedReader.read(text).statements().stream()
                .filter(statement -> statement.type().equals(type))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static List<String> names(Statement statement) {
        return statement.agents().stream().map(Participant::name).toList();
    }
}
