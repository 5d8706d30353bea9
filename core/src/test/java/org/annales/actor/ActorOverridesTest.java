package org.annales.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annales.actor.ActorOverrides.Change;
import org.annales.model.Actor;
import org.annales.model.Sample;
import org.annales.model.Sector;
import org.junit.jupiter.api.Test;

/** A user's table of actors, and what laying its changes over actors gives. */
class ActorOverridesTest {

    @Test
    void aTableSaysWhoIsOneAndOnWhichSide() {
        assertThat(ActorOverrides.parse(
                        "# name\tothers\tsector\tside\nUnit 9\tNinth Unit|9th Unit\tmilitary\tNorthern\n"))
                .containsExactly(
                        new Change.Merge("Ninth Unit", "Unit 9"),
                        new Change.Merge("9th Unit", "Unit 9"),
                        new Change.Classify("Unit 9", Sector.MILITARY),
                        new Change.TakeSide("Unit 9", "Northern"));
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> ActorOverrides.parse("Unit 9\t\tmilitary\n\tx\n"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> ActorOverrides.parse("Unit 9\t\tsoldiers\n")).hasMessageContaining("soldiers");
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        ActorOverrides overrides = ActorOverrides.of(
                List.of(
                        new Change.Merge("Northern army", "Southern army"),
                        new Change.Rename("Southern army", "The army")),
                List.of(Sample.NORTH, Sample.SOUTH));
        Actor once = overrides.apply(Sample.NORTH);
        assertThat(once).isEqualTo(new Actor(Sample.SOUTH.id(), "The army", Sector.MILITARY, "Southern"));
        assertThat(overrides.apply(once)).isEqualTo(once);
    }

    @Test
    void aCircleOfMergesEnds() {
        ActorOverrides overrides = ActorOverrides.of(
                List.of(
                        new Change.Merge("Northern army", "Southern army"),
                        new Change.Merge("Southern army", "Northern army")),
                List.of(Sample.NORTH, Sample.SOUTH));
        assertThat(overrides.apply(Sample.NORTH)).isIn(Sample.NORTH, Sample.SOUTH);
    }
}
