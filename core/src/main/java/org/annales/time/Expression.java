package org.annales.time;

import org.jspecify.annotations.Nullable;

/** What an expression says, before it is known what it is counted from. */
sealed interface Expression {

    /** A date on the calendar, some of whose fields the text may leave to the reader; 0 is unset. */
    record Calendar(
            @Nullable Integer year,
            int month,
            int day,
            int weekday,
            int season,
            int quarter,
            Part part,
            String dayPart,
            String clock,
            boolean circa)
            implements Expression {

        static final Calendar EMPTY = new Calendar(null, 0, 0, 0, 0, 0, Part.WHOLE, "", "", false);

        Calendar withYear(@Nullable Integer value) {
            return new Calendar(value, month, day, weekday, season, quarter, part, dayPart, clock, circa);
        }

        Calendar withMonth(int value) {
            return new Calendar(year, value, day, weekday, season, quarter, part, dayPart, clock, circa);
        }

        Calendar withDay(int value) {
            return new Calendar(year, month, value, weekday, season, quarter, part, dayPart, clock, circa);
        }

        Calendar withSeason(int value) {
            return new Calendar(year, month, day, weekday, value, quarter, part, dayPart, clock, circa);
        }

        Calendar withQuarter(int value) {
            return new Calendar(year, month, day, weekday, season, value, part, dayPart, clock, circa);
        }

        Calendar withPart(Part value) {
            return new Calendar(year, month, day, weekday, season, quarter, value, dayPart, clock, circa);
        }

        Calendar withDayPart(String value) {
            return new Calendar(year, month, day, weekday, season, quarter, part, value, clock, circa);
        }

        Calendar withClock(String value) {
            return new Calendar(year, month, day, weekday, season, quarter, part, dayPart, value, circa);
        }

        boolean hasYear() {
            return year != null;
        }
    }

    /** A month, season or day of a year counted from another one: “the spring of the following year”. */
    record OfYear(Calendar date, int shift, boolean deictic) implements Expression {}

    /** Ten years from {@code first}; with two digits ({@code shortForm}) the century is the reader's. */
    record Decade(int first, boolean shortForm, boolean bc, Part part) implements Expression {}

    record Century(int number, boolean bc, Part part) implements Expression {}

    /** A feast: a rule of words.yml and a year, where one is given. */
    record Holiday(String rule, @Nullable Integer year, Part part) implements Expression {}

    /**
     * The same, next or last unit, month, season, weekday or part of a day.
     *
     * @param unit code of words.yml, empty if it is none
     * @param deictic counted from the time of speaking rather than from the story's time
     * @param bare without a word that says which one: “Monday”, “in the evening”
     */
    record Relative(
            int shift,
            boolean deictic,
            boolean bare,
            String unit,
            int month,
            int season,
            int weekday,
            String dayPart,
            String clock,
            Part part)
            implements Expression {}

    /**
     * So many units before or after.
     *
     * @param bound what the words before the number make of it: less, more, about, …; empty if there are none
     */
    record Offset(Amount amount, String unit, int direction, boolean deictic, String bound) implements Expression {}

    /** A length of time. */
    record Length(Amount amount, String unit) implements Expression {}

    /** How often, by its TIMEX value. */
    record Repeated(String timex) implements Expression {}

    /**
     * A vague reference, by its TIMEX value.
     *
     * @param length whether it is a length of time
     */
    record Reference(String timex, boolean length) implements Expression {}

    /** A time of day alone. */
    record Clock(String time) implements Expression {}
}
