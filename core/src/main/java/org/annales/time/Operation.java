package org.annales.time;

import java.util.Locale;
import org.annales.time.Expression.Calendar;
import org.annales.time.Expression.Century;
import org.annales.time.Expression.Clock;
import org.annales.time.Expression.Decade;
import org.annales.time.Expression.Holiday;
import org.annales.time.Expression.Length;
import org.annales.time.Expression.OfYear;
import org.annales.time.Expression.Offset;
import org.annales.time.Expression.Reference;
import org.annales.time.Expression.Relative;
import org.annales.time.Expression.Repeated;
import org.jspecify.annotations.Nullable;

/** What a rule makes of its words; named in rules.yml in lower case. */
enum Operation {
    DATE {
        @Override
        Expression build(Slots slots) {
            Calendar date = calendar(slots);
            return slots.has("REL") ? new OfYear(date, slots.number("REL", 0), false) : date;
        }
    },
    DECADE {
        @Override
        Expression build(Slots slots) {
            Sense decade = slots.find("DECADE");
            int first = decade == null ? slots.number("DECADE2", 0) : decade.number();
            // “The 1700s” are a century, “the 1900s” and “the 2000s” more often a decade.
            if (first >= 1000 && first <= LAST_HUNDREDS && first % 100 == 0 && !isBc(slots)) {
                return new Century(first / 100 + 1, false, part(slots));
            }
            return new Decade(first, first < 100, isBc(slots), part(slots));
        }
    },
    CENTURY {
        @Override
        Expression build(Slots slots) {
            return new Century(slots.number("ORD", 1), isBc(slots), part(slots));
        }
    },
    QUARTER {
        @Override
        Expression build(Slots slots) {
            Calendar year = Calendar.EMPTY.withYear(year(slots));
            int quarter = slots.number("ORD", 1);
            return new Calendar(year.year(), 0, 0, 0, 0, quarter, Part.WHOLE, "", "", false);
        }
    },
    HOLIDAY {
        @Override
        Expression build(Slots slots) {
            return new Holiday(slots.text("HOLIDAY", ""), year(slots), part(slots));
        }
    },
    RELATIVE {
        @Override
        Expression build(Slots slots) {
            boolean deictic = slots.has("DEIXIS");
            return new Relative(
                    slots.number("DEIXIS", slots.number("REL", 0)),
                    deictic,
                    slots.has("BARE") || (!deictic && !slots.has("REL")),
                    slots.text("UNIT", ""),
                    slots.number("MONTH", 0),
                    slots.number("SEASON", 0),
                    slots.number("WEEKDAY", 0),
                    slots.text("DAYPART", ""),
                    clock(slots),
                    part(slots));
        }
    },
    OFFSET {
        @Override
        Expression build(Slots slots) {
            int direction = slots.number("AFTER", slots.number("BEFORE", slots.number("AGO", -1)));
            return new Offset(
                    Amount.from(slots), slots.text("UNIT", "D"), direction, slots.has("AGO"), slots.text("BOUND", ""));
        }
    },
    DURATION {
        @Override
        Expression build(Slots slots) {
            return new Length(Amount.from(slots), slots.text("UNIT", ""));
        }
    },
    SET {
        @Override
        Expression build(Slots slots) {
            return new Repeated(TimexText.repeated(slots));
        }
    },
    REFERENCE {
        @Override
        Expression build(Slots slots) {
            return new Reference(slots.text("REF", ""), slots.has("KIND"));
        }
    },
    CLOCK {
        @Override
        Expression build(Slots slots) {
            return new Clock(clock(slots));
        }
    },
    /** The words are no time. */
    NONE {
        @Override
        @Nullable
        Expression build(Slots slots) {
            return null;
        }
    };

    /** A year of two digits in a date of numbers lies between 1950 and 2049. */
    private static final int PIVOT = 50;

    private static final int LAST_HUNDREDS = 1800;

    abstract @Nullable Expression build(Slots slots);

    static Operation named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Calendar calendar(Slots slots) {
        return new Calendar(
                year(slots),
                slots.number("MONTH", slots.number("MONTHABBR", 0)),
                slots.number("DAY", 0),
                slots.number("WEEKDAY", slots.number("WEEKDAYABBR", 0)),
                slots.number("SEASON", 0),
                0,
                part(slots),
                slots.text("DAYPART", ""),
                clock(slots),
                slots.has("CIRCA"));
    }

    private static @Nullable Integer year(Slots slots) {
        if (slots.has("YEAR2")) {
            int year = slots.number("YEAR2", 0);
            return year + (year < PIVOT ? 2000 : 1900);
        }
        if (!slots.has("YEAR")) {
            return null;
        }
        int year = slots.number("YEAR", 0);
        if (year == 0 && slots.has("ERA")) {
            return CalendarValue.NO_YEAR;
        }
        // The turn of the year 1914–15 is that of 1915.
        return isBc(slots) ? 1 - year : part(slots) == Part.TURN && slots.has("YEARTO") ? year + 1 : year;
    }

    private static boolean isBc(Slots slots) {
        return slots.text("ERA", "").equals("BC");
    }

    private static Part part(Slots slots) {
        String later = slots.text("LATER", "");
        return Part.named(slots.text("PART", later.isEmpty() ? "whole" : later));
    }

    private static String zone(Slots slots) {
        if (!slots.has("ZONEHOUR")) {
            return slots.text("ZONE", "");
        }
        String minutes = slots.has("ZONEMIN") ? ':' + TimexText.two(slots.number("ZONEMIN", 0)) : "";
        return slots.text("ZONESIGN", "+") + TimexText.two(slots.number("ZONEHOUR", 0)) + minutes;
    }

    private static String clock(Slots slots) {
        String zone = zone(slots);
        if (slots.has("HHMM")) {
            int number = slots.number("HHMM", 0);
            return TimexText.two(number / 100) + ':' + TimexText.two(number % 100) + zone;
        }
        if (!slots.has("HOUR")) {
            return "";
        }
        int hour = slots.number("HOUR", 0);
        String half = slots.text("AMPM", "");
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        return TimexText.two(hour) + ':' + TimexText.two(slots.number("MIN", 0)) + zone;
    }
}
