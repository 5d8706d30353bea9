package org.annales.attestation;

import java.util.List;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/** Reads that a person died: “X was assassinated in May 1920”, “X died a month later”. Whoever is dead holds no office. */
final class DeathReader {
    private final AttestationWords words;

    DeathReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        if (word.pos().isVerb()) {
            readVerb(passage, index);
        } else if (word.pos().isNoun() && words.is("status.deaths", word.lemma())) {
            readNoun(passage, index);
        }
    }

    private void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean passive = passage.grammar().isPassive(verb);
        boolean dies = !passive && words.is("status.dying", lemma);
        boolean killed = words.is("status.killing", lemma);
        if (!dies && !killed || !passage.isTold(verb) || Held.isPurpose(passage, verb)) {
            return;
        }
        List<Integer> dead =
                dies ? passage.grammar().deepSubjects(verb) : passage.grammar().deepObjects(verb);
        dead.forEach(one -> add(passage, one, passage.timeAround(verb)));
    }

    /** “the assassination of X in June”; one that is spoken of without its time says not when it was. */
    private void readNoun(Passage passage, int noun) {
        Lasting own = passage.ownTime(noun);
        if (own.when().isKnown()) {
            passage.grammar().objectsOf(noun, "of").forEach(one -> add(passage, one, own));
            passage.sentence().childList(noun, Rel.POSSESSOR).forEach(one -> add(passage, one, own));
        }
    }

    private static void add(Passage passage, int dead, Lasting time) {
        String person = passage.person(dead);
        if (person != null && time.when().isKnown()) {
            passage.add("status", person, "dead", Lasting.at(time.when()), passage.span(dead), "died");
        }
    }
}
