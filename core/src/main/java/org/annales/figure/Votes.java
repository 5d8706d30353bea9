package org.annales.figure;

import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.figure.Kinds.Trigger;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Numbers of votes: “voted 4–3”, “by 329 votes to 224”, “39 countries adopted”, “seven voted against”, “99 % in favour”. */
final class Votes {

    private Votes() {}

    /** What a vote makes of a number, or null where no vote is near. */
    static @Nullable Trigger read(Sentence s, Counted counted, List<Amount> amounts) {
        if (counted.amount().form() == Form.PAIR) {
            int vote = near(s, counted.amount());
            return vote < 0
                    ? null
                    : new Trigger(isFirst(counted.amount(), amounts) ? "votes-for" : "votes-against", 3, vote);
        }
        boolean share = counted.amount().isShare();
        int verb = verb(s, counted.node());
        if (verb >= 0) {
            String side = side(s, verb, verb);
            if (side != null) {
                return new Trigger(kind(side, share), 3, verb);
            }
        }
        boolean voters = counted.thing().type() == ThingType.VOTERS;
        if (verb >= 0 && adopts(s, verb) && (share || (voters && isText(s, verb)))) {
            return new Trigger(kind("for", share), 3, verb);
        }
        int after = counted.noun() >= 0 && voters
                ? counted.noun()
                : counted.amount().to() - 1;
        if (counted.noun() >= 0 && s.token(counted.noun()).lemma().equals("abstention")) {
            return new Trigger("abstentions", 3, counted.noun());
        }
        boolean votes = counted.noun() >= 0 && s.token(counted.noun()).lemma().equals("vote");
        boolean rest =
                counted.isBare() && said(s, counted.amount().to(), "against") && anyVotes(s, counted.amount(), amounts);
        if (rest) {
            return new Trigger(kind("against", share), 3, after);
        }
        if (votes || precededByVotes(s, counted.amount(), amounts)) {
            String side = side(s, -1, after);
            boolean second = precededByVotes(s, counted.amount(), amounts);
            return new Trigger(kind(second ? "against" : side == null ? "for" : side, share), 3, after);
        }
        return null;
    }

    private static String kind(String side, boolean share) {
        return switch (side) {
            case "for" -> share ? "share-for" : "votes-for";
            case "against" -> share ? "other" : "votes-against";
            default -> share ? "other" : "abstentions";
        };
    }

    private static boolean isFirst(Amount amount, List<Amount> amounts) {
        for (Amount other : amounts) {
            if (other.form() == Form.PAIR && other.end() <= amount.start() && amount.start() - other.end() <= 4) {
                return false;
            }
        }
        return true;
    }

    /** A word of voting within a few words, or -1. */
    private static int near(Sentence s, Amount amount) {
        for (int i = Math.max(0, amount.from() - 8); i < Math.min(s.size(), amount.to() + 6); i++) {
            String lemma = s.token(i).lemma();
            if (lemma.equals("vote") || lemma.equals("ballot") || lemma.equals("majority")) {
                return i;
            }
        }
        return -1;
    }

    /** The verb whose subject the phrase is, or that describes it (“99 % voting in favour”). */
    private static int verb(Sentence s, int node) {
        int head = s.token(node).head();
        if (head >= 0 && s.token(node).rel().isSubject() && s.token(head).pos().isVerb()) {
            return head;
        }
        // “of these 96 % approved”: the parser may have hung the number elsewhere, yet its verb stands right behind.
        if (node + 1 < s.size() && s.token(node + 1).pos() == Pos.VERB_PAST && adopts(s, node + 1)) {
            return node + 1;
        }
        int clause = s.child(node, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE);
        if (clause < 0
                && node + 1 < s.size()
                && s.token(node + 1).lemma().equals("vote")
                && s.token(node + 1).pos().isVerb()) {
            return node + 1;
        }
        return clause;
    }

    private static boolean said(Sentence s, int at, String word) {
        return at < s.size() && s.token(at).lower().equals(word);
    }

    /** Were votes counted before in the sentence (“12 votes for and 3 against”)? */
    private static boolean anyVotes(Sentence s, Amount amount, List<Amount> amounts) {
        for (Amount other : amounts) {
            for (int i = other.to(); other.to() <= amount.from() && i < Math.min(amount.from(), other.to() + 5); i++) {
                if (s.token(i).lemma().startsWith("vot")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Is what is adopted a text: a resolution, a treaty, a bill? */
    private static boolean isText(Sentence s, int verb) {
        int object = s.child(verb, Rel.OBJECT);
        return object >= 0
                && switch (s.token(object).lemma()) {
                    case "resolution",
                            "motion",
                            "treaty",
                            "draft",
                            "amendment",
                            "bill",
                            "text",
                            "convention",
                            "proposal",
                            "protocol" -> true;
                    default -> s.token(object).entity() == EntityType.LAW;
                };
    }

    private static boolean adopts(Sentence s, int verb) {
        return switch (s.token(verb).lemma()) {
            case "adopt", "approve", "back", "support", "endorse", "pass", "favour", "favor" -> true;
            default -> false;
        };
    }

    /** “for”, “against” or “abstain” as the words from a token on say; null where they do not. */
    private static @Nullable String side(Sentence s, int verb, int from) {
        if (verb >= 0 && s.token(verb).lemma().equals("abstain")) {
            return "abstain";
        }
        boolean vote = verb < 0
                || s.token(verb).lemma().equals("vote")
                || s.token(verb).lower().endsWith("voting");
        boolean both = verb < 0 && (said(s, from + 1, "against") || said(s, from + 1, "to")) && isNumber(s, from + 2);
        if (both) {
            return "for";
        }
        for (int i = from; vote && i < Math.min(s.size(), from + 5); i++) {
            switch (s.token(i).lower()) {
                case "for", "favour", "favor", "yes" -> {
                    return "for";
                }
                case "against", "no" -> {
                    return "against";
                }
                default -> {}
            }
        }
        return null;
    }

    private static boolean isNumber(Sentence s, int at) {
        return at < s.size() && s.token(at).pos() == Pos.NUMBER;
    }

    /** The second number of “329 votes to 224” and “12 votes against 3”. */
    private static boolean precededByVotes(Sentence s, Amount amount, List<Amount> amounts) {
        int at = amount.from() - 1;
        boolean joined = at >= 1
                && (s.token(at).lower().equals("to") || s.token(at).lower().equals("against"));
        if (!joined) {
            return false;
        }
        for (Amount other : amounts) {
            if (other.to() <= at && other.to() >= at - 3) {
                for (int i = other.to(); i < at; i++) {
                    if (s.token(i).lemma().equals("vote")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
