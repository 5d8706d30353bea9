package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.junit.jupiter.api.Test;

class SuccessionsTest {
    private static final Tenure LIND = tenure("Anna Lind", "president of Ruritania", "1991-03");
    private static final Tenure BERG = tenure("Bo Berg", "President of Ruritania", "1995-06-01");

    @Test
    void aLaterHolderEndsTheEarlierTenure() {
        assertThat(Successions.of(List.of(LIND, BERG), List.of(BERG, LIND), List.of()))
                .extracting(tenure -> tenure.to().edtf())
                .containsExactly("1991-03-31/1995-06-01", "..");
    }

    @Test
    void whoIsElectedAgainIsNotSucceeded() {
        Tenure again = tenure("Lind", "president of Ruritania", "1995");
        assertThat(Successions.of(List.of(LIND), List.of(LIND, again), List.of()))
                .containsExactly(LIND);
    }

    @Test
    void ofMerePresidentsThereAreMany() {
        Tenure one = tenure("Anna Lind", "president", "1991");
        Tenure other = tenure("Bo Berg", "president", "1995");
        assertThat(Successions.of(List.of(one), List.of(one, other), List.of())).containsExactly(one);
    }

    @Test
    void anOfficeEndsWithItsState() {
        Lifespan union = new Lifespan("Old Union", WhenNone.OPEN, When.parse("1991-12-26"), List.of(), List.of("s9"));
        Tenure secretary = tenure("Mi Gor", "general secretary of the Old Union", "1985");
        assertThat(Successions.of(List.of(secretary), List.of(secretary), List.of(union)))
                .singleElement()
                .satisfies(tenure -> {
                    assertThat(tenure.to().edtf()).isEqualTo("1985-12-31/1991-12-26");
                    assertThat(tenure.statements()).containsExactly("s", "s9");
                });
    }

    @Test
    void whoIsOnlyToldOfAsItsHolderLaterEndsATenureToo() {
        Tenure first = tenure("Anna Lind", "President of Ruritania", "1991");
        Tenure told = new Tenure(
                "Bo Karst",
                "acting president of Ruritania",
                WhenNone.OPEN,
                WhenNone.OPEN,
                LocalDate.of(1998, 5, 1),
                LocalDate.of(1998, 5, 1),
                List.of("t"));
        assertThat(Successions.of(List.of(first), List.of(first, told), List.of()))
                .singleElement()
                .satisfies(tenure -> assertThat(tenure.to().edtf()).isEqualTo("1991-12-31/1998-05-01"));
    }

    private static Tenure tenure(String person, String office, String from) {
        When begin = When.parse(from);
        return new Tenure(person, office, begin, WhenNone.OPEN, begin.earliest(), begin.latest(), List.of("s"));
    }
}
