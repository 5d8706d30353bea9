package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.attestation.SideReader.Turn;
import org.annales.model.ActorMention;
import org.annales.model.PlaceMention;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;

/** Reads who belongs to what, and when: “X is a member of Y”, “the brigade, part of the Third Army”, “joined NATO in 1999”. */
final class MemberReader {
    private static final Set<String> COPULAS = Set.of("be", "remain", "stay", "lie", "stand");
    /** What a force or a fighter may be a part of. */
    private static final Set<Sector> FORCES = Set.of(
            Sector.MILITARY, Sector.REBELS, Sector.PARAMILITARY, Sector.POLICE, Sector.PARTY, Sector.INTERNATIONAL);

    private final AttestationWords words;

    MemberReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        if (word.pos().isNoun() && words.is("members.nouns", word.lemma())) {
            readNoun(passage, index, false);
        } else if (word.pos().isNoun() && words.is("members.parts", word.lemma())) {
            readNoun(passage, index, true);
        } else if (word.pos().isVerb() && passage.isTold(index)) {
            readVerb(passage, index);
        }
    }

    private void readNoun(Passage passage, int index, boolean part) {
        Token word = passage.token(index);
        List<Integer> of = new ArrayList<>(passage.grammar().objectsOf(index, "of"));
        of.addAll(passage.grammar().objectsOf(index, "to"));
        if (of.isEmpty() && word.lemma().startsWith("member")) {
            passage.grammar().modifiers(index).stream()
                    .filter(m -> isBody(passage, m))
                    .forEach(of::add);
        }
        for (int body : of) {
            if (!isBody(passage, body) || part && !isForce(passage, body)) {
                continue;
            }
            int verb = word.rel() == Rel.ATTRIBUTE ? word.head() : -1;
            if (verb >= 0 && COPULAS.contains(passage.token(verb).lemma()) && passage.isTold(verb)) {
                passage.grammar()
                        .deepSubjects(verb)
                        .forEach(s -> add(passage, s, body, verb, Turn.LASTING, part, "copula"));
            } else if (word.rel() == Rel.APPOSITION) {
                add(passage, word.head(), body, index, Turn.LASTING, part, "apposition");
            } else {
                passage.sentence()
                        .childList(index, Rel.APPOSITION)
                        .forEach(name -> add(passage, name, body, index, Turn.LASTING, part, "apposition"));
                if (word.rel() == Rel.COMPOUND && word.head() > index) {
                    add(passage, word.head(), body, index, Turn.LASTING, part, "title");
                }
            }
        }
    }

    private void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        boolean joining = words.is("members.joining", lemma);
        if (joining || words.is("members.leaving", lemma)) {
            for (int subject : passage.grammar().deepSubjects(verb)) {
                for (int body : passage.grammar().deepObjects(verb)) {
                    if (isMembership(passage, subject, body)) {
                        add(passage, subject, body, verb, joining ? Turn.BEGINNING : Turn.ENDING, false, "verb");
                    }
                }
            }
            return;
        }
        for (Turn turn : List.of(Turn.BEGINNING, Turn.LASTING)) {
            for (String pattern : words.list("members." + turn.name().toLowerCase(Locale.ROOT))) {
                int space = pattern.indexOf(' ');
                if (space == lemma.length() && pattern.startsWith(lemma)) {
                    readWith(passage, verb, pattern.substring(space + 1), turn);
                }
            }
        }
    }

    private void readWith(Passage passage, int verb, String link, Turn turn) {
        boolean passive = passage.grammar().isPassive(verb);
        List<Integer> who = passive
                ? passage.grammar().deepObjects(verb)
                : passage.grammar().deepSubjects(verb);
        for (int subject : who) {
            for (int body : passage.grammar().objectsOf(verb, link)) {
                if (isBody(passage, body) && isForce(passage, body)) {
                    add(passage, subject, body, verb, turn, true, "verb");
                }
            }
        }
    }

    /** Is who joins what a member rather than an ally: a person in a force or party, anybody in an international body? */
    static boolean isMembership(Passage passage, int who, int body) {
        ActorMention joined = passage.actors().find(passage.sentence(), body).orElse(null);
        if (joined == null || !passage.token(body).isCapitalised()) {
            return false;
        }
        return switch (joined.actor().sector()) {
            case INTERNATIONAL -> isBody(passage, body);
            case MILITARY, REBELS, PARAMILITARY, POLICE, PARTY -> passage.person(who) != null;
            default -> false;
        };
    }

    private static void add(Passage passage, int who, int body, int at, Turn turn, boolean part, String rule) {
        Token word = passage.token(who);
        ActorMention actor = passage.actors().find(passage.sentence(), who).orElse(null);
        boolean unit = part && actor != null && FORCES.contains(actor.actor().sector());
        boolean named = word.isCapitalised() && !(word.lower().endsWith("s") && word.pos() == Pos.NOUN);
        if (part ? !unit && passage.person(who) == null : !named) {
            return;
        }
        String member = passage.person(who) == null ? passage.holder(who) : passage.person(who);
        PlaceMention place = part ? null : passage.mentions().placeAt(word);
        String name = member == null && place != null ? place.place().name() : member;
        if (name != null) {
            passage.add("member-of", name, passage.phrase(body), turn.of(passage.time(at)), passage.span(at), rule);
        }
    }

    private static boolean isForce(Passage passage, int body) {
        return passage.actors()
                .find(passage.sentence(), body)
                .map(actor -> FORCES.contains(actor.actor().sector()))
                .orElse(false);
    }

    /** A body, alliance, party or treaty, by its name. */
    private static boolean isBody(Passage passage, int index) {
        ActorMention actor = passage.actors().find(passage.sentence(), index).orElse(null);
        Sector sector = actor == null ? Sector.UNKNOWN : actor.actor().sector();
        Token word = passage.token(index);
        return word.isCapitalised()
                && sector != Sector.PERSON
                && word.entity() != EntityType.PERSON
                && word.entity() != EntityType.DATE
                && (sector != Sector.UNKNOWN || word.entity() != EntityType.NONE || word.pos() == Pos.PROPER_NOUN);
    }
}
