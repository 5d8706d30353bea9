package org.annales.attestation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads for how long something is in force: “the mandate was extended until 31 March”, “renewed for six months”, “a five-year
 * mandate”, “expired on 30 June”, and that fighting resumed, after which no ceasefire holds.
 */
final class TermReader {
    private static final Set<String> UNTIL = Set.of("until", "till", "to", "through");
    private static final int UNTIL_WITHIN = 4;
    private static final int TERM_WITHIN = 4;

    /** Nothing is agreed for more than a century. */
    private static final long LONGEST_MONTHS = 1200;

    private static final long LONGEST_DAYS = 36525;

    private final AttestationWords words;

    TermReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on a verb. */
    void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean participle = passage.token(verb).rel() == Rel.REDUCED_CLAUSE;
        if (!passage.isTold(verb) || Held.isPurpose(passage, verb)) {
            return;
        }
        if (words.is("in-force.extending", lemma)) {
            List<Integer> objects = participle
                    ? List.of(passage.token(verb).head())
                    : passage.grammar().deepObjects(verb);
            objects.forEach(object -> extend(passage, verb, object));
        } else if (words.is("in-force.lifting", lemma) && passage.grammar().isPassive(verb)) {
            passage.grammar().deepObjects(verb).forEach(object -> expire(passage, verb, object));
        } else if (words.is("in-force.expiring", lemma)
                && passage.sentence().child(verb, Rel.OBJECT) < 0
                && passage.token(verb).rel() != Rel.ADVERBIAL_CLAUSE) {
            passage.grammar().deepSubjects(verb).forEach(subject -> expire(passage, verb, subject));
        } else if (lemma.equals("resume") && passage.token(verb).rel() != Rel.ADVERBIAL_CLAUSE) {
            List<Integer> fighting = new ArrayList<>(passage.grammar().deepSubjects(verb));
            fighting.addAll(passage.grammar().deepObjects(verb));
            fighting.stream()
                    .filter(one ->
                            words.is("in-force.hostilities", passage.token(one).lemma()))
                    .findFirst()
                    .ifPresent(one -> passage.add(
                            "status",
                            passage.token(one).lower(),
                            "resumed",
                            passage.ownTime(verb),
                            passage.span(one),
                            "resumed"));
        }
    }

    /** “with a [five-year mandate]”, “a mandate of six months”: from the time told on. */
    void readNoun(Passage passage, int noun) {
        if (!words.is("in-force.terms", passage.token(noun).lemma())) {
            return;
        }
        int above = passage.token(noun).head();
        String lemma = above < 0 ? "" : passage.token(above).lemma();
        if (words.is("in-force.expiring", lemma) || words.is("in-force.extending", lemma)) {
            return;
        }
        When from = passage.ownTime(noun).when();
        Length length = length(passage, Math.max(0, noun - TERM_WITHIN), noun);
        if (length == null) {
            length = length(passage, noun + 1, Math.min(passage.sentence().size(), noun + 1 + TERM_WITHIN));
        }
        if (length != null && from.isKnown() && !from.isOpen()) {
            Lasting term = Lasting.through(When.between(from, length.after(from)));
            passage.add("in-force", name(passage, noun), "in force", term, passage.span(noun), "term");
        }
    }

    /** “five-year [mandate of the force]”, “[mandate] of six months” */
    private static String name(Passage passage, int noun) {
        Span whole = passage.withLinks(noun);
        Span own = new Span(passage.token(noun).begin(), whole.end());
        boolean length = passage.mentions().timesIn(own).stream().anyMatch(one -> one.type() == TimexType.DURATION);
        return length ? passage.token(noun).form() : passage.words(own);
    }

    private void extend(Passage passage, int verb, int object) {
        if (!isInForce(passage, object)) {
            return;
        }
        TimeMention end = end(passage, verb);
        When from = begin(passage, verb, end);
        if (end != null) {
            boolean forward = from.isKnown()
                    && !from.isOpen()
                    && from.latest().isBefore(end.when().latest());
            When begin = forward ? from : WhenNone.OPEN;
            add(passage, object, Lasting.through(When.between(begin, end.when())), "extended");
            return;
        }
        Length length = length(passage, verb + 1, passage.sentence().size());
        if (length != null && from.isKnown() && !from.isOpen()) {
            add(passage, object, Lasting.through(When.between(from, length.after(from))), "extended");
        }
    }

    private void expire(Passage passage, int verb, int subject) {
        When when = passage.ownTime(verb).when();
        if (isInForce(passage, subject) && when.isKnown() && !when.isOpen()) {
            add(passage, subject, Lasting.through(When.between(WhenNone.OPEN, when)), "ended");
        }
    }

    /** “the mandate”, “the state of emergency” */
    private boolean isInForce(Passage passage, int noun) {
        Token word = passage.token(noun);
        boolean state = word.lemma().equals("state")
                && passage.grammar().objectsOf(noun, "of").stream()
                        .anyMatch(of ->
                                words.is("in-force.subjects", passage.token(of).lemma()));
        return state
                || word.pos().isNoun()
                        && (words.is("in-force.subjects", word.lemma()) || words.is("in-force.subjects", word.lower()));
    }

    private static void add(Passage passage, int noun, Lasting time, String rule) {
        passage.add("in-force", passage.words(passage.withLinks(noun)), "in force", time, passage.span(noun), rule);
    }

    /** “until [31 March]” behind a verb. */
    private static @Nullable TimeMention end(Passage passage, int verb) {
        for (int i = verb + 1; i < passage.sentence().size(); i++) {
            if (!UNTIL.contains(passage.token(i).lower())) {
                continue;
            }
            for (int k = i; k < Math.min(passage.sentence().size(), i + 1 + UNTIL_WITHIN); k++) {
                TimeMention mention = passage.mentions().timeAt(passage.token(k));
                if (mention != null && mention.when().isKnown() && mention.type() != TimexType.DURATION) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** When it was extended: another time of the sentence than that of the end, else where the story stands. */
    private static When begin(Passage passage, int verb, @Nullable TimeMention end) {
        for (TimeMention mention : passage.mentions().timesIn(passage.sentence().span())) {
            boolean other = end == null || !mention.span().equals(end.span());
            if (other && mention.when().isKnown() && mention.type() != TimexType.DURATION) {
                return mention.when();
            }
        }
        return end == null ? passage.ownTime(verb).when() : passage.storyTime();
    }

    private static @Nullable Length length(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            TimeMention mention = passage.mentions().timeAt(passage.token(i));
            boolean behind = passage.token(i).pos() == Pos.PREPOSITION
                    && passage.token(i).lower().equals("after");
            if (behind) {
                return null;
            }
            if (mention != null && mention.type() == TimexType.DURATION) {
                return Length.find(mention.timex());
            }
        }
        return null;
    }

    /** A length of time in the notation of TIMEX3: “P6M”, “PT72H”. */
    private record Length(Period period, Duration duration) {
        static @Nullable Length find(String timex) {
            try {
                Length length = timex.startsWith("PT")
                        ? new Length(Period.ZERO, Duration.parse(timex))
                        : new Length(Period.parse(timex), Duration.ZERO);
                return length.isPlausible() ? length : null;
            } catch (DateTimeException | ArithmeticException e) {
                return null; // “P1X”: of no known length
            }
        }

        private boolean isPlausible() {
            return period.toTotalMonths() <= LONGEST_MONTHS
                    && period.get(ChronoUnit.DAYS) <= LONGEST_DAYS
                    && duration.toDays() <= LONGEST_DAYS;
        }

        When after(When from) {
            LocalDate begin = from.earliest().plus(period).plusDays(duration.toDays());
            LocalDate end = from.latest().plus(period).plusDays(duration.toDays());
            return When.between(When.of(begin), When.of(end));
        }
    }
}
