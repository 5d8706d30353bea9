package org.annales.attestation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.annales.model.ActorMention;
import org.annales.model.Sector;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.parse.Rel;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose side somebody took in a conflict, and for how long (“joined the Allies in 1943”, “the Libyan-backed rebels”,
 * “fought on the side of Franco”): attestations of the kind {@code side-of}.
 */
final class SideReader {

    /** Does a side begin, last or end with what is told? */
    enum Turn {
        BEGINNING,
        LASTING,
        ENDING;

        /** The time of an attestation whose telling has that time. */
        Lasting of(Lasting told) {
            When when = told.when();
            if (this == LASTING || !when.isKnown() || when instanceof WhenInterval) {
                return told;
            }
            return Lasting.at(
                    this == BEGINNING ? When.between(when, When.unknown()) : When.between(When.unknown(), when));
        }
    }

    private final AttestationWords words;
    private final Conflicts conflicts;

    SideReader(AttestationWords words) {
        this.words = words;
        this.conflicts = new Conflicts(words);
    }

    /** Reads what hangs on one word. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        if (word.pos().isVerb() && passage.isTold(index)) {
            readVerb(passage, index);
        }
        if (word.pos().isNoun() && words.is("sides.nouns", word.lemma())) {
            readNoun(passage, index);
        } else if (word.pos().isNoun() && words.is("sides.allies", word.lemma())) {
            readAlly(passage, index);
        } else if (words.is("sides.participles", word.lower())) {
            readParticiple(passage, index);
        }
    }

    private void readVerb(Passage passage, int verb) {
        String lemma = passage.token(verb).lemma();
        for (Turn turn : Turn.values()) {
            for (String pattern : words.list("sides." + turn.name().toLowerCase(Locale.ROOT))) {
                int space = pattern.indexOf(' ');
                if (space < 0 && pattern.equals(lemma)) {
                    readPlain(passage, verb, turn);
                } else if (space > 0 && pattern.startsWith(lemma) && space == lemma.length()) {
                    readWith(passage, verb, pattern.substring(space + 1), turn);
                }
            }
        }
    }

    /** “joined the Allies”, “the rebels were backed by Libya”. */
    private void readPlain(Passage passage, int verb, Turn turn) {
        for (int subject : passage.grammar().deepSubjects(verb)) {
            for (int object : passage.grammar().deepObjects(verb)) {
                if (!isBody(passage, subject, object) && !isOtherSide(passage, verb, subject)) {
                    add(passage, subject, object, verb, turn, "verb");
                }
            }
        }
    }

    /** Somebody in a force, a state in an international body: a member rather than an ally. */
    private static boolean isBody(Passage passage, int subject, int object) {
        return MemberReader.isMembership(passage, subject, object);
    }

    /** “sided with the rebels”, “threw in its lot with Germany”. */
    private void readWith(Passage passage, int verb, String links, Turn turn) {
        String[] parts = links.split(" ", -1);
        String link = parts[parts.length - 1];
        boolean particle = parts.length == 1
                || verb + 1 < passage.sentence().size()
                        && passage.token(verb + 1).lower().equals(parts[0]);
        if (!particle || !hasNeeded(passage, verb)) {
            return;
        }
        boolean passive = passage.grammar().isPassive(verb);
        List<Integer> who = passive
                ? passage.grammar().deepObjects(verb)
                : passage.grammar().deepSubjects(verb);
        for (int subject : who) {
            for (int object : objects(passage, verb, link)) {
                if (isOtherSide(passage, verb, object)) {
                    continue;
                }
                for (int side : meant(passage, verb, object)) {
                    add(passage, subject, side, verb, turn, "verb");
                }
            }
        }
    }

    /** “between A, who were backed by B, and [C]”: behind the comma stands the other side, no second backer. */
    private static boolean isOtherSide(Passage passage, int verb, int object) {
        boolean between = false;
        for (int i = 0; i < verb; i++) {
            between |= passage.token(i).lower().equals("between");
        }
        int and = object;
        while (and > verb && !passage.token(and).lower().equals("and")) {
            and--;
        }
        return between && and > verb && passage.token(and - 1).form().equals(",");
    }

    /** The objects of a preposition of the verb, or of one of the nouns or particles that hang on it. */
    private static List<Integer> objects(Passage passage, int verb, String link) {
        List<Integer> direct = passage.grammar().objectsOf(verb, link);
        if (!direct.isEmpty() || link.equals("for")) {
            return direct;
        }
        for (int child : passage.sentence().children(verb)) {
            boolean near = child > verb
                    && passage.token(child).rel() != Rel.CONJUNCT
                    && !passage.token(child).pos().isVerb();
            List<Integer> under = near ? passage.grammar().objectsOf(child, link) : List.of();
            if (!under.isEmpty()) {
                return under;
            }
        }
        return List.of();
    }

    /** The side itself: “came to the aid of [X]”. */
    private List<Integer> meant(Passage passage, int verb, int object) {
        boolean needed = words.listIfAny("sides.needing." + passage.token(verb).lemma())
                .contains(passage.token(object).lemma());
        return needed ? owners(passage, object) : List.of(object);
    }

    /** “threw in its lot”, “came to the aid”: what some verbs need before they tell of a side. */
    private boolean hasNeeded(Passage passage, int verb) {
        Set<String> needed =
                words.listIfAny("sides.needing." + passage.token(verb).lemma());
        if (needed.isEmpty()) {
            return true;
        }
        for (int i = verb + 1; i < passage.sentence().size() && i < verb + 6; i++) {
            if (needed.contains(passage.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** “fought on the side of the Axis”, “on the Republican side”. */
    private void readNoun(Passage passage, int noun) {
        int on = passage.token(noun).rel() == Rel.PREP_OBJECT
                ? passage.token(noun).head()
                : -1;
        int verb = on < 0 || !passage.token(on).lower().equals("on")
                ? -1
                : passage.token(on).head();
        while (verb >= 0 && !passage.token(verb).pos().isVerb()) {
            verb = passage.token(verb).head();
        }
        if (verb < 0 || !passage.isTold(verb)) {
            return;
        }
        for (int subject : passage.grammar().deepSubjects(verb)) {
            for (int object : owners(passage, noun)) {
                add(passage, subject, object, verb, Turn.LASTING, "side");
            }
        }
    }

    /** “the side of X”, “X's side”, “the X side”. */
    private static List<Integer> owners(Passage passage, int noun) {
        List<Integer> of = passage.grammar().objectsOf(noun, "of");
        if (!of.isEmpty()) {
            return of;
        }
        return Arrays.stream(passage.sentence().children(noun))
                .filter(child -> passage.token(child).rel() == Rel.POSSESSOR
                        || passage.token(child).isCapitalised() && child < noun)
                .boxed()
                .toList();
    }

    /** “X, an ally of Y”, “X was an ally of Y”, “Y's ally X”. */
    private void readAlly(Passage passage, int noun) {
        Token word = passage.token(noun);
        List<Integer> owners = owners(passage, noun);
        int verb = word.rel() == Rel.ATTRIBUTE ? word.head() : -1;
        for (int owner : owners) {
            if (verb >= 0 && passage.isTold(verb)) {
                passage.grammar()
                        .deepSubjects(verb)
                        .forEach(subject -> add(passage, subject, owner, verb, Turn.LASTING, "ally"));
            } else if (word.rel() == Rel.APPOSITION && word.head() >= 0) {
                add(passage, word.head(), owner, noun, Turn.LASTING, "ally");
            }
        }
    }

    /** “the rebels, backed by Libya”, “the Libyan-backed rebels”, “allied with Germany”: the backer is on the side of those it backs. */
    private void readParticiple(Passage passage, int at) {
        Token word = passage.token(at);
        int noun = word.head();
        boolean before = (word.rel() == Rel.MODIFIER || word.rel() == Rel.COMPOUND) && noun > at;
        boolean behind = noun >= 0 && noun < at && passage.token(noun).pos().isNoun();
        if (before && at >= 2 && passage.token(at - 1).form().equals("-")) {
            add(passage, at - 2, noun, noun, Turn.LASTING, "backed");
        } else if (behind) {
            for (int by : passage.grammar().objectsOf(at, "by")) {
                if (!isOtherSide(passage, at, by)) {
                    add(passage, by, noun, at, Turn.LASTING, "backed");
                }
            }
            for (String link : List.of("with", "to")) {
                for (int with : passage.grammar().objectsOf(at, link)) {
                    add(passage, noun, with, at, Turn.LASTING, "allied");
                }
            }
        }
    }

    private void add(Passage passage, int who, int whose, int at, Turn turn, String rule) {
        String subject = party(passage, who);
        String side = isSide(passage, whose) ? party(passage, whose) : null;
        if (subject == null || side == null || subject.equals(side)) {
            return;
        }
        String backed =
                side.startsWith(subject + "-") && side.indexOf(' ') > 0 ? side.substring(side.indexOf(' ') + 1) : side;
        passage.add(
                "side-of", subject, backed, turn.of(passage.time(at)), passage.span(at), rule, conflict(passage, at));
    }

    /** A name, or a common noun for a side. */
    private boolean isSide(Passage passage, int index) {
        Token word = passage.token(index);
        boolean town = passage.actors()
                .find(passage.sentence(), index)
                .map(actor -> actor.how().equals("seat"))
                .orElse(false);
        return word.isCapitalised() && !town || words.is("sides.parties", word.lemma());
    }

    /** An actor who can take a side: a state where it acts, a force, a party, a people or a person. */
    private static @Nullable String party(Passage passage, int index) {
        ActorMention mention = passage.actors().find(passage.sentence(), index).orElse(null);
        if (mention == null) {
            return passage.person(index);
        }
        Sector sector = mention.actor().sector();
        boolean vague = sector == Sector.UNKNOWN && !passage.token(index).isCapitalised();
        return vague ? null : passage.person(index) == null ? passage.holder(index) : passage.person(index);
    }

    /** The conflict that the sentence names, else whom the side is taken against, else the conflict that the document is about. */
    private @Nullable String conflict(Passage passage, int at) {
        String named = conflicts.find(passage.words(passage.sentence().span()));
        if (named != null) {
            return named;
        }
        List<Integer> against = passage.token(at).pos().isVerb() ? objects(passage, at, "against") : List.of();
        for (int enemy : against) {
            String name = party(passage, enemy);
            if (name != null) {
                return "against " + name;
            }
        }
        return conflicts.find(Objects.requireNonNullElse(
                passage.document().document().document().title().value(), ""));
    }
}
