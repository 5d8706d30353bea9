package org.annales.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.annales.model.Bound;
import org.annales.model.Figure;
import org.annales.model.Scope;
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
        return new Claim(figure, "Document", null, event);
    }
}
