package org.annales.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.annales.SharedReader;
import org.annales.model.Bound;
import org.annales.model.DocumentReading;
import org.annales.model.Figure;
import org.annales.model.Issue;
import org.annales.model.Scope;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader relies on in every figure: exact numbers, whole and parts, who says so and who denies it. */
class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Some 1,300 people fled Vukovar. | 1300",
                "Some 1.300 people fled Vukovar. | 1300",
                "Some 1.300.000 people fled Bengal. | 1300000",
                "Some 1.3 million people fled Bengal. | 1300000",
                "Some 1,5 million people fled Bengal. | 1500000",
                "Some 12 500 people fled Vukovar. | 12500",
                "Some two and a half million people fled Bengal. | 2500000",
                "Some 0.1 million people fled Vukovar. | 100000"
            })
    void separatorsOfEveryCountryGiveTheExactNumber(String text, BigDecimal value) {
        assertThat(only(text).min()).isEqualTo(value);
    }

    @Test
    void aShareIsADecimalAndNoBinaryFraction() {
        assertThat(only("In the plebiscite 99.81% of the voters chose union.").min())
                .isEqualTo(new BigDecimal("99.81"));
    }

    @Test
    void aNumberThatCouldBeReadOtherwiseIsToldOf() {
        assertThat(codes("In Bihać 1.300 soldiers surrendered.")).containsExactly("ambiguous-number");
        assertThat(codes("In Bihać 1,300 soldiers surrendered.")).isEmpty();
    }

    @Test
    void absurdNumbersAreKeptAndToldOf() {
        String text = "The plague killed 900,000,000,000 people. In the vote 140% of the electorate chose the king.";
        assertThat(SharedReader.read(text).figures()).hasSize(2);
        assertThat(codes(text)).containsExactly("absurd-figure", "absurd-figure");
    }

    @Test
    void moreDigitsThanAnyNumberHasAreNoFigureAndNoFailure() {
        String digits = "9".repeat(400);
        assertThat(SharedReader.read("The raid killed " + digits + " people.").figures())
                .isEmpty();
    }

    @Test
    void partsPointToTheirWhole() {
        List<Figure> figures = figures("The shelling killed 412 villagers, of them 90 women and 57 children.");
        assertThat(figures).extracting(Figure::kind).containsOnly("killed");
        assertThat(figures)
                .extracting(Figure::partOf)
                .containsExactly(null, figures.get(0).id(), figures.get(0).id());
    }

    @Test
    void whoDeniesANumberIsKeptBesideWhoSaysIt() {
        Figure figure = figures(
                        "The rebels said that 900 soldiers were killed at Kirkuk. The government denied the claim.")
                .getFirst();
        assertThat(figure.voices()).extracting(Voice::stance).containsExactly(Stance.ASSERTS, Stance.DENIES);
    }

    @Test
    void aDoubtfulNumberIsDisputedByWhomCallsItSo() {
        Figure figure = figures(
                        "The rebels claimed that 900 soldiers were killed at Kirkuk. The minister called the figure grossly exaggerated.")
                .getFirst();
        assertThat(figure.voices()).extracting(Voice::stance).contains(Stance.DISPUTES);
    }

    @Test
    void aRunningTotalIsNotANewToll() {
        assertThat(only("On Monday 12 people were killed in Homs.").scope()).isEqualTo(Scope.INCIDENT);
        assertThat(only("The death toll rose to 310.").scope()).isEqualTo(Scope.TOTAL);
        assertThat(only("Since May 900 people have been killed in Homs.").scope())
                .isEqualTo(Scope.TOTAL);
        assertThat(only("The army consisted of 30,000 men.").scope()).isEqualTo(Scope.STATE);
    }

    @Test
    void aFigureBelongsToTheStatementOfItsSentence() {
        DocumentReading reading = SharedReader.read("A bomb killed 14 people in Peshawar.");
        assertThat(reading.figures().getFirst().statement())
                .isEqualTo(reading.statements().getFirst().id());
    }

    @Test
    void boundsGoWithTheirOwnNumber() {
        List<Figure> figures = figures("The hospital took in 19 bodies and more than 50 wounded.");
        assertThat(figures).extracting(Figure::bound).containsExactly(Bound.EXACT, Bound.AT_LEAST);
    }

    @Test
    void theSameTextGivesTheSameIds() {
        String text = "Between 30 and 40 people were killed and scores were wounded in Tripoli.";
        assertThat(figures(text))
                .isEqualTo(figures(text))
                .extracting(Figure::id)
                .doesNotHaveDuplicates();
    }

    private static Figure only(String text) {
        List<Figure> figures = figures(text);
        assertThat(figures).as(text).hasSize(1);
        return figures.getFirst();
    }

    private static List<Figure> figures(String text) {
        return SharedReader.read(text).figures();
    }

    private static List<String> codes(String text) {
        return SharedReader.read(text).issues().stream()
                .map(Issue::code)
                .filter(code -> code.equals("absurd-figure") || code.equals("ambiguous-number"))
                .toList();
    }
}
