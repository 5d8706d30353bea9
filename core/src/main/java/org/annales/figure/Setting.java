package org.annales.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.model.Mentions;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Where, when and in what happening a number was said to be so. */
final class Setting {

    private final ParsedDocument document;
    private final List<TimeMention> times;
    private final List<PlaceMention> places;
    /** Names of the document's places by the words they were named with. */
    private final Map<String, String> named = new HashMap<>();

    private final Kinds kinds;

    Setting(ParsedDocument document, Mentions mentions, Kinds kinds) {
        this.document = document;
        this.times = mentions.times().stream()
                .filter(time -> time.type() == TimexType.DATE && time.when().isKnown())
                .toList();
        this.places = mentions.places();
        places.forEach(place -> named.putIfAbsent(
                document.text(place.span()).toLowerCase(Locale.ROOT),
                place.place().name()));
        this.kinds = kinds;
    }

    /** The nearest date of the sentence, else the last one before it in its paragraph or the paragraphs just before. */
    When time(Sentence s, Amount amount) {
        Span sentence = s.span();
        TimeMention best = null;
        for (int i = firstBehind(times, sentence.start()); i < times.size(); i++) {
            TimeMention time = times.get(i);
            if (time.span().start() >= sentence.end()) {
                break;
            }
            if (best == null || distance(s, time.span(), amount) < distance(s, best.span(), amount)) {
                best = time;
            }
        }
        if (best != null && !isOfReport(s, best.span(), amount)) {
            return best.when();
        }
        int before = firstBehind(times, sentence.start()) - 1;
        boolean near =
                before >= 0 && sentence.start() - times.get(before).span().end() < reach(s);
        return near ? times.get(before).when() : best != null ? best.when() : When.unknown();
    }

    /** “On 3 March the Globe reported that 1,000 had been killed”: the day of the report is not that of the killing. */
    private boolean isOfReport(Sentence s, Span date, Amount amount) {
        int token = s.tokenAt(date.start());
        int verb = token < 0 ? -1 : Clause.verbOf(s, token);
        return verb >= 0 && kinds.isReport(s.token(verb).lemma()) && verb != Clause.verbOf(s, amount.from());
    }

    /** How far back a date still holds: to the beginning of the paragraph before. */
    private int reach(Sentence s) {
        int zone = s.zone();
        int back = Math.max(0, zone - 1);
        return s.span().start() - document.document().zones().get(back).span().start() + 1;
    }

    /** Characters between, with a penalty for another clause. */
    private static int distance(Sentence s, Span span, Amount amount) {
        int token = s.tokenAt(span.start());
        int clause = token < 0 || Clause.verbOf(s, token) == Clause.verbOf(s, amount.from())
                ? 0
                : s.span().length();
        return clause + Math.abs(span.start() - amount.start());
    }

    /** The place of the number's clause, else of its sentence, else the last one named before in the paragraph. */
    @Nullable
    String place(Sentence s, Amount amount) {
        Span sentence = s.span();
        PlaceMention best = null;
        int worst = Integer.MAX_VALUE;
        int first = firstPlace(sentence.start());
        for (int i = first; i < places.size() && places.get(i).span().start() < sentence.end(); i++) {
            PlaceMention place = places.get(i);
            int far = distance(s, place.span(), amount) + (isWhere(s, place.span()) ? 0 : 2 * sentence.length());
            if (far < worst) {
                best = place;
                worst = far;
            }
        }
        boolean before = best == null
                && first > 0
                && places.get(first - 1).span().start()
                        >= document.zoneOf(s).span().start();
        if (best != null) {
            return best.place().name();
        }
        String section = headingPlace(s.zone());
        return section != null
                ? section
                : before ? places.get(first - 1).place().name() : null;
    }

    /** The place that gives the section its heading, where it is one that the text names. */
    private @Nullable String headingPlace(int zone) {
        String heading = heading(zone);
        return heading == null ? null : named.get(heading.strip().toLowerCase(Locale.ROOT));
    }

    /** Does the name stand behind “in”, “at”, “near”, … rather than act or belong to a people? */
    private static boolean isWhere(Sentence s, Span span) {
        int token = s.tokenAt(span.start());
        while (token >= 0 && token + 1 < s.size() && s.token(token + 1).begin() < span.end()) {
            token++;
        }
        return token >= 0 && s.token(token).rel() == Rel.PREP_OBJECT;
    }

    /** The happening: a noun of fighting or voting in the sentence with its words, else the section's heading. */
    @Nullable
    String about(Sentence s, Amount amount) {
        int best = -1;
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            boolean event =
                    token.pos().isNoun() && (kinds.isEvent(token.lemma()) || token.entity() == EntityType.EVENT);
            if (event && (best < 0 || Math.abs(i - amount.from()) < Math.abs(best - amount.from()))) {
                best = i;
            }
        }
        return best >= 0 ? phrase(s, best) : heading(s.zone());
    }

    private String phrase(Sentence s, int noun) {
        int from = noun;
        for (int child : s.children(noun)) {
            Rel rel = s.token(child).rel();
            boolean part = rel == Rel.MODIFIER || rel == Rel.COMPOUND || rel == Rel.POSSESSOR;
            from = part && child < from ? child : from;
        }
        int to = noun + 1;
        if (to + 1 < s.size()
                && s.token(to).lower().equals("of")
                && s.token(to + 1).isCapitalised()) {
            to += 2;
        }
        return document.text(new Span(s.token(from).begin(), s.token(to - 1).end()));
    }

    private @Nullable String heading(int zone) {
        List<Zone> zones = document.document().zones();
        for (int i = zone; i >= 0; i--) {
            if (zones.get(i).kind() == ZoneKind.HEADING) {
                return document.text(zones.get(i).span());
            }
        }
        return null;
    }

    /** Index of the first mention that begins at or behind an offset. */
    private static int firstBehind(List<TimeMention> times, int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstPlace(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
