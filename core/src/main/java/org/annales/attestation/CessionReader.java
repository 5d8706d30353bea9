package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.model.TimeMention;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads to whom a place is given by those who decide about it (“assigned X to Y”) and by an agreement that names the day of
 * the handover or comes into force (“X is to be handed over to Y by 20 November”): from then on Y holds it, and not from the
 * signing.
 */
final class CessionReader {
    /** How an attestation ends whose holder was given the place by an agreement. */
    static final String BY_AGREEMENT = "by-agreement";

    private static final List<String> TO = List.of("to", "into");
    private static final Set<String> DEADLINES =
            Set.of("by", "before", "until", "till", "on", "from", "starting", "than", "of", "in");
    private static final Set<String> DATE_WORDS = Set.of("the", "end", "of", "later", "than", "no", "midnight");

    private final AttestationWords words;
    private final Held held;

    CessionReader(AttestationWords words) {
        this.words = words;
        this.held = new Held(words);
    }

    /** Reads what hangs on a verb. */
    void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean assigns = words.is("holds.assigning", lemma);
        if (assigns && (isDone(passage, verb) || isDecided(passage, verb))) {
            for (String owner : receivers(passage, verb)) {
                held.addFrom(passage, owner, places(passage, verb), verb, "assigned");
            }
        } else if (words.is("holds.handing", lemma) && isAhead(passage, verb) && isAgreed(passage, verb)) {
            Lasting from = handover(passage, verb);
            if (from.when().isKnown()) {
                hand(
                        passage,
                        passage.grammar().deepSubjects(verb),
                        places(passage, verb),
                        receivers(passage, verb),
                        from);
            }
        }
    }

    /** “provided for the return of X to Y by 20 November”. */
    void readNoun(Passage passage, int noun) {
        if (!words.is("holds.handovers", passage.token(noun).lemma()) || !isAgreed(passage, noun)) {
            return;
        }
        int above = passage.token(noun).head();
        boolean foreseen = above >= 0
                && (passage.token(noun).rel() == Rel.PREP_OBJECT
                                && words.is("holds.foreseeing", lemmaAbove(passage, above))
                        || passage.token(noun).rel() == Rel.OBJECT
                                && words.is(
                                        "holds.foreseeing", passage.token(above).lemma()));
        if (!foreseen) {
            return;
        }
        Lasting from = handover(passage, noun);
        if (from.when().isKnown()) {
            List<String> to = holders(passage, passage.grammar().objectsOf(noun, "to"));
            hand(passage, List.of(), passage.grammar().objectsOf(noun, "of"), to, from);
        }
    }

    private static String lemmaAbove(Passage passage, int preposition) {
        int verb = passage.token(preposition).head();
        return verb < 0 ? "" : passage.token(verb).lemma();
    }

    private void hand(Passage passage, List<Integer> givers, List<Integer> places, List<String> to, Lasting from) {
        Lasting until = Lasting.through(When.between(WhenNone.OPEN, Held.begin(from.when())));
        Lasting since = Lasting.through(When.between(Held.begin(from.when()), WhenNone.OPEN));
        for (int place : places) {
            for (PlaceMention mention : held.whole(passage, place)) {
                for (String owner : to) {
                    holders(passage, givers).stream()
                            .filter(giver -> !giver.equals(owner))
                            .forEach(giver -> held.put(passage, giver, mention, until, "gave-up"));
                    held.put(passage, owner, mention, since, BY_AGREEMENT);
                }
            }
        }
    }

    /** “handed over X” is read as going over X, too. */
    private static List<Integer> places(Passage passage, int verb) {
        List<Integer> places = passage.grammar().deepObjects(verb);
        return places.isEmpty() ? passage.grammar().objectsOf(verb, "over") : places;
    }

    private static List<String> receivers(Passage passage, int verb) {
        List<Integer> to = new ArrayList<>();
        TO.forEach(link -> to.addAll(passage.grammar().objectsOf(verb, link)));
        return holders(passage, to);
    }

    private static List<String> holders(Passage passage, List<Integer> who) {
        return who.stream()
                .map(passage::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** “in favour of assigning”, “before assigning” tell of a wish or leave the time open. */
    private static boolean isDone(Passage passage, int verb) {
        int above = passage.token(verb).head();
        boolean gerund = above >= 0 && passage.token(above).pos() == Pos.PREPOSITION;
        return passage.isTold(verb) && !Held.isPurpose(passage, verb) && !gerund;
    }

    /** “decided to assign”, “ruled that X be attached”, “decreed that X should be transferred”. */
    private boolean isDecided(Passage passage, int verb) {
        int above = passage.token(verb).head();
        return above >= 0
                && (passage.token(verb).rel() == Rel.CLAUSAL_COMPLEMENT
                        || passage.grammar().isInfinitive(verb))
                && words.is("holds.deciding", passage.token(above).lemma())
                && passage.isTold(above);
    }

    /** “is to be handed over”, “would return”, “agreed to return”: not yet so when it was agreed. */
    private static boolean isAhead(Passage passage, int verb) {
        boolean denied = passage.sentence().childList(verb, Rel.NEGATION).size() > 0;
        return !denied && (!passage.isTold(verb) || passage.grammar().isInfinitive(verb));
    }

    /** Does the sentence speak of what was agreed? */
    private boolean isAgreed(Passage passage, int index) {
        for (int i = 0; i < passage.sentence().size(); i++) {
            String lemma = passage.token(i).lemma();
            if (words.is("holds.accords", lemma) || i < index && words.is("holds.foreseeing", lemma)) {
                return true;
            }
        }
        return false;
    }

    /** The day that the words behind name for it, else the day on which the sentence says that the agreement came into force. */
    private Lasting handover(Passage passage, int index) {
        When named = deadline(passage, index);
        return named != null ? Lasting.at(named) : inForce(passage);
    }

    private static @Nullable When deadline(Passage passage, int index) {
        Sentence sentence = passage.sentence();
        for (int i = index + 1; i < sentence.size(); i++) {
            TimeMention mention = passage.mentions().timeAt(sentence.token(i));
            if (mention != null && mention.when().isKnown()) {
                int before = i - 1;
                while (before > index
                        && DATE_WORDS.contains(sentence.token(before).lower())
                        && !DEADLINES.contains(sentence.token(before).lower())) {
                    before--;
                }
                return DEADLINES.contains(sentence.token(before).lower()) ? mention.when() : null;
            }
            boolean tells = sentence.token(i).pos().isVerb() && passage.isTold(i);
            if (tells || sentence.token(i).lower().equals(";")) {
                return null;
            }
        }
        return null;
    }

    private Lasting inForce(Passage passage) {
        for (int i = 1; i < passage.sentence().size(); i++) {
            Token before = passage.token(i - 1);
            boolean took = before.lemma().equals("take");
            if (words.is("in-force.nouns", passage.token(i).lemma())
                    && (took || before.lower().equals("into"))) {
                int verb = took ? i - 1 : before.head();
                Lasting own = verb < 0 ? Lasting.UNKNOWN : passage.ownTime(verb);
                if (own.when().isKnown() && passage.isTold(verb)) {
                    return own;
                }
            }
        }
        return Lasting.UNKNOWN;
    }
}
