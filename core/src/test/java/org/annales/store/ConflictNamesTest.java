package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConflictNamesTest {
    private final ConflictNames names = new ConflictNames();

    @Test
    void otherNamesAreFollowedFromTextToText() {
        assertThat(names.otherNames(
                        "the june war",
                        Stream.of(
                                "The Six-Day War, also known as the 1967 war, was short.",
                                "The June War (also called the Six-Day War) is told here.")))
                .containsExactly("the june war", "Six-Day War", "1967 war");
        assertThat(names.otherNames("Winter War", Stream.of("The Continuation War, also called the Second War.")))
                .containsExactly("Winter War");
    }
}
