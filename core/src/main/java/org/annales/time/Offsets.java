package org.annales.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenDate;
import org.annales.model.WhenNone;
import org.annales.time.Expression.Calendar;
import org.annales.time.Expression.Decade;
import org.annales.time.Expression.Offset;
import org.jspecify.annotations.Nullable;

/** Places what lies so many days, months or years from another time. */
final class Offsets {

    /** A vague amount of so many or more has no upper end. */
    private static final int ENDLESS = 99;
    /** No calendar counts so many units. */
    private static final int MOST = 100_000;

    private final Anchors anchors;

    Offsets(Anchors anchors) {
        this.anchors = anchors;
    }

    Placed place(Offset offset, Standing standing) {
        Anchor anchor = isShort(offset.unit())
                ? anchors.day(offset.deictic(), standing)
                : anchors.story(offset.deictic(), standing);
        if (offset.amount().vague()) {
            return vague(offset, anchor);
        }
        if (anchor == null) {
            return Placed.open(pattern(offset.unit()), TimexType.DATE, "unknown");
        }
        if (offset.amount().min() > MOST) {
            return Placed.open(pattern(offset.unit()), TimexType.DATE, Placed.IMPOSSIBLE);
        }
        try {
            return exact(offset, anchor);
        } catch (DateTimeException _) {
            return Placed.open(pattern(offset.unit()), TimexType.DATE, Placed.IMPOSSIBLE);
        }
    }

    private static boolean isShort(String unit) {
        return switch (unit) {
            case "D", "W", "FN", "H", "MIN", "S", "NI" -> true;
            default -> false;
        };
    }

    private static String pattern(String unit) {
        return switch (unit) {
            case "W", "FN" -> "XXXX-WXX";
            case "M" -> "XXXX-XX";
            case "Y", "DE", "CE" -> "XXXX";
            default -> "XXXX-XX-XX";
        };
    }

    private static Placed exact(Offset offset, Anchor anchor) {
        int count = offset.amount().min() * offset.direction();
        return switch (offset.unit()) {
            case "D", "NI" -> days(anchor, count);
            case "W" -> weeks(offset, anchor, 7L * count);
            case "FN" -> weeks(offset, anchor, 14L * count);
            case "M" -> months(anchor, count);
            case "Y" -> Placed.of(Calendar.EMPTY.withYear(anchor.year() + count), anchor.how(), anchor.span());
            case "DE" -> decades(offset, anchor, count);
            case "CE", "CE/2" ->
                Placed.of(Calendar.EMPTY.withYear(anchor.year() + 100 * count), anchor.how(), anchor.span());
            default -> sameDay(anchor);
        };
    }

    private static Placed days(Anchor anchor, int count) {
        LocalDate day = anchor.day();
        return day == null
                ? Placed.open(TimexText.year(anchor.year()) + "-XX-XX", TimexType.DATE, "unknown")
                : Placed.of(Dates.of(day.plusDays(count)), anchor.how(), anchor.span());
    }

    /** Counted in weeks, a day is only about that day. */
    private static Placed weeks(Offset offset, Anchor anchor, long count) {
        LocalDate day = anchor.day();
        if (day == null) {
            return Placed.open(TimexText.year(anchor.year()) + "-WXX", TimexType.DATE, "unknown");
        }
        LocalDate target = day.plusDays(count);
        Placed placed = Placed.of(Dates.of(target), anchor.how(), anchor.span());
        if (offset.bound().equals("less")) {
            When when = count > 0
                    ? When.between(When.of(day), When.of(target))
                    : When.between(When.of(target), When.of(day));
            return Placed.within(when, TimexText.year(target.getYear()) + "-WXX", anchor.how(), anchor.span());
        }
        return new Placed(
                WhenDate.of(target).asApproximate(),
                placed.timex(),
                TimexType.DATE,
                placed.how(),
                placed.anchor(),
                placed.date());
    }

    private static Placed months(Anchor anchor, int count) {
        if (anchor.month() == 0) {
            return Placed.open(TimexText.year(anchor.year()) + "-XX", TimexType.DATE, "unknown");
        }
        YearMonth month = YearMonth.of(anchor.year(), anchor.month()).plusMonths(count);
        return Placed.of(Dates.of(month), anchor.how(), anchor.span());
    }

    private static Placed decades(Offset offset, Anchor anchor, int count) {
        int year = anchor.year() + 10 * count;
        boolean loose = !offset.bound().isEmpty() && !offset.bound().equals("exact");
        return loose && year > 0
                ? Years.decade(new Decade(year - year % 10, false, false, Part.WHOLE))
                : Placed.of(Calendar.EMPTY.withYear(year), anchor.how(), anchor.span());
    }

    /** Hours from a day are most likely of that day. */
    private static Placed sameDay(Anchor anchor) {
        LocalDate day = anchor.day();
        return day == null
                ? Placed.open("XXXX-XX-XX", TimexType.TIME, "unknown")
                : Placed.within(WhenDate.of(day).asApproximate(), day + "TXX", anchor.how(), anchor.span());
    }

    /** “A few months later”: from the least to the most number meant. */
    private static Placed vague(Offset offset, @Nullable Anchor anchor) {
        String timex = offset.direction() < 0 ? "PAST_REF" : "FUTURE_REF";
        if (anchor == null) {
            return Placed.open(timex, TimexType.DATE, "unknown");
        }
        try {
            When near = at(offset, anchor, offset.amount().min());
            When far = offset.amount().max() >= ENDLESS
                    ? WhenNone.OPEN
                    : at(offset, anchor, offset.amount().max());
            When when = offset.direction() < 0 ? When.between(far, near) : When.between(near, far);
            return Placed.within(near.isKnown() ? when : When.unknown(), timex, anchor.how(), anchor.span());
        } catch (DateTimeException _) {
            return Placed.open(timex, TimexType.DATE, "unknown");
        }
    }

    private static When at(Offset offset, Anchor anchor, int number) {
        int count = number * offset.direction();
        LocalDate day = anchor.day();
        return switch (offset.unit()) {
            case "D", "NI" -> day == null ? When.unknown() : When.of(day.plusDays(count));
            case "W" -> day == null ? When.unknown() : When.of(day.plusWeeks(count));
            case "M" ->
                anchor.month() == 0
                        ? When.unknown()
                        : When.of(YearMonth.of(anchor.year(), anchor.month()).plusMonths(count));
            case "Y" -> When.ofYear(anchor.year() + count);
            case "DE" -> When.ofYear(anchor.year() + 10 * count);
            default -> When.unknown();
        };
    }
}
