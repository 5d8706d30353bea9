package org.annales.figure;

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
        return owned || more || isOfWhom(s, from) || isCounted(s, c) || isRest(s, c, found);
    }

    /** Does “of whom”, “of which” or “of these” stand just before? */
    private static boolean isOfWhom(Sentence s, int from) {
        for (int i = Math.max(1, from - 6); i < from; i++) {
            String lower = s.token(i).lower();
            boolean which =
                    lower.equals("whom") || lower.equals("which") || lower.equals("them") || lower.equals("these");
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
            boolean these =
                    lower.equals("them") || lower.equals("whom") || lower.equals("which") || lower.equals("these");
            if ((these && isOf(s.token(i - 1))) || lower.equals("including")) {
                return lastBefore(found, i);
            }
        }
        if (isRest(s, c, found) && c.isBare()) {
            return found.getFirst();
        }
        Finding last = found.getLast();
        boolean joined = last.partOf() != null && last.equals(like(s, c, found));
        return joined ? last.partOf() : null;
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
