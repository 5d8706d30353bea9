package org.annales.time;

import java.util.ArrayList;
import java.util.List;

/** The classes a number in digits belongs to. */
final class Numbers {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private final int int_;
    private final int day;
    private final int noDay;
    private final int month;
    private final int four;
    private final int three;
    private final int two;
    private final int one;
    private final int big;
    private final int clock;
    private final int hour;
    private final int minute;
    private final int ord;
    private final int dayOrd;
    private final int decade;
    private final int decade2;
    private final int decade3;
    private final int card;

    Numbers(Lexicon lexicon) {
        int_ = lexicon.kind("INT");
        day = lexicon.kind("DAY");
        noDay = lexicon.kind("NODAY");
        month = lexicon.kind("MM");
        four = lexicon.kind("Y4");
        three = lexicon.kind("Y3");
        two = lexicon.kind("Y2");
        one = lexicon.kind("Y1");
        big = lexicon.kind("YBIG");
        clock = lexicon.kind("HHMM");
        hour = lexicon.kind("HOUR");
        minute = lexicon.kind("MIN");
        ord = lexicon.kind("ORD");
        dayOrd = lexicon.kind("DAYORD");
        decade = lexicon.kind("DECADE");
        decade2 = lexicon.kind("DECADE2");
        decade3 = lexicon.kind("DECADE3");
        card = lexicon.kind("CARD");
    }

    /** A plain number; {@code digits} is how many it was written with, 0 where thousands were marked. */
    Sense[] plain(int value, int digits) {
        List<Sense> senses = new ArrayList<>(6);
        senses.add(Sense.of(int_, value));
        if (digits > 4) {
            senses.add(Sense.of(big, value));
        } else if (digits == 4 && FIRST_YEAR <= value && value <= LAST_YEAR) {
            senses.add(Sense.of(four, value));
        }
        if (digits == 4 && value % 100 < 60 && value < 2400) {
            senses.add(Sense.of(clock, value));
        } else if (digits == 3) {
            senses.add(Sense.of(three, value));
        } else if (digits == 1 || digits == 2) {
            addSmall(senses, value, digits);
        }
        return senses.toArray(Sense[]::new);
    }

    private void addSmall(List<Sense> senses, int value, int digits) {
        if (1 <= value && value <= 31) {
            senses.add(Sense.of(day, value));
        } else if (digits == 2) {
            senses.add(Sense.of(noDay, value));
        }
        if (1 <= value && value <= 12) {
            senses.add(Sense.of(month, value));
        }
        if (value <= 24) {
            senses.add(Sense.of(hour, value));
        }
        if (digits == 1) {
            senses.add(Sense.of(one, value));
        } else {
            senses.add(Sense.of(two, value));
            if (value < 60) {
                senses.add(Sense.of(minute, value));
            }
        }
    }

    Sense[] ordinal(int value) {
        return 1 <= value && value <= 31
                ? new Sense[] {Sense.of(ord, value), Sense.of(dayOrd, value)}
                : new Sense[] {Sense.of(ord, value)};
    }

    /** A rank in words is no day of a month: “May, the Second Army”. */
    Sense[] ordinalWord(int value) {
        return new Sense[] {Sense.of(ord, value)};
    }

    /** “1920s”, “20s”; none for a number that names no decade. */
    Sense[] decade(int value, int digits) {
        if (value % 10 != 0) {
            return new Sense[0];
        }
        return switch (digits) {
            case 2 -> new Sense[] {Sense.of(decade2, value)};
            case 3 -> new Sense[] {Sense.of(decade3, value)};
            case 4 -> new Sense[] {Sense.of(decade, value)};
            default -> new Sense[0];
        };
    }

    Sense[] cardinal(int value) {
        return new Sense[] {Sense.of(card, value)};
    }
}
