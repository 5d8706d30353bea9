package org.annales.attestation;

import java.util.List;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/**
 * Reads what the beginning and the end of a state say of its land: “the Republic of X was proclaimed in Y” gives it Y from then
 * on, and a state that is dissolved no longer holds itself.
 */
final class PolityReader {
    private static final List<String> AT = List.of("in", "at", "on", "over");

    private final AttestationWords words;
    private final Held held;

    PolityReader(AttestationWords words) {
        this.words = words;
        this.held = new Held(words);
    }

    /** Reads what hangs on a verb. */
    void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean founds = words.is("holds.founding", lemma);
        boolean ends = words.is("holds.ending", lemma);
        if (!founds && !ends || !passage.isTold(verb) || Held.isPurpose(passage, verb) && !isCeasing(passage, verb)) {
            return;
        }
        boolean passive = passage.grammar().isPassive(verb);
        boolean ceases = ends && words.is("holds.ending-itself", lemma) && !passive;
        if (!ceases && !passive) {
            return;
        }
        List<Integer> states = ceases
                ? passage.grammar().deepSubjects(verb)
                : passage.grammar().deepObjects(verb);
        for (int state : states) {
            if (ends) {
                addEnd(passage, state, verb);
            } else {
                addBeginning(passage, state, verb);
            }
        }
    }

    /** “ceased to exist” */
    private static boolean isCeasing(Passage passage, int verb) {
        return passage.token(verb).lemma().equals("cease");
    }

    /** “as the union collapsed” beside a date of something else says when neither. */
    private void addEnd(Passage passage, int state, int verb) {
        Lasting own = passage.ownTime(verb);
        if (!own.when().isKnown()
                || passage.token(verb).rel() == Rel.ADVERBIAL_CLAUSE
                || passage.token(state).pos().isPronoun()) {
            return;
        }
        Lasting until = Lasting.through(When.between(WhenNone.OPEN, Held.begin(own.when())));
        for (PlaceMention place : passage.places(state)) {
            if (place.named() && isItself(passage, state, place)) {
                String name = passage.words(place.span());
                passage.add("holds", name, name, until, place.span(), "dissolved");
            }
        }
    }

    /** “the government of X was dissolved” ends no state. */
    private boolean isItself(Passage passage, int state, PlaceMention place) {
        Token word = passage.token(state);
        boolean own = place.span().contains(passage.span(state));
        boolean land = place.place().kind().isState();
        return own && land
                || !place.place().kind().isPoint() && word.isCapitalised() && words.is("holds.polities", word.lemma());
    }

    private void addBeginning(Passage passage, int state, int verb) {
        Token word = passage.token(state);
        boolean polity = words.is("holds.polities", word.lemma())
                || passage.sentence().childList(state, Rel.COMPOUND).stream()
                        .anyMatch(part ->
                                words.is("holds.polities", passage.token(part).lemma()));
        if (!polity || !word.isCapitalised()) {
            return;
        }
        String name = passage.words(passage.withLinks(state));
        Lasting since = Held.since(passage, verb);
        if (!since.when().isKnown()) {
            return;
        }
        for (String link : AT) {
            for (int at : passage.grammar().objectsOf(verb, link)) {
                for (PlaceMention place : held.whole(passage, at)) {
                    if (!place.place().kind().isState()) {
                        held.put(passage, name, place, since, "founded");
                    }
                }
            }
        }
    }
}
