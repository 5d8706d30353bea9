package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.annales.model.Lifespan;
import org.annales.model.When;
import org.junit.jupiter.api.Test;

class LifeCourseTest {
    private final List<LifeStep> steps = new ArrayList<>();

    @Test
    void aForceExistsFromItsFoundingToItsEnd() {
        add(LifeStep.Effect.FOUNDED, "Hill Front", "", "1993");
        add(LifeStep.Effect.FOUNDED, "the Hill Front", "", "1993-04");
        add(LifeStep.Effect.DISSOLVED, "Hill Front", "", "1999-09");
        assertThat(lives()).containsExactly("Hill Front 1993-04 to 1999-09 []");
    }

    @Test
    void aNewNameIsTheSameBody() {
        add(LifeStep.Effect.RENAMED, "Morna", "Velka", "1971");
        add(LifeStep.Effect.RENAMED, "Velka", "Republic of Morna", "1997-05");
        assertThat(lives()).containsExactly("Morna .. to .. [renamed Velka 1971, renamed Republic of Morna 1997-05]");
        Lifespan life = LifeCourse.of(steps).getFirst();
        assertThat(life.nameOn(LocalDate.of(1960, 1, 1))).isEqualTo("Morna");
        assertThat(life.nameOn(LocalDate.of(1980, 1, 1))).isEqualTo("Velka");
        assertThat(life.firstWord()).isEqualTo(When.parse("1971"));
    }

    @Test
    void whatIsMergedOrSucceededIsNoMore() {
        add(LifeStep.Effect.FOUNDED, "Hill Army", "", "1992");
        add(LifeStep.Effect.MERGED_INTO, "Hill Army", "National Army", "2006");
        add(LifeStep.Effect.SUCCEEDED_BY, "Old Union", "New Union", "1991-12");
        add(LifeStep.Effect.DISSOLVED, "Old Union", "", "1991");
        assertThat(lives())
                .containsExactlyInAnyOrder(
                        "Old Union .. to 1991-12 [succeeded by New Union 1991-12]",
                        "Hill Army 1992 to 2006 [merged into National Army 2006]");
    }

    @Test
    void whatIsFoundedAgainAfterItsEndIsAnother() {
        add(LifeStep.Effect.FOUNDED, "Velkan Republic", "", "1918");
        add(LifeStep.Effect.DISSOLVED, "Velkan Republic", "", "1920");
        add(LifeStep.Effect.FOUNDED, "Velkan Republic", "", "1991");
        assertThat(lives()).containsExactly("Velkan Republic 1918 to 1920 []", "Velkan Republic 1991 to .. []");
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        aNewNameIsTheSameBody();
        add(LifeStep.Effect.FOUNDED, "Morna", "", "1960");
        List<Lifespan> one = LifeCourse.of(steps);
        Collections.reverse(steps);
        assertThat(LifeCourse.of(steps)).isEqualTo(one);
    }

    private void add(LifeStep.Effect effect, String name, String other, String when) {
        steps.add(new LifeStep(effect, name, other, When.parse(when), List.of("s" + steps.size())));
    }

    private List<String> lives() {
        return LifeCourse.of(steps).stream()
                .map(life -> life.name() + " " + life.from() + " to " + life.to() + " "
                        + life.changes().stream()
                                .map(change -> change.kind() + " " + change.name() + " " + change.when())
                                .toList())
                .toList();
    }
}
