package org.annales.place;

import java.util.Set;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * “the besieged town”, “the region's only airport”: a definite phrase that may stand for a place.
 *
 * @param head token of the common noun
 * @param from first token
 * @param owner token of the possessor (“region”), or -1
 * @param nationality nationality word in it in lower case (“sudanese”), or null
 */
record DescriptionPhrase(
        int head, int from, int owner, @Nullable String nationality) {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> OWN = Set.of("its", "their");

    /** The phrase around a noun, or null where it tells of a new place, is part of a name or is told by what follows. */
    static @Nullable DescriptionPhrase at(Sentence sentence, int head, Cues cues) {
        Token noun = sentence.token(head);
        if (noun.pos() != Pos.NOUN || !noun.form().equals(noun.lower()) || !standsAlone(sentence, head)) {
            return null;
        }
        boolean definite = false;
        int from = head;
        int owner = -1;
        String nationality = null;
        for (int c : sentence.children(head)) {
            Token part = sentence.token(c);
            if (c > head) {
                if (!mayFollow(sentence, c)) {
                    return null;
                }
                continue;
            }
            switch (part.rel()) {
                case DETERMINER -> definite |= DEFINITE.contains(part.lower());
                case POSSESSOR -> {
                    definite = true;
                    owner = c;
                }
                case MODIFIER, COMPOUND, QUANTITY_MODIFIER -> {
                    if (cues.countryOf(part.lower()) != null) {
                        nationality = part.lower();
                    } else if (!mayModify(part, cues)) {
                        return null;
                    }
                }
                default -> {
                    continue;
                }
            }
            from = Math.min(from, first(sentence, c));
        }
        return definite ? new DescriptionPhrase(head, from, owner, nationality) : null;
    }

    Span span(Sentence sentence) {
        return new Span(sentence.token(from).begin(), sentence.token(head).end());
    }

    /** “its”, “their”: a possessor that is no name. */
    boolean isOwnedByPronoun(Sentence sentence) {
        return owner >= 0 && OWN.contains(sentence.token(owner).lower());
    }

    /** Not “city council”, “the town Azaz”, “the town of Azaz”, “as the capital”, “X, the capital”. */
    private static boolean standsAlone(Sentence sentence, int head) {
        Token noun = sentence.token(head);
        if (noun.rel() == Rel.COMPOUND
                || noun.rel() == Rel.APPOSITION
                || noun.rel() == Rel.ATTRIBUTE
                || noun.rel() == Rel.OBJECT_PREDICATE
                || noun.rel() == Rel.MODIFIER) {
            return false;
        }
        if (noun.head() >= 0 && sentence.token(noun.head()).lower().equals("as")) {
            return false;
        }
        int next = head + 1;
        if (next >= sentence.size()) {
            return true;
        }
        Token behind = sentence.token(next);
        boolean named = behind.pos() == Pos.PROPER_NOUN || behind.entity() == EntityType.PLACE;
        boolean commaName = behind.form().equals(",")
                && next + 1 < sentence.size()
                && sentence.token(next + 1).entity() == EntityType.PLACE
                && sentence.token(next + 1).head() == head;
        return !named && !commaName && !behind.pos().isNoun() && !behind.lower().equals("of");
    }

    /** A clause or a place behind it tells which one is meant, and that is none named before. */
    private static boolean mayFollow(Sentence sentence, int child) {
        Token part = sentence.token(child);
        return switch (part.rel()) {
            case RELATIVE_CLAUSE, REDUCED_CLAUSE ->
                sentence.token(child - 1).form().equals(",") || comma(sentence, child);
            case APPOSITION -> false;
            case PREP -> isTime(sentence, child);
            default -> true;
        };
    }

    /** “the town, which …”: a comma before the clause. */
    private static boolean comma(Sentence sentence, int verb) {
        int head = sentence.token(verb).head();
        return head >= 0
                && head + 1 < sentence.size()
                && sentence.token(head + 1).form().equals(",");
    }

    private static boolean isTime(Sentence sentence, int preposition) {
        int object = sentence.child(preposition, Rel.PREP_OBJECT);
        EntityType type = object < 0 ? EntityType.NONE : sentence.token(object).entity();
        return type == EntityType.DATE || type == EntityType.TIME;
    }

    private static boolean mayModify(Token part, Cues cues) {
        return !part.isCapitalised()
                && part.pos() != Pos.NUMBER
                && !part.lower().endsWith("est")
                && !cues.is(Cues.Sort.ANOTHER, part.lower());
    }

    private static int first(Sentence sentence, int token) {
        int first = token;
        for (int c : sentence.children(token)) {
            first = Math.min(first, first(sentence, c));
        }
        return first;
    }
}
