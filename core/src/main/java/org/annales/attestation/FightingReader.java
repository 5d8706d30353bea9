package org.annales.attestation;

import java.util.List;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/**
 * Reads that a town is fought over for a while: “fighting continued in X in October”, “the battle for X raged from May to July”.
 * Until that ends it is nobody's alone. A single day's fight, or one with an open end, says nothing of the kind.
 */
final class FightingReader {
    private static final List<String> INSIDE = List.of("in", "inside", "within", "for", "of", "over", "through");

    /** Longer than this, a time says that there was fighting in it and not that there was all through it. */
    private static final long LONGEST = 62;

    private static final long LONGEST_STRETCH = 731;

    private final AttestationWords words;

    FightingReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on a noun that tells of fighting. */
    void read(Passage passage, int noun) {
        Token word = passage.token(noun);
        if (!words.is("status.fighting", word.lemma()) || !word.rel().isSubject()) {
            return;
        }
        int verb = word.head();
        if (verb < 0 || !words.is("status.raging", passage.token(verb).lemma()) || !passage.isTold(verb)) {
            return;
        }
        Lasting time = bounded(passage.ownTime(verb));
        if (time.when().isKnown()) {
            for (String link : INSIDE) {
                addAll(passage, passage.grammar().objectsOf(noun, link), time);
                addAll(passage, passage.grammar().objectsOf(verb, link), time);
            }
            addAll(passage, passage.sentence().childList(noun, Rel.COMPOUND), time);
        }
    }

    private static void addAll(Passage passage, List<Integer> objects, Lasting time) {
        for (int object : objects) {
            PlaceMention place = passage.mentions().placeAt(passage.token(object));
            if (place != null && place.named() && place.place().kind().isPoint()) {
                passage.add("status", passage.words(place.span()), "contested", time, place.span(), "fighting");
            }
        }
    }

    private static Lasting bounded(Lasting told) {
        When when = told.when();
        boolean stretch = when instanceof WhenInterval(When from, When to)
                && !(from instanceof WhenNone)
                && !(to instanceof WhenNone)
                && when.days() <= LONGEST_STRETCH;
        boolean brief = !when.isOpen() && when.days() > 1 && when.days() <= LONGEST;
        return !stretch && !brief
                ? Lasting.UNKNOWN
                : Lasting.through(When.between(When.of(when.earliest()), When.of(when.latest())));
    }
}
