package org.annales.attestation;

import java.util.Set;

/** Tells what a word of a note is about: the place, a piece of it or something else, and whether it was done before. Stateless. */
final class TakenThings {
    private static final Set<String> BEING = Set.of("was", "were", "been", "being", "is", "are", "be", "got");
    private static final Set<String> ARTICLES =
            Set.of("the", "back", "a", "an", "its", "their", "all", "some", "most", "of", "full", "complete", "total");

    private final AttestationWords words;

    TakenThings(AttestationWords words) {
        this.words = words;
    }

    /** “was [finally] captured” */
    static boolean isPassive(Passage passage, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            if (BEING.contains(passage.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** “recaptured”, “taken back” */
    boolean isAgain(Passage passage, int index) {
        String word = passage.token(index).lower();
        boolean again = false;
        for (int i = index + 1; i < Math.min(passage.sentence().size(), index + 4); i++) {
            again |= Set.of("again", "back").contains(passage.token(i).lower());
        }
        return again || words.is("notes.again", word);
    }

    /** “partially captured”, “outskirts taken” */
    boolean isPieceBefore(Passage passage, int from, int index) {
        for (int i = Math.max(from, index - 4); i < index; i++) {
            boolean name = passage.token(i).isCapitalised()
                    && (i > 0 || passage.token(i + 1).isCapitalised());
            if (words.is("notes.partly", passage.token(i).lower()) && !name) {
                return true;
            }
        }
        return false;
    }

    /** “entered the outskirts”, “captured parts of the town” */
    boolean isPieceBehind(Passage passage, int index) {
        for (int i = index + 1; i < Math.min(passage.sentence().size(), index + 4); i++) {
            boolean name = passage.token(i).isCapitalised()
                    && (i > 0 || passage.token(i + 1).isCapitalised());
            if (words.is("notes.partly", passage.token(i).lower()) && !name) {
                return true;
            }
        }
        return false;
    }

    /** “captured 30 soldiers”, “seized weapons”: what was taken is not the place. */
    boolean isOtherThing(Passage passage, int index) {
        int next = index + 1;
        while (next < passage.sentence().size()
                && ARTICLES.contains(passage.token(next).lower())) {
            next++;
        }
        if (next >= passage.sentence().size() || passage.mentions().timeAt(passage.token(next)) != null) {
            return false;
        }
        String word = passage.token(next).lower();
        boolean noun =
                passage.token(next).pos().isNoun() && !passage.token(next).isCapitalised();
        boolean number = passage.token(next).form().chars().anyMatch(Character::isDigit);
        return (noun || number) && !words.is("notes.place", word) && !words.is("notes.partly", word);
    }
}
