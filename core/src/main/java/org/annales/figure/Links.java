package org.annales.figure;

import java.util.ArrayList;
import java.util.List;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** How the numbers of one sentence hang together: lists, ellipses (“the Eritreans 873”) and parts of a whole. */
final class Links {

    private final Nouns nouns;

    Links(Nouns nouns) {
        this.nouns = nouns;
    }

    /** The finding before whose kind this number shares, or null. */
    @Nullable
    Finding like(Sentence s, Counted c, List<Finding> found) {
        if (found.isEmpty()) {
            return null;
        }
        int at = c.node();
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            for (Finding f : found) {
                Counted other = f.counted();
                if (at != c.node() && (at == other.node() || at == other.noun() || at == other.top())) {
                    return f;
                }
            }
            Rel rel = s.token(at).rel();
            at = rel == Rel.CONJUNCT || rel == Rel.APPOSITION ? s.token(at).head() : -1;
        }
        if (isAddition(s, c.amount().from())) {
            return found.getLast();
        }
        return c.isBare() && isElliptical(s, c, found) ? found.getLast() : null;
    }

    /** “… along with 1,350 insurgents”, “as well as 79 others”. */
    static boolean isAddition(Sentence s, int from) {
        for (int i = Math.max(0, from - 6); i + 1 < from; i++) {
            String two = s.token(i).lower() + " " + s.token(i + 1).lower();
            boolean adds = two.equals("along with")
                    || two.equals("together with")
                    || two.equals("well as")
                    || two.equals("addition to");
            if (adds) {
                return true;
            }
        }
        return false;
    }

    /** “Azerbaijan's 10,000”, “the Eritreans 873”, “a further 30,000”, “in the south it reached 900”, “of whom 12 were”. */
    private boolean isElliptical(Sentence s, Counted c, List<Finding> found) {
        int from = c.amount().from();
        Token before = from > 0 ? s.token(from - 1) : null;
        if (before == null) {
            return false;
        }
        boolean owned = before.pos() == Pos.POSSESSIVE
                || before.entity() == EntityType.PEOPLE
                || before.entity() == EntityType.PLACE;
        String lower = before.lower();
        boolean more = lower.equals("further") || lower.equals("another") || lower.equals("additional");
        return owned
                || more
                || isCompared(s, from, found)
                || isOfThese(s, c.amount().to())
                || isOfWhom(s, from)
                || isCounted(s, c)
                || isRest(s, c, found);
    }

    /** “490 in November as against 3,500 in May”, “45, up from 12”, “compared with 300”. */
    private static boolean isCompared(Sentence s, int from, List<Finding> found) {
        String one = s.token(from - 1).lower();
        String two = from < 2 ? one : s.token(from - 2).lower() + " " + one;
        if (isChanged(s, from, found)) {
            return true;
        }
        return switch (two) {
            case "as against", "up from", "down from", "compared with", "compared to", "opposed to", ", against" ->
                true;
            default -> one.equals("versus") || one.equals("vs") || one.equals("vs.");
        };
    }

    /** “reduced from 15,000 men to fewer than 900”. */
    private static boolean isChanged(Sentence s, int from, List<Finding> found) {
        Amount last = found.getLast().counted().amount();
        boolean first = last.from() > 0 && s.token(last.from() - 1).lower().equals("from");
        for (int i = from - 1; first && i >= Math.max(last.to(), from - 4); i--) {
            if (s.token(i).lower().equals("to")) {
                return from - last.to() <= 6;
            }
        }
        return false;
    }

    /** Does “of whom”, “of which” or “of these” stand just before? */
    private static boolean isOfWhom(Sentence s, int from) {
        for (int i = Math.max(1, from - 6); i < from; i++) {
            String lower = s.token(i).lower();
            boolean which = isThese(lower);
            if (which && isOf(s.token(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Token token) {
        return token.lower().equals("of") || token.lower().equals("among");
    }

    /** “in Azerbaijan it reached 1.3 million”, “the figure rose to 45”: a verb of counting without a subject of its own kind. */
    private boolean isCounted(Sentence s, Counted c) {
        int head = s.token(c.node()).head();
        if (head < 0) {
            return false;
        }
        boolean behind = s.token(c.node()).rel() == Rel.PREP_OBJECT;
        int verb = behind ? s.token(head).head() : head;
        if (verb < 0 || !s.token(verb).pos().isVerb() || !VerbKinds.counts(s, verb)) {
            return false;
        }
        int subject = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        if (subject < 0) {
            return true;
        }
        Token token = s.token(subject);
        return subject == c.node()
                || token.pos().isPronoun()
                || token.pos() == Pos.WH_WORD
                || token.pos() == Pos.DETERMINER
                || token.entity().isName()
                || nouns.find(s, subject) != null;
    }

    /** “Of the 90,000 who set out, only 7,000 arrived.” */
    private static boolean isRest(Sentence s, Counted c, List<Finding> found) {
        boolean subject = s.token(c.node()).rel().isSubject();
        int first = found.getFirst().counted().amount().from();
        for (int i = Math.max(0, first - 4); subject && i < first; i++) {
            if (s.token(i).lower().equals("of")
                    && (i == 0 || !s.token(i - 1).pos().isNoun())) {
                return true;
            }
        }
        return false;
    }

    /** The finding of which this one tells a part: “613 civilians, of them 106 women”, “30 dead, including 5 children”. */
    @Nullable
    Finding whole(Sentence s, Counted c, List<Finding> found) {
        if (found.isEmpty()) {
            return null;
        }
        int from = c.amount().from();
        for (int i = from - 1; i >= Math.max(1, from - 8); i--) {
            String lower = s.token(i).lower();
            boolean these = isThese(lower) && !isPartOfThese(s, i, from);
            if ((these && isOf(s.token(i - 1))) || lower.equals("including")) {
                return lastBefore(found, i);
            }
        }
        if (isOfThese(s, c.amount().to())) {
            return lastBefore(found, from);
        }
        if (isRest(s, c, found) && c.isBare()) {
            return found.getFirst();
        }
        Finding last = found.getLast();
        boolean joined = last.partOf() != null && last.equals(like(s, c, found));
        return joined ? last.partOf() : null;
    }

    private static boolean isThese(String lower) {
        return switch (lower) {
            case "them", "whom", "which", "these", "those" -> true;
            default -> false;
        };
    }

    /** “10 of them women and children”, “ten of whom were civilians”. */
    private static boolean isOfThese(Sentence s, int to) {
        return to + 1 < s.size()
                && isOf(s.token(to))
                && isThese(s.token(to + 1).lower())
                && !s.token(to + 1).lower().equals("those");
    }

    /** In “13 of these 42 patients” the number behind “these” is the whole, not a part. */
    private static boolean isPartOfThese(Sentence s, int these, int from) {
        return these + 1 == from && these >= 2 && s.token(these - 2).pos() == Pos.NUMBER;
    }

    /** The findings with those of “13 of the 42 patients” joined to the whole behind them. */
    static List<Finding> withWholes(Sentence s, List<Finding> found) {
        List<Finding> joined = new ArrayList<>(found);
        for (int i = 0; i + 1 < joined.size(); i++) {
            Finding whole = joined.get(i + 1);
            Finding part = joined.get(i);
            if (isPartOf(s, part.counted().amount(), whole.counted().amount())) {
                joined.set(i + 1, whole.partOf(null));
                joined.set(i, part.partOf(joined.get(i + 1)));
            }
        }
        return joined;
    }

    /** “13 of the 42 patients”: is the second number what the first is a part of? */
    static boolean isPartOf(Sentence s, Amount part, Amount whole) {
        int gap = whole.from() - part.to();
        if (gap < 1 || gap > 5 || !isOf(s.token(part.to()))) {
            return false;
        }
        for (int i = part.to() + 1; i < whole.from(); i++) {
            boolean between = switch (s.token(i).pos()) {
                case DETERMINER, ADJECTIVE, ADVERB, POSSESSIVE_PRONOUN, PREPOSITION -> true;
                default -> false;
            };
            if (!between) {
                return false;
            }
        }
        return true;
    }

    /** The last whole before a token; one that names what it counts rather than one that does not. */
    private static @Nullable Finding lastBefore(List<Finding> found, int token) {
        Finding bare = null;
        for (int i = found.size() - 1; i >= 0; i--) {
            Finding f = found.get(i);
            if (f.counted().amount().to() <= token && f.partOf() == null) {
                if (!f.counted().isBare()) {
                    return f;
                }
                bare = bare == null ? f : bare;
            }
        }
        return bare;
    }
}
