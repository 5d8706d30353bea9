package org.annales.attribution;

import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Reads from the words alone who a speaker is: the owner of a report, the person in an apposition, the short phrase. */
final class SpeakerNames {

    private final ReportingWords words;

    SpeakerNames(ReportingWords words) {
        this.words = words;
    }

    /** The token that stands for the speaker: “book” in “Smith's book” gives “Smith”, “mayor” in “the mayor, A. B.” gives “B.”. */
    int identify(Sentence s, int head) {
        int at = head;
        for (int steps = 0; steps < 4; steps++) {
            int better = step(s, at);
            if (better < 0 || better == at) {
                return at;
            }
            at = better;
        }
        return at;
    }

    private int step(Sentence s, int head) {
        Token token = s.token(head);
        if (token.entity() == EntityType.PERSON || token.pos().isPronoun()) {
            return -1;
        }
        boolean work = words.isWork(token.lemma());
        int owner = work ? owner(s, head) : -1;
        if (owner >= 0) {
            return owner;
        }
        int person = person(s, head, 0);
        if (person >= 0 && !work) {
            return person;
        }
        int apposition = s.child(head, Rel.APPOSITION);
        boolean names = apposition > head
                && s.token(apposition).pos() == Pos.PROPER_NOUN
                && token.pos() == Pos.NOUN
                && !token.entity().isName();
        return names ? apposition : -1;
    }

    private static int owner(Sentence s, int work) {
        int possessor = s.child(work, Rel.POSSESSOR);
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : s.children(work)) {
            Token token = s.token(child);
            int noun = switch (token.rel()) {
                case PREP ->
                    token.lower().equals("by") || token.lower().equals("from") ? s.child(child, Rel.PREP_OBJECT) : -1;
                case REDUCED_CLAUSE ->
                    Clauses.agents(s, child).stream().findFirst().orElse(-1);
                case COMPOUND -> token.entity() == EntityType.ORGANISATION ? child : -1;
                default -> -1;
            };
            if (noun >= 0) {
                return noun;
            }
        }
        return -1;
    }

    /** A person named in apposition to a role, even where the parser hangs the name on the role's place. */
    private static int person(Sentence s, int head, int depth) {
        for (int child : s.children(head)) {
            Token token = s.token(child);
            if (child < head) {
                continue;
            }
            if (token.rel() == Rel.APPOSITION && token.entity() == EntityType.PERSON) {
                return child;
            }
            if (depth < 3 && (token.rel() == Rel.PREP || token.rel() == Rel.PREP_OBJECT)) {
                int found = person(s, child, depth + 1);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    /** The words of a name or short noun phrase, without its article. */
    String phrase(Sentence s, int head) {
        int from = head;
        int to = head + 1;
        if (s.token(head).entity().isName()) {
            while (from > 0
                    && !s.token(from).entityStart()
                    && s.token(from - 1).entity() == s.token(head).entity()) {
                from--;
            }
            while (to < s.size()
                    && !s.token(to).entityStart()
                    && s.token(to).entity() == s.token(head).entity()) {
                to++;
            }
        }
        if (s.token(head).entity() != EntityType.PERSON) {
            from = Math.min(from, leftEdge(s, head));
            to = Math.max(to, rightEdge(s, head));
        }
        while (from < head && isArticle(s.token(from))) {
            from++;
        }
        while (to > head + 1 && s.token(to - 1).pos() == Pos.POSSESSIVE) {
            to--;
        }
        return text(s, from, to);
    }

    private static int leftEdge(Sentence s, int head) {
        int from = head;
        for (int child : s.children(head)) {
            boolean part = switch (s.token(child).rel()) {
                case MODIFIER, COMPOUND, POSSESSOR, DETERMINER, QUANTITY_MODIFIER -> true;
                default -> false;
            };
            if (part && child < head) {
                from = Math.min(from, Clauses.subtree(s, child).nextSetBit(0));
            }
        }
        return from;
    }

    /** Takes “of …” and “for …” along: “Interior Minister of …”, “Observatory for …”. */
    private static int rightEdge(Sentence s, int head) {
        for (int child : s.children(head)) {
            String lower = s.token(child).lower();
            int noun = child == head + 1 && (lower.equals("of") || lower.equals("for"))
                    ? s.child(child, Rel.PREP_OBJECT)
                    : -1;
            if (noun > head) {
                return Math.max(noun + 1, rightEdge(s, noun));
            }
        }
        return head + 1;
    }

    private static boolean isArticle(Token token) {
        return switch (token.lower()) {
            case "the", "a", "an", "some", "several", "many", "\"" -> true;
            default -> false;
        };
    }

    private static String text(Sentence s, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && s.token(i).begin() > s.token(i - 1).end()) {
                out.append(' ');
            }
            out.append(s.token(i).form());
        }
        return out.toString();
    }
}
