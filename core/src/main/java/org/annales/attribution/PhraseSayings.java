package org.annales.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annales.model.Stance;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Sayings carried by a phrase: “according to X”, “per X”, “by X's account”, “in the words of X”. */
final class PhraseSayings {

    private final ReportingWords words;

    PhraseSayings(ReportingWords words) {
        this.words = words;
    }

    @Nullable
    Saying read(Sentence s, int token) {
        return switch (s.token(token).lower()) {
            case "according" -> according(s, token);
            case "per" -> per(s, token);
            case "by", "in", "on", "from" -> byAccount(s, token);
            default -> null;
        };
    }

    private @Nullable Saying according(Sentence s, int token) {
        int to = token + 1 < s.size() && s.token(token + 1).lower().equals("to") ? token + 1 : -1;
        int speaker = to < 0 ? -1 : firstObject(s, to, token);
        if (speaker < 0) {
            return null;
        }
        List<Integer> speakers = sources(s, speaker);
        BitSet own = Clauses.subtree(s, speaker);
        own.set(token);
        own.set(to);
        return new Saying(token, SayingSort.SAY, Stance.ASSERTS, speakers, -1, clause(s, token, own));
    }

    /** All who are named: “according to A and the testimony of B, including C”. */
    private List<Integer> sources(Sentence s, int first) {
        List<Integer> found = new ArrayList<>();
        for (int speaker : s.conjuncts(first)) {
            found.add(speaker);
            for (int prep : s.children(speaker)) {
                String lower = s.token(prep).lower();
                boolean more = lower.equals("including")
                        || lower.equals("like")
                        || lower.equals("of") && !s.token(speaker).entity().isName() && speaker != first;
                int other = more ? s.child(prep, Rel.PREP_OBJECT, Rel.OBJECT) : -1;
                if (other >= 0 && speaker != other) {
                    found.addAll(sources(s, other));
                }
            }
        }
        return found;
    }

    private static int firstObject(Sentence s, int to, int according) {
        int found = s.child(to, Rel.PREP_OBJECT);
        return found >= 0 ? found : s.child(according, Rel.PREP_OBJECT, Rel.OBJECT);
    }

    /** “per day” and “per 1,000” measure; “per the Ministry of Defence” attributes. */
    private @Nullable Saying per(Sentence s, int token) {
        int speaker = s.child(token, Rel.PREP_OBJECT);
        if (speaker < 0 || speaker < token) {
            return null;
        }
        Token noun = s.token(speaker);
        boolean named = noun.pos() == Pos.PROPER_NOUN && s.child(speaker, Rel.DETERMINER) >= 0;
        boolean body = named
                || noun.entity().isName()
                || (words.isSpeaker(noun.lemma()) && s.child(speaker, Rel.DETERMINER) >= 0);
        if (!body) {
            return null;
        }
        BitSet own = Clauses.subtree(s, token);
        return new Saying(token, SayingSort.SAY, Stance.ASSERTS, s.conjuncts(speaker), -1, clause(s, token, own));
    }

    private @Nullable Saying byAccount(Sentence s, int token) {
        int noun = s.child(token, Rel.PREP_OBJECT);
        if (noun < token || !tells(s.token(noun).lemma())) {
            return null;
        }
        int owner = s.child(noun, Rel.POSSESSOR);
        if (owner < 0) {
            int of = s.child(noun, Rel.PREP);
            boolean words = s.token(noun).lemma().equals("word") && of >= 0;
            owner = words ? s.child(of, Rel.PREP_OBJECT) : -1;
        }
        if (owner < 0) {
            return null;
        }
        BitSet own = Clauses.subtree(s, token);
        return new Saying(token, SayingSort.SAY, Stance.ASSERTS, s.conjuncts(owner), -1, clause(s, token, own));
    }

    private static boolean tells(String lemma) {
        return switch (lemma) {
            case "account",
                    "estimate",
                    "count",
                    "reckoning",
                    "admission",
                    "word",
                    "view",
                    "opinion",
                    "calculation",
                    "telling" -> true;
            default -> false;
        };
    }

    /**
     * What a phrase covers: the whole sentence where it opens it, what stands before it in its parentheses or before
     * them, else its clause and the ones coordinated with it.
     */
    private static BitSet clause(Sentence s, int token, BitSet own) {
        BitSet scope = new BitSet(s.size());
        int[] around = Clauses.parentheses(s, token);
        if (around == null && followsAnd(s, token)) {
            scope.set(own.length(), s.size()); // “by X and, according to Y, by Z”: Y speaks of what follows
            return scope;
        }
        if (around != null) {
            insideParentheses(s, token, around, own, scope);
        } else if (opens(s, token)) {
            scope.set(0, s.size());
        } else {
            int head = s.token(token).head();
            int verb = head < 0 ? token : Clauses.clauseOf(s, head);
            boolean afterComma = token > 0 && s.token(token - 1).form().equals(",");
            scope.or(Clauses.subtree(s, afterComma ? Clauses.firstConjunct(s, verb) : verb));
        }
        scope.andNot(own);
        for (int i = token - 1; i > 0; i--) {
            if (s.token(i).form().equals(";")) {
                scope.clear(0, i); // “A captured X; according to B, …”
                break;
            }
        }
        return scope;
    }

    private static void insideParentheses(Sentence s, int token, int[] around, BitSet own, BitSet scope) {
        scope.set(around[0] + 1, around[1]);
        scope.andNot(own);
        if (scope.stream().allMatch(i -> s.token(i).pos() == Pos.PUNCTUATION)) {
            int bracket = s.token(around[0]).head();
            boolean outside = bracket >= 0 && (bracket < around[0] || bracket > around[1]);
            int head = outside ? bracket : s.token(token).head();
            BitSet before = Clauses.subtree(s, head < 0 || head > around[0] ? Math.max(0, around[0] - 1) : head);
            before.clear(around[0], s.size());
            scope.or(before);
        }
    }

    private static boolean followsAnd(Sentence s, int token) {
        int before = token - 1;
        while (before > 0 && s.token(before).form().equals(",")) {
            before--;
        }
        return before > 0 && s.token(before).lower().equals("and");
    }

    /** Is there nothing but adverbials before this token? */
    private static boolean opens(Sentence s, int token) {
        for (int i = 0; i < token; i++) {
            Token t = s.token(i);
            if (t.pos().isVerb() || t.rel().isSubject()) {
                return false;
            }
        }
        return true;
    }
}
