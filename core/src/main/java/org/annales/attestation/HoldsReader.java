package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annales.model.Extent;
import org.annales.model.PlaceMention;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Reads who held a place: “rebel-held X”, “X was in the hands of Y”, “Y still controlled X”, “a Y stronghold”. */
final class HoldsReader {
    private static final Set<String> UNDER = Set.of("under", "in", "within");

    private final AttestationWords words;

    HoldsReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        if (words.is("holds.participles", word.lower()) && word.rel() == Rel.MODIFIER && word.head() > index) {
            readParticiple(passage, index);
        } else if (word.pos().isVerb() && word.rel() != Rel.AUXILIARY && word.rel() != Rel.PASSIVE_AUXILIARY) {
            readVerb(passage, index);
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
        add(passage, holderBefore(passage, who), noun, noun, "participle");
    }

    private @Nullable String holderBefore(Passage passage, int who) {
        Token word = passage.token(who);
        if (words.is("holds.holders", word.lower()) || words.is("holds.holders", word.lemma())) {
            return word.lower();
        }
        return word.pos() == Pos.NOUN ? null : passage.holder(who);
    }

    private void readVerb(Passage passage, int index) {
        Token word = passage.token(index);
        boolean always = words.is("holds.verbs", word.lemma());
        boolean lasting = words.is("holds.lasting", word.lemma());
        if (word.lemma().equals("belong")) {
            for (int owner : passage.grammar().objectsOf(index, "to")) {
                addSubjects(passage, passage.holder(owner), index, "belong");
            }
        }
        if (!always && !lasting || !passage.isTold(index) || word.rel() == Rel.MODIFIER) {
            return;
        }
        boolean passive = passage.grammar().isPassive(index);
        if (lasting && !isLasting(passage, index) || isPurpose(passage, index)) {
            return;
        }
        for (int subject : passage.grammar().deepSubjects(index)) {
            for (int object : passage.grammar().deepObjects(index)) {
                add(passage, passage.holder(subject), object, index, passive ? "passive" : "active");
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

    private static boolean isPurpose(Passage passage, int index) {
        int head = passage.token(index).head();
        boolean goesOn = head >= 0
                && Set.of("continue", "manage").contains(passage.token(head).lemma());
        return passage.grammar().isInfinitive(index) && !goesOn;
    }

    private void readNoun(Passage passage, int index) {
        String lemma = passage.token(index).lemma();
        if (words.is("holds.nouns", lemma)) {
            readControl(passage, index);
        } else if (lemma.equals("independence")) {
            readIndependence(passage, index);
        } else if (words.is("holds.strongholds", lemma)) {
            readStronghold(passage, index);
        } else if (lemma.equals("part") || words.is("holds.possessions", lemma)) {
            readPossession(passage, index, lemma.equals("part"));
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
                && !isPurpose(passage, verb)) {
            for (String link : List.of("of", "over", "in")) {
                for (int place : passage.grammar().objectsOf(index, link)) {
                    for (int subject : passage.grammar().deepSubjects(verb)) {
                        add(passage, passage.holder(subject), place, verb, "kept-control");
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
            add(passage, passage.holder(above), place, above, "in-control");
        } else if (words.is("holds.being", passage.token(above).lemma()) && passage.isTold(above)) {
            for (int subject : passage.grammar().deepSubjects(above)) {
                add(passage, passage.holder(subject), place, above, "in-control");
            }
        }
    }

    /** What is “under X's control” or “in the hands of X”: the subject of “be”, or the noun before. */
    private void addBelow(Passage passage, int noun, int preposition) {
        int above = passage.token(preposition).head();
        if (above < 0) {
            return;
        }
        for (String holder : holders(passage, noun)) {
            if (!passage.token(above).pos().isVerb()) {
                add(passage, holder, above, above, "under-control");
            } else if (words.is("holds.being", passage.token(above).lemma()) && passage.isTold(above)) {
                addSubjects(passage, holder, above, "under-control");
            } else if (words.is("holds.coming", passage.token(above).lemma()) && passage.isTold(above)) {
                addFrom(passage, holder, above, "came-under");
            }
        }
    }

    /** “was placed under British administration in 1941”: from then on. */
    private void addFrom(Passage passage, String holder, int verb, String rule) {
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

    private static When begin(When when) {
        return when instanceof WhenInterval(When from, When to) && !(from instanceof WhenNone) ? to : when;
    }

    private List<String> holders(Passage passage, int noun) {
        List<Integer> who = new ArrayList<>(passage.grammar().possessors(noun));
        who.addAll(passage.grammar().objectsOf(noun, "of"));
        if (who.isEmpty()) {
            for (int modifier : passage.grammar().modifiers(noun)) {
                Token word = passage.token(modifier);
                if (passage.holder(modifier) != null || word.pos() == Pos.NOUN) {
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
            String holder = holderBefore(passage, one);
            if (holder == null) {
                continue;
            }
            if (!of.isEmpty()) {
                of.forEach(place -> put(passage, holder, place, passage.time(index), "stronghold"));
            } else if (passage.token(index).rel() == Rel.APPOSITION) {
                add(passage, holder, passage.token(index).head(), index, "stronghold");
            } else if (passage.token(index).rel() == Rel.ATTRIBUTE
                    && passage.isTold(passage.token(index).head())) {
                addSubjects(passage, holder, passage.token(index).head(), "stronghold");
            } else {
                add(passage, holder, index, index, "stronghold");
            }
        }
    }

    /** “X declared its independence”, “the independence of X was established”: from then on it holds itself. */
    private void readIndependence(Passage passage, int index) {
        Token word = passage.token(index);
        int verb = word.rel() == Rel.OBJECT || word.rel() == Rel.PASSIVE_SUBJECT ? word.head() : -1;
        if (verb < 0
                || !words.is("holds.freeing", passage.token(verb).lemma())
                || !passage.isTold(verb)
                || isPurpose(passage, verb)) {
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
                    Lasting until = Lasting.through(When.between(WhenNone.OPEN, begin(own.when())));
                    from.stream()
                            .map(passage::holder)
                            .filter(Objects::nonNull)
                            .forEach(ruler -> put(passage, ruler, place, until, "ruled-until"));
                }
                passage.add("holds", name, name, since(passage, verb), place.span(), "independence");
            }
        }
    }

    private static Lasting since(Passage passage, int verb) {
        When from = passage.timeAround(verb).when();
        return from.isKnown() ? Lasting.through(When.between(begin(from), WhenNone.OPEN)) : Lasting.UNKNOWN;
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
                    .forEach(owner -> addFrom(passage, owner, verb, "became-part"));
        }
        if (becomes || !words.is("holds.being", passage.token(verb).lemma()) || !passage.isTold(verb)) {
            return;
        }
        for (int owner : who) {
            addSubjects(passage, passage.holder(owner), verb, part ? "part-of" : "possession");
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

    private void addSubjects(Passage passage, @Nullable String holder, int verb, String rule) {
        for (int subject : passage.grammar().deepSubjects(verb)) {
            add(passage, holder, subject, verb, rule);
        }
    }

    private void add(Passage passage, @Nullable String holder, int place, int at, String rule) {
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

    private void put(Passage passage, String holder, PlaceMention place, Lasting time, String rule) {
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
