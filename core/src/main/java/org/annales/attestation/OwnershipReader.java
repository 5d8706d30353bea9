package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/** Reads whose a country or province is: “X was part of Y”, “an Italian colony”, and that it holds itself: “declared its independence”. */
final class OwnershipReader {
    private final AttestationWords words;
    private final Held held;

    OwnershipReader(AttestationWords words) {
        this.words = words;
        this.held = new Held(words);
    }

    /** Reads what hangs on one noun. */
    void read(Passage passage, int index) {
        String lemma = passage.token(index).lemma();
        if (lemma.equals("independence")) {
            readIndependence(passage, index);
        } else if (lemma.equals("part") || words.is("holds.possessions", lemma)) {
            readPossession(passage, index, lemma.equals("part"));
        }
    }

    /** “X declared its independence”, “the independence of X was established”: from then on it holds itself. */
    private void readIndependence(Passage passage, int index) {
        Token word = passage.token(index);
        int verb = word.rel() == Rel.OBJECT || word.rel() == Rel.PASSIVE_SUBJECT ? word.head() : -1;
        if (verb < 0
                || !words.is("holds.freeing", passage.token(verb).lemma())
                || !passage.isTold(verb)
                || Held.isPurpose(passage, verb)) {
            return;
        }
        List<Integer> free = new ArrayList<>(passage.grammar().objectsOf(index, "of"));
        free.addAll(passage.grammar().possessors(index));
        if (free.isEmpty() || passage.token(free.getFirst()).pos() == Pos.POSSESSIVE_PRONOUN) {
            free = passage.grammar().deepSubjects(verb);
        }
        List<Integer> from = passage.grammar().objectsOf(index, "from");
        Lasting own = passage.ownTime(verb);
        for (int who : free) {
            for (PlaceMention place : passage.places(who)) {
                String name = passage.words(place.span());
                if (own.when().isKnown()) {
                    Lasting until = Lasting.through(When.between(WhenNone.OPEN, Held.begin(own.when())));
                    from.stream()
                            .map(passage::holder)
                            .filter(Objects::nonNull)
                            .forEach(ruler -> held.put(passage, ruler, place, until, "ruled-until"));
                }
                passage.add("holds", name, name, Held.since(passage, verb), place.span(), "independence");
            }
        }
    }

    /** “X was part of the Ottoman Empire”, “X was an Italian colony”. */
    private void readPossession(Passage passage, int index, boolean part) {
        Token word = passage.token(index);
        int verb = word.rel() == Rel.ATTRIBUTE ? word.head() : -1;
        if (verb < 0) {
            return;
        }
        List<Integer> who = new ArrayList<>(passage.grammar().objectsOf(index, "of"));
        if (!part) {
            who.addAll(passage.grammar().modifiers(index));
        }
        boolean becomes = passage.token(verb).lemma().equals("become");
        if (becomes && (passage.isTold(verb) || isDecided(passage, verb))) {
            who.stream()
                    .map(passage::holder)
                    .filter(Objects::nonNull)
                    .forEach(owner -> held.addFrom(passage, owner, verb, "became-part"));
        }
        if (!becomes && part && isDecided(passage, verb)) {
            who.stream()
                    .map(passage::holder)
                    .filter(Objects::nonNull)
                    .forEach(owner -> held.addFrom(
                            passage,
                            owner,
                            passage.grammar().deepSubjects(verb),
                            passage.token(verb).head(),
                            "became-part"));
        }
        if (becomes || !words.is("holds.being", passage.token(verb).lemma()) || !passage.isTold(verb)) {
            return;
        }
        for (int owner : who) {
            held.addSubjects(passage, passage.holder(owner), verb, part ? "part-of" : "possession");
        }
    }

    /** “The conference decided that X would become part of Y”. */
    private boolean isDecided(Passage passage, int verb) {
        int above = passage.token(verb).head();
        return passage.token(verb).rel() == Rel.CLAUSAL_COMPLEMENT
                && above >= 0
                && words.is("holds.deciding", passage.token(above).lemma())
                && passage.isTold(above)
                && passage.hasAuxiliary(verb, "would");
    }
}
