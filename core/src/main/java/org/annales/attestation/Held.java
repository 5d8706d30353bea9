package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds who holds and what is held around a word, and takes down that it is so. */
final class Held {
    private final AttestationWords words;

    Held(AttestationWords words) {
        this.words = words;
    }

    @Nullable
    String holderBefore(Passage passage, int who) {
        Token word = passage.token(who);
        if (words.is("holds.holders", word.lower()) || words.is("holds.holders", word.lemma())) {
            return word.lower();
        }
        return word.pos() == Pos.NOUN ? null : passage.holder(who);
    }

    static boolean isPurpose(Passage passage, int index) {
        int head = passage.token(index).head();
        boolean goesOn = head >= 0
                && Set.of("continue", "manage").contains(passage.token(head).lemma());
        return passage.grammar().isInfinitive(index) && !goesOn;
    }

    /** “was placed under British administration in 1941”: from then on. */
    void addFrom(Passage passage, String holder, int verb, String rule) {
        Lasting since = since(passage, verb);
        List<Integer> places = passage.grammar().isPassive(verb)
                ? passage.grammar().deepObjects(verb)
                : passage.grammar().deepSubjects(verb);
        for (int place : places) {
            for (PlaceMention mention : passage.places(place)) {
                put(passage, holder, mention, since, rule);
            }
        }
    }

    /** “assigned X to Y in 1921”: from then on. */
    void addFrom(Passage passage, String holder, List<Integer> places, int verb, String rule) {
        Lasting since = since(passage, verb);
        for (int place : places) {
            whole(passage, place).forEach(mention -> put(passage, holder, mention, since, rule));
        }
    }

    /** The places a phrase is about as a whole; none where it speaks of a piece. */
    List<PlaceMention> whole(Passage passage, int place) {
        return isPiece(passage, place) ? List.of() : passage.places(place);
    }

    static When begin(When when) {
        return when instanceof WhenInterval(When from, When to) && !(from instanceof WhenNone) ? to : when;
    }

    List<String> holders(Passage passage, int noun) {
        List<Integer> who = new ArrayList<>(passage.grammar().possessors(noun));
        who.addAll(passage.grammar().objectsOf(noun, "of"));
        if (who.isEmpty()) {
            for (int modifier : passage.grammar().modifiers(noun)) {
                Token word = passage.token(modifier);
                if (passage.holder(modifier) != null
                        || word.pos() == Pos.NOUN
                        || words.is("holds.holders", word.lower())) {
                    who.add(modifier);
                }
            }
        }
        List<String> holders = new ArrayList<>();
        for (int one : who) {
            String holder = passage.token(one).rel() == Rel.PREP_OBJECT
                            || passage.token(one).rel() == Rel.POSSESSOR
                    ? passage.holder(one)
                    : holderBefore(passage, one);
            if (holder != null) {
                holders.add(holder);
            }
        }
        return holders;
    }

    static Lasting since(Passage passage, int verb) {
        When from = passage.timeAround(verb).when();
        return from.isKnown() ? Lasting.through(When.between(begin(from), WhenNone.OPEN)) : Lasting.UNKNOWN;
    }

    void addSubjects(Passage passage, @Nullable String holder, int verb, String rule) {
        for (int subject : passage.grammar().deepSubjects(verb)) {
            add(passage, holder, subject, verb, rule);
        }
    }

    void add(Passage passage, @Nullable String holder, int place, int at, String rule) {
        if (holder == null) {
            return;
        }
        if (isPiece(passage, place)) {
            passage.add(
                    "holds-part",
                    holder,
                    passage.words(passage.withLinks(place)),
                    passage.time(at),
                    passage.span(place),
                    rule);
            return;
        }
        List<PlaceMention> places = new ArrayList<>(passage.places(place));
        places.addAll(passage.placesAdded(place));
        places.forEach(mention -> put(passage, holder, mention, passage.time(at), rule));
        boolean described =
                places.isEmpty() && words.is("wholes", passage.token(place).lemma());
        if (described) {
            passage.add("holds", holder, passage.phrase(place), passage.time(at), passage.span(place), rule);
        }
    }

    void put(Passage passage, String holder, PlaceMention place, Lasting time, String rule) {
        String name =
                place.named() ? passage.words(place.span()) : place.place().name();
        if (!holder.equals(name)) {
            passage.add("holds", holder, name, time, place.span(), rule);
        }
    }

    /** “part of X”, “the villages”: not the whole of a place that can be named. */
    private boolean isPiece(Passage passage, int place) {
        String lemma = passage.token(place).lemma();
        if (passage.mentions().placeAt(passage.token(place)) != null) {
            return passage.grammar().modifiers(place).stream()
                    .anyMatch(m -> words.is("pieces", passage.token(m).lemma())
                            || passage.token(m).lower().endsWith("ern"));
        }
        boolean whole =
                words.is("wholes", lemma) && !passage.token(place).lower().endsWith("s");
        boolean plain = whole
                || words.is("wholes", lemma)
                        && !passage.grammar().objectsOf(place, "of").isEmpty();
        return !plain && words.is("pieces", lemma);
    }
}
