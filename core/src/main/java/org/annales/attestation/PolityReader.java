package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Extent;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenInterval;
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

    /** “was merged into Y”, “was succeeded by Y”, “was absorbed by Y”: whose place Y took, and when. */
    private void readSuccession(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean merges = words.is("holds.merging", lemma);
        boolean succeeds =
                words.is("holds.succeeding", lemma) && passage.grammar().isPassive(verb);
        if (!merges && !succeeds || !passage.isTold(verb)) {
            return;
        }
        boolean passive = passage.grammar().isPassive(verb);
        List<Integer> bodies = passive
                ? passage.grammar().deepObjects(verb)
                : passage.grammar().deepSubjects(verb);
        List<Integer> into = new ArrayList<>(passage.grammar().objectsOf(verb, merges ? "into" : "by"));
        if (merges && passive && into.isEmpty()) {
            into.addAll(passage.grammar().objectsOf(verb, "by"));
        }
        Lasting own = passage.ownTime(verb);
        for (int body : bodies) {
            for (int other : into) {
                if (isNamed(passage, body) && isNamed(passage, other)) {
                    passage.add(
                            "status",
                            passage.words(passage.withLinks(body)),
                            (merges ? "merged into " : "succeeded by ") + passage.words(passage.withLinks(other)),
                            own,
                            passage.span(body),
                            merges ? "merged" : "succeeded");
                }
            }
        }
    }

    /** Persons succeed one another too. */
    private static boolean isNamed(Passage passage, int index) {
        return passage.token(index).isCapitalised()
                && !passage.token(index).pos().isPronoun()
                && passage.person(index) == null
                && passage.mentions().timeAt(passage.token(index)) == null;
    }

    /** Reads what hangs on a verb. */
    void readVerb(Passage passage, int verb) {
        readSuccession(passage, verb);
        readDuration(passage, verb);
        String lemma = passage.token(verb).lemma();
        boolean founds = words.is("holds.founding", lemma);
        boolean ends = words.is("holds.ending", lemma);
        boolean beside = passage.token(verb).rel() == Rel.MODIFIER; // “the newly created Republic of X”
        if (!founds && !ends
                || beside
                || !passage.isTold(verb)
                || Held.isPurpose(passage, verb) && !isCeasing(passage, verb)) {
            return;
        }
        boolean passive = passage.grammar().isPassive(verb);
        boolean ceases = ends && words.is("holds.ending-itself", lemma) && !passive;
        if (!ceases && !passive && !founds) {
            return;
        }
        List<Integer> states = ceases
                ? passage.grammar().deepSubjects(verb)
                : passive
                        ? passage.grammar().deepObjects(verb)
                        : passage.sentence().childList(verb, Rel.OBJECT); // “declared the Republic of X”
        for (int state : states) {
            if (ends) {
                addEnd(passage, state, verb);
            } else {
                addBeginning(passage, state, verb);
            }
        }
    }

    /** “The X Republic lasted until 25 July”, “the X Republic ended its existence”. */
    private void readDuration(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean lasts = words.is("holds.lasting-itself", lemma);
        boolean ends = lemma.equals("end")
                && passage.grammar().deepObjects(verb).stream()
                        .anyMatch(object -> passage.token(object).lemma().equals("existence"));
        if (!lasts && !ends || !passage.isTold(verb)) {
            return;
        }
        Lasting own = passage.ownTime(verb);
        When end = ends
                ? passage.timeAround(verb).when()
                : own.when() instanceof WhenInterval(When from, When to) && own.extent() == Extent.EVERY_DAY
                        ? to
                        : When.unknown();
        for (int body : passage.grammar().deepSubjects(verb)) {
            if (end.isKnown() && !end.isOpen() && isPolity(passage, body)) {
                String name = passage.words(passage.withLinks(body));
                passage.add("status", name, "dissolved", Lasting.at(end), passage.span(body), "lasted");
            }
        }
    }

    /** “the Republic of X”, “the X Commune” */
    private boolean isPolity(Passage passage, int index) {
        Token word = passage.token(index);
        return word.isCapitalised()
                && (words.is("holds.polities", word.lemma())
                        || passage.sentence().childList(index, Rel.COMPOUND).stream()
                                .anyMatch(part -> words.is(
                                        "holds.polities", passage.token(part).lemma())));
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
                passage.add("status", name, "dissolved", Lasting.at(Held.begin(own.when())), place.span(), "dissolved");
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

    /** “The Republic of X was proclaimed”: it is X that it is of, though others may still hold towns there. */
    private void addOwnLand(Passage passage, int state, String name, Lasting since) {
        for (int of : passage.grammar().objectsOf(state, "of")) {
            PlaceMention place = passage.mentions().placeAt(passage.token(of));
            boolean region = place != null
                    && place.named()
                    && !place.place().kind().isState()
                    && !place.place().kind().isPoint();
            if (place != null && region) {
                held.put(passage, name, place, since, "independence");
            }
        }
    }

    private void addBeginning(Passage passage, int state, int verb) {
        if (!isPolity(passage, state)) {
            return;
        }
        String name = passage.words(passage.withLinks(state));
        Lasting since = Held.since(passage, verb);
        if (!since.when().isKnown()) {
            return;
        }
        passage.add("status", name, "proclaimed", passage.timeAround(verb), passage.span(state), "proclaimed");
        addOwnLand(passage, state, name, since);
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
