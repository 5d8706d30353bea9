package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Extent;
import org.annales.model.PlaceMention;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Reads who held a place: “rebel-held X”, “X was in the hands of Y”, “Y still controlled X”, “a Y stronghold”. */
final class HoldsReader {
    private static final Set<String> UNDER = Set.of("under", "in", "within");

    private final AttestationWords words;
    private final Held held;
    private final OwnershipReader ownership;
    private final CessionReader cessions;
    private final PolityReader polities;

    HoldsReader(AttestationWords words) {
        this.words = words;
        this.held = new Held(words);
        this.ownership = new OwnershipReader(words);
        this.cessions = new CessionReader(words);
        this.polities = new PolityReader(words);
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        if (words.is("holds.participles", word.lower()) && word.rel() == Rel.MODIFIER && word.head() > index) {
            readParticiple(passage, index);
        } else if (word.pos().isVerb() && word.rel() != Rel.AUXILIARY && word.rel() != Rel.PASSIVE_AUXILIARY) {
            readVerb(passage, index);
            cessions.readVerb(passage, index);
            polities.readVerb(passage, index);
        } else if (word.pos().isNoun() || word.pos() == Pos.VERB_GERUND) {
            readNoun(passage, index);
        }
    }

    /** “the [Armenian-held] town of X”. */
    private void readParticiple(Passage passage, int index) {
        boolean hyphen = index >= 2 && passage.token(index - 1).pos() == Pos.HYPHEN;
        int who = hyphen ? index - 2 : index - 1;
        if (who < 0 || passage.token(who).pos() == Pos.ADVERB) {
            return;
        }
        int noun = passage.token(index).head();
        held.add(passage, held.holderBefore(passage, who), noun, noun, "participle");
    }

    private void readVerb(Passage passage, int index) {
        Token word = passage.token(index);
        boolean always = words.is("holds.verbs", word.lemma());
        boolean lasting = words.is("holds.lasting", word.lemma());
        if (word.lemma().equals("belong")) {
            for (int owner : passage.grammar().objectsOf(index, "to")) {
                held.addSubjects(passage, passage.holder(owner), index, "belong");
            }
        }
        if (!always && !lasting || !passage.isTold(index) || word.rel() == Rel.MODIFIER) {
            return;
        }
        boolean passive = passage.grammar().isPassive(index);
        if (words.is("holds.annexing", word.lemma()) && !Held.isPurpose(passage, index)) {
            for (int subject : passage.grammar().deepSubjects(index)) {
                String holder = passage.holder(subject);
                if (holder != null) {
                    held.addFrom(passage, holder, passage.grammar().deepObjects(index), index, "annexed");
                }
            }
        }
        if (lasting && !isLasting(passage, index) || Held.isPurpose(passage, index)) {
            return;
        }
        for (int subject : passage.grammar().deepSubjects(index)) {
            for (int object : passage.grammar().deepObjects(index)) {
                held.add(passage, passage.holder(subject), object, index, passive ? "passive" : "active");
            }
        }
    }

    /** “has been occupied since”, “remained occupied”: a state, where “was occupied” tells how it began. */
    private boolean isLasting(Passage passage, int index) {
        Sentence sentence = passage.sentence();
        boolean stretch = passage.ownTime(index).extent() == Extent.EVERY_DAY;
        boolean still = sentence.childList(index, Rel.ADVERB).stream()
                .anyMatch(adverb -> words.is("still", passage.token(adverb).lower()));
        int head = passage.token(index).head();
        boolean kept = head >= 0
                && words.is("holds.being", passage.token(head).lemma())
                && !passage.token(head).lemma().equals("be");
        return stretch || still || kept;
    }

    private void readNoun(Passage passage, int index) {
        String lemma = passage.token(index).lemma();
        if (words.is("holds.nouns", lemma)) {
            readControl(passage, index);
        } else if (words.is("holds.strongholds", lemma)) {
            readStronghold(passage, index);
        } else {
            ownership.read(passage, index);
            cessions.readNoun(passage, index);
        }
    }

    /** “in control of X”, “under Russian control”, “in the hands of Y”, “retained control of X”. */
    private void readControl(Passage passage, int index) {
        Token word = passage.token(index);
        int preposition = word.rel() == Rel.PREP_OBJECT ? word.head() : -1;
        if (preposition >= 0 && UNDER.contains(passage.token(preposition).lower())) {
            List<Integer> of = passage.grammar().objectsOf(index, "of");
            boolean theirs = Set.of("control", "possession", "command").contains(word.lemma())
                    && passage.token(preposition).lower().equals("in");
            if (theirs) {
                of.forEach(place -> addAbove(passage, preposition, place));
            } else {
                addBelow(passage, index, preposition);
            }
            return;
        }
        int verb = word.rel() == Rel.OBJECT ? word.head() : -1;
        if (verb >= 0
                && words.is("holds.keeping", passage.token(verb).lemma())
                && passage.isTold(verb)
                && !Held.isPurpose(passage, verb)) {
            for (String link : List.of("of", "over", "in")) {
                for (int place : passage.grammar().objectsOf(index, link)) {
                    for (int subject : passage.grammar().deepSubjects(verb)) {
                        held.add(passage, passage.holder(subject), place, verb, "kept-control");
                    }
                }
            }
        }
    }

    /** Whoever is “in control of” a place: the subject of “be”, or the noun before. */
    private void addAbove(Passage passage, int preposition, int place) {
        int above = passage.token(preposition).head();
        if (above < 0) {
            return;
        }
        if (!passage.token(above).pos().isVerb()) {
            held.add(passage, passage.holder(above), place, above, "in-control");
        } else if (words.is("holds.being", passage.token(above).lemma()) && passage.isTold(above)) {
            for (int subject : passage.grammar().deepSubjects(above)) {
                held.add(passage, passage.holder(subject), place, above, "in-control");
            }
        }
    }

    /** What is “under X's control” or “in the hands of X”: the subject of “be”, or the noun before. */
    private void addBelow(Passage passage, int noun, int preposition) {
        int above = passage.token(preposition).head();
        if (above < 0) {
            return;
        }
        for (String holder : held.holders(passage, noun)) {
            if (!passage.token(above).pos().isVerb()) {
                held.add(passage, holder, above, above, "under-control");
            } else if (words.is("holds.being", passage.token(above).lemma()) && passage.isTold(above)) {
                held.addSubjects(passage, holder, above, "under-control");
            } else if (words.is("holds.coming", passage.token(above).lemma()) && passage.isTold(above)) {
                held.addFrom(passage, holder, above, "came-under");
            }
        }
    }

    /** “the rebel stronghold of X”, “X, a Taliban stronghold”, “X was the last bastion of Y”. */
    private void readStronghold(Passage passage, int index) {
        List<PlaceMention> of = new ArrayList<>();
        List<Integer> who = new ArrayList<>(passage.grammar().possessors(index));
        for (int object : passage.grammar().objectsOf(index, "of")) {
            if (passage.mentions().placeAt(passage.token(object)) == null) {
                who.add(object);
            } else {
                of.addAll(passage.places(object));
            }
        }
        passage.grammar().modifiers(index).stream()
                .filter(m -> passage.holder(m) != null || passage.token(m).pos() == Pos.NOUN)
                .forEach(who::add);
        for (int one : who) {
            String holder = held.holderBefore(passage, one);
            if (holder == null) {
                continue;
            }
            if (!of.isEmpty()) {
                of.forEach(place -> held.put(passage, holder, place, passage.time(index), "stronghold"));
            } else if (passage.token(index).rel() == Rel.APPOSITION) {
                held.add(passage, holder, passage.token(index).head(), index, "stronghold");
            } else if (passage.token(index).rel() == Rel.ATTRIBUTE
                    && passage.isTold(passage.token(index).head())) {
                held.addSubjects(passage, holder, passage.token(index).head(), "stronghold");
            } else {
                held.add(passage, holder, index, index, "stronghold");
            }
        }
    }
}
