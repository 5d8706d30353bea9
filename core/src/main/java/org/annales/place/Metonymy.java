package org.annales.place;

import java.util.Set;
import org.annales.model.PlaceKind;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** “Baku refused”, “Washington announced”: a capital that stands for a government. */
final class Metonymy {

    /** Verbs of which a town itself is the subject. */
    private static final Set<String> OF_TOWNS = Set.of(
            "be",
            "fall",
            "lie",
            "become",
            "remain",
            "have",
            "see",
            "suffer",
            "burn",
            "stand",
            "come",
            "witness",
            "change",
            "grow",
            "surrender",
            "erupt",
            "experience",
            "face",
            "lose",
            "host",
            "house",
            "run");

    private Metonymy() {}

    /** Does a place's name act as only a government can? */
    static boolean isGovernment(Sentence sentence, int token, PlaceKind kind) {
        Token name = sentence.token(token);
        if (kind != PlaceKind.CAPITAL || name.rel() != Rel.SUBJECT || name.head() < 0) {
            return false;
        }
        Token verb = sentence.token(name.head());
        return verb.pos().isVerb() && !OF_TOWNS.contains(verb.lemma());
    }
}
