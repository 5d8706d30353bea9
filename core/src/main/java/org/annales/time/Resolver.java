package org.annales.time;

import java.time.LocalDate;
import org.annales.model.Span;
import org.annales.model.TimexType;
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
import org.annales.time.YearChooser.Choice;

/** Gives expressions their values from the story's clock or the publication date. One for each document. */
final class Resolver {

    private final Narrative narrative;
    private final Anchors anchors;
    private final YearChooser years;
    private final RelativeDates relatives;
    private final Offsets offsets;

    Resolver(Narrative narrative, boolean news) {
        this.narrative = narrative;
        this.anchors = new Anchors(narrative, news);
        this.years = new YearChooser(narrative);
        this.relatives = new RelativeDates(anchors);
        this.offsets = new Offsets(anchors);
    }

    Placed place(Candidate candidate, Standing standing) {
        return switch (candidate.expression()) {
            case Calendar date -> calendar(date, candidate, standing);
            case OfYear ofYear -> ofYear(ofYear, standing);
            case Decade decade -> decade(decade);
            case Century century -> Years.century(century);
            case Holiday holiday -> holiday(holiday, candidate, standing);
            case Relative relative -> relatives.place(relative, standing);
            case Offset offset -> offsets.place(offset, standing);
            case Length(Amount amount, String unit) ->
                Placed.open(TimexText.length(amount, unit), TimexType.DURATION, "length");
            case Repeated(String timex) -> Placed.open(timex, TimexType.SET, "set");
            case Reference(String timex, boolean length) ->
                Placed.open(timex, length ? TimexType.DURATION : TimexType.DATE, "reference");
            case Clock(String time) -> clock(time, standing);
        };
    }

    private Placed calendar(Calendar date, Candidate candidate, Standing standing) {
        if (date.hasYear()) {
            return Placed.of(date, "explicit", null);
        }
        if (date.month() == 0 && date.season() == 0 && date.quarter() == 0) {
            return dayOfMonth(date, standing);
        }
        LocalDate published = anchors.published();
        if (published != null) {
            return Placed.of(NewsYear.complete(date, published, standing), "publication", null);
        }
        Choice choice = years.choose(date, candidate, standing);
        if (choice == null) {
            return Placed.of(date, "unknown", null);
        }
        Span from = choice.from().span();
        boolean ahead = from.start() > candidate.span().start();
        boolean heading = choice.from().equals(narrative.headings().point());
        String how = ahead ? "following" : heading ? "heading" : "previous";
        return Placed.of(date.withYear(choice.year()), how, from);
    }

    /** “On the 19th”: of the month named last. */
    private Placed dayOfMonth(Calendar date, Standing standing) {
        Anchor anchor = anchors.last(false, standing);
        return anchor == null || anchor.month() == 0
                ? Placed.of(date, "unknown", null)
                : Placed.of(date.withYear(anchor.year()).withMonth(anchor.month()), anchor.how(), anchor.span());
    }

    private Placed ofYear(OfYear ofYear, Standing standing) {
        Anchor anchor = ofYear.shift() == 0
                ? anchors.last(ofYear.deictic(), standing)
                : anchors.story(ofYear.deictic(), standing);
        return anchor == null
                ? Placed.of(ofYear.date(), "unknown", null)
                : Placed.of(ofYear.date().withYear(anchor.year() + ofYear.shift()), anchor.how(), anchor.span());
    }

    private Placed decade(Decade decade) {
        if (!decade.shortForm()) {
            return Years.decade(decade);
        }
        Narrative.Point point = narrative.main();
        int year = point == null ? 1900 : point.year();
        return Years.decade(new Decade(year - Math.floorMod(year, 100) + decade.first(), false, false, decade.part()));
    }

    private Placed holiday(Holiday holiday, Candidate candidate, Standing standing) {
        if (holiday.rule().startsWith("=")) {
            return Placed.of(Dates.of(LocalDate.parse(holiday.rule().substring(1))), "explicit", null);
        }
        Integer year = holiday.year();
        String how = "explicit";
        Span anchor = null;
        if (year == null) {
            Calendar about = Holidays.find(holiday.rule(), 2000);
            Placed near = about == null ? null : calendar(about.withYear(null), candidate, standing);
            Calendar date = near == null ? null : near.date();
            if (near == null || date == null) {
                return Placed.open(about == null ? "" : "XXXX-XX-XX", TimexType.DATE, "unknown");
            }
            year = date.year();
            how = near.how();
            anchor = near.anchor();
        }
        Calendar found = year == null ? null : Holidays.find(holiday.rule(), year);
        if (found == null) {
            return Placed.open("", TimexType.DATE, "unknown");
        }
        // “The Christmas offensive” is named for the feast and not dated to the day.
        return Placed.of(standing.leading() ? found.withDay(0) : found, how, anchor);
    }

    private Placed clock(String time, Standing standing) {
        Anchor anchor = anchors.day(false, standing);
        LocalDate day = anchor == null ? null : anchor.day();
        return anchor == null || day == null
                ? Placed.open("XXXX-XX-XXT" + time, TimexType.TIME, "unknown")
                : Placed.of(Dates.of(day).withClock(time), anchor.how(), anchor.span());
    }
}
