package org.annales.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.annales.model.Span;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenDate;
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
import org.annales.time.Narrative.Point;
import org.jspecify.annotations.Nullable;

/** Gives expressions their values from the story's clock or the publication date. One for each document. */
final class Resolver {

    private final Narrative narrative;
    private final boolean news;

    Resolver(Narrative narrative, boolean news) {
        this.narrative = narrative;
        this.news = news;
    }

    Placed place(Candidate candidate) {
        return switch (candidate.expression()) {
            case Calendar date -> calendar(date);
            case OfYear ofYear -> ofYear(ofYear);
            case Decade decade -> decade(decade);
            case Century century -> century(century);
            case Holiday holiday -> holiday(holiday);
            case Relative relative -> relative(relative);
            case Offset offset -> offset(offset);
            case Length(Amount amount, String unit) ->
                new Placed(When.unknown(), TimexText.length(amount, unit), TimexType.DURATION, "length", null, null);
            case Repeated(String timex) -> new Placed(When.unknown(), timex, TimexType.SET, "set", null, null);
            case Reference(String timex) -> new Placed(When.unknown(), timex, TimexType.DATE, "reference", null, null);
            case Clock(String time) -> clock(time);
        };
    }

    private Placed calendar(Calendar date) {
        if (date.hasYear()) {
            return dated(date, "explicit", null);
        }
        Point point = news ? null : narrative.last();
        if (news && narrative.published() != null) {
            return dated(date.withYear(yearNear(date, narrative.published())), "publication", null);
        }
        if (point == null || date.month() == 0 && date.season() == 0) {
            return dated(date, "unknown", null);
        }
        String how = point == narrative.heading() ? "heading" : "previous";
        return dated(date.withYear(yearAfter(date, point.date(), point.year())), how, point.span());
    }

    private static int yearNear(Calendar date, LocalDate published) {
        int month = date.month() > 0 ? date.month() : date.season() * 3 - 60;
        int ahead = month - published.getMonthValue();
        return ahead > 6 ? published.getYear() - 1 : ahead < -8 ? published.getYear() + 1 : published.getYear();
    }

    /** The story goes forward: a month long before the last one told belongs to the next year. */
    private static int yearAfter(Calendar date, Calendar last, int year) {
        int month = monthOf(date);
        int lastMonth = monthOf(last);
        return month > 0 && lastMonth > 0 && month - lastMonth < -6 ? year + 1 : year;
    }

    private static int monthOf(Calendar date) {
        return date.month() > 0 || date.season() == 0 ? date.month() : (date.season() - 20) * 3;
    }

    private static Placed dated(Calendar date, String how, @Nullable Span anchor) {
        When when = CalendarValue.when(date);
        boolean time = !date.clock().isEmpty() || !date.dayPart().isEmpty();
        return new Placed(
                when == null ? When.unknown() : when,
                CalendarValue.timex(date),
                time ? TimexType.TIME : TimexType.DATE,
                when == null ? "impossible" : how,
                anchor,
                when == null || !when.isKnown() ? null : date);
    }

    private Placed ofYear(OfYear ofYear) {
        Point point = narrative.last();
        if (point == null) {
            return dated(ofYear.date(), "unknown", null);
        }
        return dated(ofYear.date().withYear(point.year() + ofYear.shift()), "computed", point.span());
    }

    private Placed decade(Decade decade) {
        int first = decade.first();
        Point point = narrative.last();
        if (decade.shortForm()) {
            first += point == null ? 1900 : point.year() - point.year() % 100;
        }
        if (decade.bc()) {
            When when = When.between(When.ofYear(1 - first - 9), When.ofYear(1 - first));
            return new Placed(
                    when, "BC" + "0".repeat(first < 1000 ? 1 : 0) + first / 10, TimexType.DATE, "explicit", null, null);
        }
        return new Placed(
                partOfYears(first, 10, decade.part()),
                Integer.toString(first / 10),
                TimexType.DATE,
                "explicit",
                null,
                Calendar.EMPTY.withYear(first));
    }

    private static When partOfYears(int first, int size, Part part) {
        int third = size / 3;
        return switch (part) {
            case WHOLE, LATER, EARLIER -> WhenDate.ofYears(first, size == 10 ? 1 : 2);
            case EARLY, START, T1 -> years(first, first + third);
            case MID -> years(first + third + 1, first + 2 * third);
            case LATE, END, T3 -> years(first + size - third - 1, first + size - 1);
            case H1 -> years(first, first + size / 2 - 1);
            case H2 -> years(first + size / 2, first + size - 1);
        };
    }

    private static When years(int from, int to) {
        return When.between(When.ofYear(from), When.ofYear(to));
    }

    private static Placed century(Century century) {
        int number = century.number();
        if (century.bc()) {
            When when = years(1 - number * 100, 1 - number * 100 + 99);
            return new Placed(when, "BC" + TimexText.two(number - 1), TimexType.DATE, "explicit", null, null);
        }
        if (number < 1 || number > 99) {
            return new Placed(When.unknown(), "", TimexType.DATE, "impossible", null, null);
        }
        When when = partOfYears((number - 1) * 100, 100, century.part());
        return new Placed(when, TimexText.two(number - 1), TimexType.DATE, "explicit", null, null);
    }

    private Placed holiday(Holiday holiday) {
        Integer year = holiday.year();
        Point point = narrative.last();
        String how = "explicit";
        Span anchor = null;
        if (holiday.rule().startsWith("=")) {
            return dated(dayOf(LocalDate.parse(holiday.rule().substring(1))), how, null);
        }
        if (year == null && point != null) {
            year = point.year();
            how = "previous";
            anchor = point.span();
        }
        if (year == null) {
            return new Placed(When.unknown(), "XXXX-XX-XX", TimexType.DATE, "unknown", null, null);
        }
        Calendar found = Holidays.find(holiday.rule(), year);
        return found == null
                ? new Placed(When.unknown(), "", TimexType.DATE, "unknown", null, null)
                : dated(found, how, anchor);
    }

    private static Calendar dayOf(LocalDate day) {
        return Calendar.EMPTY
                .withYear(day.getYear())
                .withMonth(day.getMonthValue())
                .withDay(day.getDayOfMonth());
    }

    private @Nullable LocalDate anchorDay(boolean deictic) {
        if ((deictic || news) && narrative.published() != null) {
            return narrative.published();
        }
        Point point = narrative.lastDay();
        return point == null ? null : CalendarValue.firstDay(point.date());
    }

    private Placed relative(Relative relative) {
        boolean published = (relative.deictic() || news) && narrative.published() != null;
        LocalDate day = anchorDay(relative.deictic());
        Point point = narrative.last();
        Integer year = published && day != null ? Integer.valueOf(day.getYear()) : point == null ? null : point.year();
        Span anchor = published || point == null ? null : point.span();
        String how = published ? "publication" : "computed";
        Calendar date = Calendar.EMPTY.withPart(relative.part());
        if (relative.weekday() > 0) {
            return day == null ? open("XXXX-WXX-" + relative.weekday()) : dated(weekday(relative, day), how, anchor);
        }
        if (!relative.dayPart().isEmpty()) {
            Calendar found = day == null || !relative.deictic() && relative.shift() == 0
                    ? null
                    : dayOf(day.plusDays(relative.shift()));
            return found == null
                    ? new Placed(
                            When.unknown(), "XXXX-XX-XXT" + relative.dayPart(), TimexType.TIME, "unknown", null, null)
                    : dated(found.withDayPart(relative.dayPart()), how, anchor);
        }
        if (year == null) {
            return open("");
        }
        if (relative.month() > 0) {
            return dated(date.withMonth(relative.month()).withYear(year + relative.shift()), how, anchor);
        }
        if (relative.season() > 0) {
            return dated(date.withSeason(relative.season()).withYear(year + relative.shift()), how, anchor);
        }
        return unit(relative, date, year, day, how, anchor);
    }

    private static Calendar weekday(Relative relative, LocalDate day) {
        int ahead = Math.floorMod(relative.weekday() - day.getDayOfWeek().getValue(), 7);
        LocalDate found =
                relative.shift() > 0 ? day.plusDays(ahead == 0 ? 7 : ahead) : day.minusDays(Math.floorMod(-ahead, 7));
        return dayOf(found).withDayPart(relative.dayPart());
    }

    private Placed unit(
            Relative relative, Calendar date, int year, @Nullable LocalDate day, String how, @Nullable Span anchor) {
        Point last = narrative.last();
        int month = how.equals("publication") && day != null
                ? day.getMonthValue()
                : last == null ? 0 : last.date().month();
        switch (relative.unit()) {
            case "D" -> {
                return day == null
                        ? open("XXXX-XX-XX")
                        : dated(dayOf(day.plusDays(relative.shift())).withPart(relative.part()), how, anchor);
            }
            case "W" -> {
                return day == null ? open("XXXX-WXX") : week(day.plusWeeks(relative.shift()), how, anchor);
            }
            case "M" -> {
                if (month == 0) {
                    return open("XXXX-XX");
                }
                YearMonth found = YearMonth.of(year, month).plusMonths(relative.shift());
                return dated(date.withYear(found.getYear()).withMonth(found.getMonthValue()), how, anchor);
            }
            case "Y" -> {
                return dated(date.withYear(year + relative.shift()), how, anchor);
            }
            case "DE" -> {
                return decade(new Decade(
                        Math.floorDiv(year, 10) * 10 + 10 * relative.shift(), false, false, relative.part()));
            }
            default -> {
                return open("");
            }
        }
    }

    private static Placed week(LocalDate day, String how, @Nullable Span anchor) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        String timex = String.format(
                "%04d-W%02d",
                monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        When when = When.between(When.of(monday), When.of(monday.plusDays(6)));
        return new Placed(when, timex, TimexType.DATE, how, anchor, null);
    }

    private static Placed open(String timex) {
        return new Placed(When.unknown(), timex, TimexType.DATE, "unknown", null, null);
    }

    private Placed offset(Offset offset) {
        String vague = offset.direction() < 0 ? "PAST_REF" : "FUTURE_REF";
        boolean published = (offset.deictic() || news) && narrative.published() != null;
        Point point = isDays(offset.unit()) ? narrative.lastDay() : narrative.last();
        LocalDate from =
                published ? narrative.published() : point == null ? null : CalendarValue.firstDay(point.date());
        if (from == null || offset.amount().vague()) {
            return open(offset.amount().vague() ? vague : "XXXX-XX-XX");
        }
        Span anchor = published || point == null ? null : point.span();
        String how = published ? "publication" : "computed";
        int count = offset.amount().min() * offset.direction();
        return switch (offset.unit()) {
            case "D" -> dated(dayOf(from.plusDays(count)), how, anchor);
            case "W" -> dated(dayOf(from.plusWeeks(count)), how, anchor);
            case "FN" -> dated(dayOf(from.plusWeeks(2L * count)), how, anchor);
            case "M" -> dated(dayOf(from.plusMonths(count)).withDay(0), how, anchor);
            case "Y" -> dated(Calendar.EMPTY.withYear(from.getYear() + count), how, anchor);
            case "DE" -> dated(Calendar.EMPTY.withYear(from.getYear() + 10 * count), how, anchor);
            case "CE" -> dated(Calendar.EMPTY.withYear(from.getYear() + 100 * count), how, anchor);
            default -> open("XXXX-XX-XX");
        };
    }

    private static boolean isDays(String unit) {
        return unit.equals("D") || unit.equals("W") || unit.equals("FN");
    }

    private Placed clock(String time) {
        LocalDate day = anchorDay(false);
        return day == null
                ? new Placed(When.unknown(), "XXXX-XX-XXT" + time, TimexType.TIME, "unknown", null, null)
                : dated(dayOf(day).withClock(time), "computed", null);
    }
}
