package org.annales.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons answer certain, possible or no, and never claim more than the values say. */
class WhenComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "1991, 1992, CERTAIN",
        "1992, 1991, NO",
        "1992-05-08, 1992-05-09, CERTAIN",
        "1992-05-09, 1992-05-09, NO",
        "1992-05, 1992-05-09, POSSIBLE",
        "1992-05, 1992, POSSIBLE",
        "1991~, 1992, POSSIBLE",
        "1991?, 1995, POSSIBLE",
        "1992~, 1991, NO",
        "../1991, 1992, CERTAIN",
        "1991/.., 1992, POSSIBLE",
        "199X, 2000, CERTAIN",
        "-0479, 0033, CERTAIN",
        "'', 1992, POSSIBLE",
    })
    void before(String left, String right, Certainty expected) {
        assertThat(When.parse(left).before(When.parse(right))).isEqualTo(expected);
        assertThat(When.parse(right).after(When.parse(left))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1992-05-09, 1992, CERTAIN",
        "1992-05, 1992-05-01/1992-05-20, POSSIBLE",
        "1993, 1992, NO",
        "1992-05-09, 1992~, POSSIBLE",
        "1992, 1991/.., CERTAIN",
        "'', 1992, POSSIBLE",
        "1992/.., 1991/1994, POSSIBLE",
    })
    void within(String left, String right, Certainty expected) {
        assertThat(When.parse(left).within(When.parse(right))).isEqualTo(expected);
    }

    /** A siege of all of May was going on on the 9th; a raid some day in May may have been on the 9th. */
    @Test
    void everyDayAndSomeDayAreToldApart() {
        When may = When.parse("1992-05");
        LocalDate ninth = LocalDate.of(1992, 5, 9);

        assertThat(may.holdsOn(ninth, Extent.EVERY_DAY)).isEqualTo(Certainty.CERTAIN);
        assertThat(may.holdsOn(ninth, Extent.SOME_DAY)).isEqualTo(Certainty.POSSIBLE);
        assertThat(may.holdsOn(LocalDate.of(1992, 6, 1), Extent.EVERY_DAY)).isEqualTo(Certainty.NO);
    }

    @Test
    void overlapNeedsOneThatHoldsThroughout() {
        When may = When.parse("1992-05");
        When week = When.parse("1992-05-04/1992-05-10");
        When june = When.parse("1992-05-20/1992-06-10");

        assertThat(may.overlaps(week)).isEqualTo(Certainty.POSSIBLE);
        assertThat(may.overlaps(Extent.EVERY_DAY, week, Extent.SOME_DAY)).isEqualTo(Certainty.CERTAIN);
        assertThat(may.overlaps(Extent.EVERY_DAY, june, Extent.EVERY_DAY)).isEqualTo(Certainty.CERTAIN);
        assertThat(may.overlaps(Extent.EVERY_DAY, june, Extent.SOME_DAY)).isEqualTo(Certainty.POSSIBLE);
        assertThat(week.overlaps(june)).isEqualTo(Certainty.NO);
    }

    /** “From early 1990 to late 1993”: the whole is an interval of its own and not one of intervals. */
    @Test
    void aStretchBetweenStretchesIsOneInterval() {
        When whole = When.between(When.parse("1990-01/1990-03"), When.parse("1993-10/1993-12"));

        assertThat(whole.edtf()).isEqualTo("1990-01/1993-12");
        assertThat(When.parse(whole.edtf())).isEqualTo(whole);
    }

    @Test
    void aSpanOfOneDayIsThatDay() {
        When day = When.of(LocalDate.of(1992, 5, 9));

        assertThat(When.between(day, day)).isEqualTo(day);
        assertThat(day.isDay()).isTrue();
        assertThat(day.days()).isEqualTo(1);
    }
}
