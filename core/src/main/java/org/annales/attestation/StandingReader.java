package org.annales.attestation;

import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/** Reads what is in force (“the ceasefire still holds”), and the state of a place. */
final class StandingReader {
    private static final Set<String> COPULAS = Set.of("be", "remain", "stay", "lie", "stand");

    private final AttestationWords words;
    private final FightingReader fighting;
    private final TermReader terms;
    private final ExistenceReader existences;
    private final DeathReader deaths;

    StandingReader(AttestationWords words) {
        this.words = words;
        this.fighting = new FightingReader(words);
        this.terms = new TermReader(words);
        this.existences = new ExistenceReader(words);
        this.deaths = new DeathReader(words);
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        deaths.read(passage, index);
        if (word.pos().isNoun() || word.pos() == Pos.VERB_GERUND) {
            fighting.read(passage, index);
            terms.readNoun(passage, index);
            if (words.is("in-force.nouns", word.lemma())) {
                readForce(passage, index);
            }
        }
        if (word.pos().isVerb()) {
            terms.readVerb(passage, index);
            existences.read(passage, index);
        }
        if (word.pos().isVerb() && words.is("in-force.verbs", word.lemma()) && passage.isTold(index)) {
            boolean intransitive = passage.sentence().child(index, Rel.OBJECT) < 0
                    && !passage.grammar().isPassive(index);
            if (intransitive) {
                passage.grammar().deepSubjects(index).forEach(subject -> addForce(passage, subject, index, "verb"));
            }
        }
        readStatus(passage, index);
    }

    /** “the treaty has been in force since 1975”, “the embargo remained in place”. */
    private void readForce(Passage passage, int index) {
        int in = passage.token(index).rel() == Rel.PREP_OBJECT
                ? passage.token(index).head()
                : -1;
        if (in < 0 || !passage.token(in).lower().equals("in")) {
            return;
        }
        int above = passage.token(in).head();
        if (above < 0) {
            return;
        }
        if (!passage.token(above).pos().isVerb()) {
            addForce(passage, above, index, "in-force");
        } else if (words.is("in-force.being", passage.token(above).lemma())
                && !passage.token(above).lemma().equals("come")
                && passage.isTold(above)) {
            passage.grammar().deepSubjects(above).forEach(subject -> addForce(passage, subject, above, "in-force"));
        }
    }

    private void addForce(Passage passage, int subject, int at, String rule) {
        Token word = passage.token(subject);
        if (words.is("in-force.subjects", word.lemma()) || words.is("in-force.subjects", word.lower())) {
            passage.add(
                    "in-force",
                    passage.words(passage.withLinks(subject)),
                    "in force",
                    passage.time(at),
                    passage.span(subject),
                    rule);
        }
    }

    /** “X was besieged”, “the disputed town of X”, “X remained under siege”. */
    private void readStatus(Passage passage, int index) {
        Token word = passage.token(index);
        if (words.is("status.words", word.lower())) {
            if (word.rel() == Rel.MODIFIER && word.head() > index) {
                addStatus(passage, word.head(), word.lower(), index, "modifier");
                return;
            }
            boolean predicate = word.rel() == Rel.ADJECTIVE_COMPLEMENT || word.rel() == Rel.ATTRIBUTE;
            int verb = predicate ? word.head() : word.pos().isVerb() && isStative(passage, index) ? index : -1;
            if (verb >= 0
                    && passage.isTold(verb)
                    && (verb == index || COPULAS.contains(passage.token(verb).lemma()))) {
                passage.grammar().deepSubjects(verb).forEach(s -> addStatus(passage, s, word.lower(), verb, "copula"));
                if (verb == index) {
                    passage.grammar()
                            .deepObjects(verb)
                            .forEach(s -> addStatus(passage, s, word.lower(), verb, "copula"));
                }
            }
        } else if (words.is("status.nouns", word.lower()) && word.rel() == Rel.PREP_OBJECT) {
            readUnder(passage, index);
        }
    }

    private static boolean isStative(Passage passage, int verb) {
        int head = passage.token(verb).head();
        return head >= 0
                && Set.of("remain", "stay", "lie").contains(passage.token(head).lemma());
    }

    private void readUnder(Passage passage, int noun) {
        int preposition = passage.token(noun).head();
        int above = preposition < 0 ? -1 : passage.token(preposition).head();
        boolean under = preposition >= 0
                && Set.of("under", "in").contains(passage.token(preposition).lower());
        if (!under || above < 0) {
            return;
        }
        String status =
                passage.token(preposition).lower() + " " + passage.token(noun).lower();
        if (!passage.token(above).pos().isVerb()) {
            addStatus(passage, above, status, above, "under");
        } else if (COPULAS.contains(passage.token(above).lemma()) && passage.isTold(above)) {
            passage.grammar().deepSubjects(above).forEach(s -> addStatus(passage, s, status, above, "under"));
        }
    }

    private static void addStatus(Passage passage, int subject, String status, int at, String rule) {
        for (PlaceMention place : passage.places(subject)) {
            String name =
                    place.named() ? passage.words(place.span()) : place.place().name();
            passage.add("status", name, status, passage.time(at), place.span(), rule);
        }
    }
}
