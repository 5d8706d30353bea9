package org.annales.figure;

import org.annales.figure.Kinds.Trigger;
import org.annales.parse.EntityType;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What a percentage or fraction is a share of: land, people, votes, turnout. */
final class Shares {

    private final Kinds kinds;

    Shares(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The kind of a share; null where nothing tells. */
    @Nullable
    Trigger read(Sentence s, Counted counted) {
        if (turnsOut(s, counted)) {
            return new Trigger("turnout", 3, counted.node());
        }
        if (counted.noun() >= 0) {
            Trigger found = whole(s, counted.noun());
            if (found != null) {
                return found;
            }
        }
        for (int i = counted.amount().to();
                i < Math.min(s.size(), counted.amount().to() + 4);
                i++) {
            String kind = kinds.findShare(s.token(i).lemma());
            if (kind != null && s.token(i).pos().isNoun()) {
                return new Trigger(kind, 2, i);
            }
        }
        return subject(s, counted.node());
    }

    private @Nullable Trigger whole(Sentence s, int noun) {
        Token token = s.token(noun);
        String kind = kinds.findShare(token.lemma());
        if (kind != null) {
            return new Trigger(kind, 2, noun);
        }
        if (token.entity() == EntityType.PLACE) {
            return new Trigger("territory-share", 2, noun);
        }
        return token.entity() == EntityType.PEOPLE ? new Trigger("population", 1, noun) : null;
    }

    /** “turnout was 80 %”, “80 % of the electorate turned out”. */
    private static boolean turnsOut(Sentence s, Counted counted) {
        int from = Math.max(0, counted.amount().from() - 6);
        int to = Math.min(s.size(), counted.amount().to() + 8);
        for (int i = from; i < to; i++) {
            boolean before = i < counted.amount().from();
            boolean next = i <= counted.amount().to() + 1;
            String lower = s.token(i).lower();
            if (lower.equals("turnout") && (before || next)) {
                return true;
            }
            if (!before
                    && s.token(i).lemma().equals("turn")
                    && i + 1 < s.size()
                    && s.token(i + 1).lower().equals("out")) {
                return true;
            }
        }
        return false;
    }

    /** “Armenians made up 94 %”, “the minority was 12 %”: what the subject is. */
    private @Nullable Trigger subject(Sentence s, int node) {
        int head = s.token(node).head();
        boolean prep = head >= 0 && s.token(node).rel() == Rel.PREP_OBJECT;
        int verb = Clause.verbOf(s, prep ? s.token(head).head() : head);
        int subject = verb < 0 ? -1 : s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        if (subject < 0 || subject == node) {
            return null;
        }
        Token token = s.token(subject);
        String kind = kinds.findShare(token.lemma());
        boolean people = token.entity() == EntityType.PEOPLE || (kind != null && kind.equals("population"));
        return people ? new Trigger("population", 1, subject) : null;
    }
}
