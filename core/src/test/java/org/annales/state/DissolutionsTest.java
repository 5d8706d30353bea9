package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Lifespan;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.junit.jupiter.api.Test;

class DissolutionsTest {
    private static final Lifespan ENDED = new Lifespan(
            "Republic of Velka", When.parse("1921-03-03"), When.parse("1923-07-25"), List.of(), List.of("end"));

    @Test
    void aStateThatIsDissolvedHoldsNoTownItTook() {
        Holding town = held("Republic of Velka", "1921-05-07", "1921-05-07");
        assertThat(Dissolutions.of(List.of(town), List.of(ENDED)))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.to().edtf()).isEqualTo("1921-05-07/1923-07-25");
                    assertThat(holding.statements()).containsExactly("s", "end");
                });
    }

    @Test
    void whatSomebodySaysLaterOfTheTownStands() {
        Holding town = held("Republic of Velka", "1921-05-07", "1925-01-01");
        assertThat(Dissolutions.of(List.of(town), List.of(ENDED))).containsExactly(town);
    }

    @Test
    void othersHoldWhatTheyHeld() {
        Holding town = held("Republic of Morna", "1921-05-07", "1921-05-07");
        assertThat(Dissolutions.of(List.of(town), List.of(ENDED))).containsExactly(town);
    }

    private static Holding held(String holder, String from, String word) {
        return new Holding(
                "Gori",
                "test:gori",
                holder,
                HoldingKind.HELD,
                When.parse(from),
                true,
                WhenNone.OPEN,
                LocalDate.parse(word),
                null,
                List.of("s"));
    }
}
