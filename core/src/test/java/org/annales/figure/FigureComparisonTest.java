package org.annales.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.annales.model.Bound;
import org.annales.model.Figure;
import org.annales.model.Scope;
import org.annales.model.Sketch;
import org.annales.model.Span;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which claims are set side by side, and that none is ever added to another. */
class FigureComparisonTest {

    private static final When FIRST = When.parse("1992-02-25/1992-02-26");
    private static final When SECOND = When.parse("1992-02-26");
    private static final When LATER = When.parse("1992-05-01");

    @Test
    void claimsOfOnePlaceAndTimeAreOneGroupWithTheRangeOverAll() {
        List<FigureGroup> groups = FigureComparison.compare(List.of(
                claim("a", 161, Bound.AT_LEAST, FIRST, Scope.INCIDENT, "Watch", Stance.ASSERTS, null),
                claim("b", 613, Bound.EXACT, SECOND, Scope.INCIDENT, "Ministry", Stance.ASSERTS, null)));
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().low()).isEqualByComparingTo("161");
        assertThat(groups.getFirst().high()).isEqualByComparingTo("613");
    }

    @Test
    void claimsOfOneEventStayTogetherWhateverTheirTimes() {
        List<FigureGroup> groups = FigureComparison.compare(List.of(
                claim("a", 10, Bound.EXACT, FIRST, Scope.INCIDENT, "A", Stance.ASSERTS, "e1"),
                claim("b", 20, Bound.EXACT, LATER, Scope.INCIDENT, "B", Stance.ASSERTS, "e1")));
        assertThat(groups).hasSize(1);
    }

    @Test
    void anotherTimeIsAnotherHappening() {
        List<FigureGroup> groups = FigureComparison.compare(List.of(
                claim("a", 10, Bound.EXACT, FIRST, Scope.INCIDENT, "A", Stance.ASSERTS, null),
                claim("b", 20, Bound.EXACT, LATER, Scope.INCIDENT, "A", Stance.ASSERTS, null)));
        assertThat(groups).hasSize(2);
    }

    @Test
    void totalsAndIncidentsNeverShareAGroup() {
        List<FigureGroup> groups = FigureComparison.compare(List.of(
                claim("a", 10, Bound.EXACT, FIRST, Scope.INCIDENT, "A", Stance.ASSERTS, "e1"),
                claim("b", 310, Bound.EXACT, FIRST, Scope.TOTAL, "A", Stance.ASSERTS, "e1")));
        assertThat(groups).hasSize(2).extracting(FigureGroup::total).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void aLaterTotalOfTheSameClaimantReplacesTheEarlierWithoutLosingIt() {
        FigureGroup group = FigureComparison.compare(List.of(
                        claim("a", 12, Bound.EXACT, FIRST, Scope.TOTAL, "Police", Stance.ASSERTS, "e1"),
                        claim("b", 45, Bound.EXACT, LATER, Scope.TOTAL, "Police", Stance.ASSERTS, "e1"),
                        claim("c", 30, Bound.EXACT, FIRST, Scope.TOTAL, "Red Cross", Stance.ASSERTS, "e1")))
                .getFirst();
        assertThat(group.rows())
                .hasSize(3)
                .filteredOn(row -> !row.stands())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.claim().figure().id()).isEqualTo("a");
                    assertThat(row.supersededBy()).isEqualTo("b");
                });
        assertThat(group.low()).isEqualByComparingTo("30");
    }

    @Test
    void aNumberThatIsOnlyDeniedDoesNotWidenTheRange() {
        FigureGroup group = FigureComparison.compare(List.of(
                        claim("a", 40, Bound.EXACT, FIRST, Scope.INCIDENT, "Watch", Stance.ASSERTS, "e1"),
                        claim("b", 9000, Bound.EXACT, FIRST, Scope.INCIDENT, "Army", Stance.DENIES, "e1")))
                .getFirst();
        assertThat(group.high()).isEqualByComparingTo("40");
        assertThat(group.rows()).hasSize(2);
    }

    @Test
    void anOpenEndIsTold() {
        FigureGroup group = FigureComparison.compare(
                        List.of(claim("a", 500, Bound.AT_LEAST, FIRST, Scope.INCIDENT, "A", Stance.ASSERTS, null)))
                .getFirst();
        assertThat(group.openEnded()).isTrue();
    }

    @Test
    void aReportCopiedWordForWordIsOneClaim() {
        String words = "At least twelve people were killed when shells hit the bread queue, the agency said.";
        Claim original = copied("a", "one", LocalDate.of(1992, 5, 2), words);
        Claim copy = copied("b", "two", LocalDate.of(1992, 5, 3), words.toUpperCase(Locale.ROOT));
        Claim own =
                copied("c", "three", null, "Twelve dead were brought to the hospital after the shelling of the queue.");
        for (List<Claim> order : List.of(List.of(original, copy, own), List.of(own, copy, original))) {
            FigureGroup group = FigureComparison.compare(order).getFirst();
            assertThat(group.rows())
                    .extracting(row -> row.claim().figure().id())
                    .containsExactlyInAnyOrder("a", "c");
            assertThat(group.rows())
                    .filteredOn(row -> row.claim().equals(original))
                    .singleElement()
                    .satisfies(row -> assertThat(row.copies()).containsExactly(copy));
        }
    }

    @Test
    void severalNumbersOfOneClaimantInOneSentenceCountSeveralThings() {
        List<FigureGroup> groups = FigureComparison.compare(List.of(
                supplied("a", "one", 300, "flour"),
                supplied("b", "one", 20, "powdered milk"),
                supplied("c", "two", 280, "flour")));
        assertThat(groups)
                .hasSize(2)
                .noneMatch(
                        group -> group.high().intValue() == 300 && group.low().intValue() == 20);
        assertThat(groups.getFirst().rows())
                .extracting(row -> row.claim().figure().id())
                .containsExactly("c", "a");
        assertThat(groups.getFirst().isDisputed()).isTrue();
        assertThat(groups.getLast().isDisputed()).isFalse();
    }

    @Test
    void numbersThatMayBothBeRightAreNoDispute() {
        FigureGroup group = FigureComparison.compare(List.of(
                        claim("a", 161, Bound.AT_LEAST, FIRST, Scope.INCIDENT, "Watch", Stance.ASSERTS, "e1"),
                        claim("b", 170, Bound.ABOUT, FIRST, Scope.INCIDENT, "Ministry", Stance.ASSERTS, "e1")))
                .getFirst();
        assertThat(group.isDisputed()).isFalse();
        group = FigureComparison.compare(List.of(
                        claim("a", 161, Bound.EXACT, FIRST, Scope.INCIDENT, "Watch", Stance.ASSERTS, "e1"),
                        claim("b", 613, Bound.EXACT, FIRST, Scope.INCIDENT, "Ministry", Stance.ASSERTS, "e1")))
                .getFirst();
        assertThat(group.isDisputed()).isTrue();
    }

    @Test
    void aSortOfPeopleDoesNotContradictAnother() {
        assertThat(FigureComparison.compare(List.of(killed("a", 2, "officers"), killed("b", 3000, "Northern troops"))))
                .hasSize(2)
                .noneMatch(FigureGroup::isDisputed);
        assertThat(FigureComparison.compare(List.of(killed("a", 49, "soldiers"), killed("b", 5, "women"))))
                .hasSize(2);
        assertThat(FigureComparison.compare(
                        List.of(killed("a", 1273, "guerrillas"), killed("b", 12000, "Northerners"))))
                .hasSize(1);
    }

    private static Claim killed(String id, int number, String what) {
        return new Claim(figure(id, id, "killed", "people", number, what), id, null, "e1", Sketch.of(""));
    }

    private static Claim copied(String id, String document, @Nullable LocalDate published, String words) {
        Figure figure = figure(id, document, "killed", "people", 12, "people");
        return new Claim(figure, document, published, "e1", Sketch.of(words));
    }

    private static Claim supplied(String id, String document, int tons, String what) {
        return new Claim(figure(id, document, "aid", "tons", tons, what), document, null, null, Sketch.of(""));
    }

    private static Figure figure(String id, String document, String kind, String unit, int number, String what) {
        BigDecimal value = BigDecimal.valueOf(number);
        return new Figure(
                id,
                document,
                new Span(0, 1),
                new Span(0, 9),
                kind,
                unit,
                value,
                value,
                Bound.EXACT,
                what,
                null,
                "Velka",
                null,
                FIRST,
                Scope.INCIDENT,
                List.of(),
                null,
                null,
                1,
                kind + "/test");
    }

    private static Claim claim(
            String id,
            int number,
            Bound bound,
            When time,
            Scope scope,
            String voice,
            Stance stance,
            @Nullable String event) {
        BigDecimal value = BigDecimal.valueOf(number);
        Figure figure = new Figure(
                id,
                "document",
                new Span(0, 1),
                new Span(0, 1),
                "killed",
                "people",
                value,
                value,
                bound,
                "civilians",
                null,
                "Velka",
                null,
                time,
                scope,
                List.of(new Voice(voice, stance, null)),
                null,
                null,
                1,
                "killed/test");
        return new Claim(figure, "Document", null, event, Sketch.of(""));
    }
}
