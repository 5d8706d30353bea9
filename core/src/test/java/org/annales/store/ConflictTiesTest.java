package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.annales.store.ConflictTies.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words between two actors make of them, and which sides a conflict's name carries. */
class ConflictTiesTest {
    private final ConflictTies ties = new ConflictTies();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'s",
                "’s old",
                " under General ",
                " (now under operational command of General ",
                ", led by Colonel ",
                " was loyal to the ",
                " and its "
            })
    void whoFightsForAnother(String words) {
        assertThat(ties.between(words)).contains(Tie.SERVES);
    }

    @ParameterizedTest
    @ValueSource(strings = {", the leader of the ", " of General ", " General ", " of the "})
    void aPersonOfABodyOfMen(String words) {
        assertThat(ties.between(words)).contains(Tie.OF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", allied with the ",
                " were heavily supported by ",
                " fought alongside the ",
                " took the pass with the help of ",
                " signed an alliance with ",
                " had openly backed the "
            })
    void friends(String words) {
        assertThat(ties.between(words)).contains(Tie.FRIENDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " launched a second offensive against the ",
                " declared war on ",
                "'s invasion of ",
                " was at war with ",
                " won a victory over the ",
                " surrendered to the ",
                " fought against its former allies, "
            })
    void foes(String words) {
        assertThat(ties.between(words)).contains(Tie.FOES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " and ",
                " met ",
                " refused to fight against the ",
                " never fought ",
                " sold grain to the ",
                "'s long speech about the "
            })
    void nothingIsSaid(String words) {
        assertThat(ties.between(words)).isEmpty();
    }

    @Test
    void aNameCarriesTwoSides() {
        assertThat(ties.sidesOf("Second Sino-French War")).containsExactly("Chinese", "French");
        assertThat(ties.sidesOf("Polish–Soviet War")).containsExactly("Polish", "Soviet");
        assertThat(ties.sidesOf("Winter War")).isEmpty();
    }
}
