package org.annales.figure;

import java.math.BigDecimal;
import org.annales.figure.Amount.Form;
import org.annales.figure.Thing.Needs;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds what an amount counts: the noun behind it, or behind its “of”. */
final class CountedReader {

    /** How many words a noun may stand behind its number where the parser lost it. */
    private static final int REACH = 5;

    private final Nouns nouns;

    CountedReader(Nouns nouns) {
        this.nouns = nouns;
    }

    /** What is counted; null where the noun measures what this program does not count (years, kilometres, sides). */
    @Nullable
    Counted read(Sentence s, Amount amount) {
        int top = top(s, amount);
        if (amount.currency() != null) {
            return new Counted(amount, top, -1, top, Thing.money(amount.currency()), Thing.money(amount.currency()));
        }
        if (amount.isShare()) {
            return share(s, amount, top);
        }
        int noun = modified(s, amount, top);
        if (noun >= 0) {
            return strengthOrNoun(s, amount, top, noun);
        }
        int of = behindOf(s, amount);
        if (of >= 0) {
            return partitive(s, amount, top, of);
        }
        noun = nearby(s, amount);
        return noun >= 0
                ? strengthOrNoun(s, amount, top, noun)
                : new Counted(amount, top, -1, top, Thing.BARE, Thing.BARE);
    }

    /** “20 Corinthian and 30 Athenian ships”, “nine, fifteen, eighteen aircraft”: the noun stands behind the next number. */
    Counted sharing(Sentence s, Counted bare, Amount next) {
        boolean joined = (bare.thing().type() == ThingType.BARE || isAdjective(s, bare))
                && next.from() - bare.amount().to() <= 3;
        for (int i = bare.amount().to(); joined && i < next.from(); i++) {
            Token token = s.token(i);
            boolean change =
                    token.lower().equals("to") && next.from() - bare.amount().to() == 1;
            joined = token.pos() == Pos.ADJECTIVE
                    || change
                    || i == bare.noun()
                    || token.pos() == Pos.CONJUNCTION
                    || token.form().equals(",")
                    || token.lower().equals("or");
        }
        Counted other = joined ? read(s, next) : null;
        boolean noun =
                other != null && other.noun() > next.from() && !other.amount().isShare();
        return noun && other != null
                ? new Counted(bare.amount(), bare.top(), other.noun(), other.node(), other.thing(), other.inner())
                : bare;
    }

    /** “20 Corinthian and 30 Theban ships”: a name read as the noun that only describes it. */
    private static boolean isAdjective(Sentence s, Counted c) {
        return c.noun() == c.amount().to()
                && (c.thing().isUnknown() || c.thing().isNationals())
                && s.token(c.noun()).isCapitalised()
                && !s.token(c.noun()).lower().endsWith("s");
    }

    private static int top(Sentence s, Amount amount) {
        int found = amount.to() - 1;
        for (int i = amount.from(); i < amount.to(); i++) {
            int head = s.token(i).head();
            boolean outside = head < amount.from() || head >= amount.to();
            if (outside && s.token(i).rel() != Rel.PUNCTUATION && s.token(i).pos() != Pos.DETERMINER) {
                return i;
            }
        }
        return found;
    }

    private int modified(Sentence s, Amount amount, int top) {
        int head = s.token(top).head();
        if (head < amount.to() || head >= s.size()) {
            return -1;
        }
        Token noun = s.token(head);
        boolean modifies = switch (s.token(top).rel()) {
            case MODIFIER,
                    COMPOUND,
                    QUANTITY_MODIFIER,
                    ADVERB,
                    NOUN_ADVERBIAL,
                    DETERMINER,
                    OTHER,
                    PUNCTUATION,
                    POSSESSOR -> true;
            default -> false;
        };
        boolean nounLike = noun.pos().isNoun()
                || (noun.pos() == Pos.ADJECTIVE && s.token(top).rel() == Rel.MODIFIER);
        return modifies && nounLike && isOnePhrase(s, amount.to(), head) ? head : -1;
    }

    /** Between a number and its noun stand no verb of its own and no word that begins a clause. */
    private static boolean isOnePhrase(Sentence s, int from, int noun) {
        for (int i = from; i < noun; i++) {
            Token token = s.token(i);
            if (token.rel() == Rel.MARK || token.pos() == Pos.WH_WORD) {
                return false;
            }
        }
        return true;
    }

    /** “a 200-man garrison”, “an 800-strong force”; any other hyphen makes the number part of a word (“five-point”). */
    private @Nullable Counted strengthOrNoun(Sentence s, Amount amount, int top, int noun) {
        int to = amount.to();
        boolean hyphen = to + 1 < s.size()
                && DigitNumerals.isDash(s, to)
                && s.token(to).begin() == s.token(to - 1).end();
        if (hyphen) {
            String word = s.token(to + 1).lower();
            boolean strong = word.equals("man") || word.equals("strong") || word.equals("men");
            if (strong && amount.max().compareTo(BigDecimal.TEN) >= 0) {
                Thing men = new Thing(ThingType.FIGHTERS, "people", "strength", false, Needs.NOTHING);
                int head = s.token(noun).head();
                return new Counted(amount, top, noun, head > noun ? head : noun, men, men);
            }
            if (!word.equals("odd") && !word.equals("plus")) {
                return null;
            }
        }
        Thing thing = nouns.find(s, noun);
        if (thing == null || (thing.type() == ThingType.LOADS && isMeasure(s, noun))) {
            return null;
        }
        return new Counted(amount, top, noun, noun, thing, inner(s, noun, thing));
    }

    /** “the 6,600 ton cruiser”: a size. */
    private static boolean isMeasure(Sentence s, int noun) {
        Token token = s.token(noun);
        boolean before =
                token.rel() == Rel.COMPOUND || token.rel() == Rel.MODIFIER || token.rel() == Rel.NOUN_ADVERBIAL;
        return token.lower().equals(token.lemma()) && before && token.head() > noun;
    }

    /** What a load, shipment or group is of. */
    private Thing inner(Sentence s, int noun, Thing thing) {
        if (thing.type() != ThingType.LOADS && thing.type() != ThingType.GROUPS && thing.type() != ThingType.UNITS) {
            return thing;
        }
        int of = ofChild(s, noun);
        int content = of < 0 ? -1 : s.child(of, Rel.PREP_OBJECT);
        Thing found = content < 0 ? null : nouns.find(s, content);
        return found == null || found.isUnknown() ? thing : found;
    }

    private static int ofChild(Sentence s, int token) {
        for (int child : s.children(token)) {
            if (child > token && s.token(child).lower().equals("of")) {
                return child;
            }
        }
        return -1;
    }

    /** The noun behind “of” (“12 of its soldiers”), or -1. */
    private static int behindOf(Sentence s, Amount amount) {
        for (int i = amount.from(); i < amount.to(); i++) {
            for (int child : s.children(i)) {
                if (child >= amount.to() && s.token(child).lower().equals("of")) {
                    return s.child(child, Rel.PREP_OBJECT);
                }
            }
        }
        boolean of = amount.to() + 1 < s.size() && s.token(amount.to()).lower().equals("of");
        return of ? s.child(amount.to(), Rel.PREP_OBJECT) : -1;
    }

    private @Nullable Counted partitive(Sentence s, Amount amount, int top, int of) {
        int noun = of;
        for (int steps = 0; steps < 3 && nouns.isThrough(s.token(noun)); steps++) {
            int next = ofChild(s, noun);
            int inner = next < 0 ? -1 : s.child(next, Rel.PREP_OBJECT);
            if (inner < 0) {
                break;
            }
            noun = inner;
        }
        if (s.token(noun).pos().isPronoun()
                || s.token(noun).pos() == Pos.WH_WORD
                || s.token(noun).pos() == Pos.DETERMINER
                || s.token(noun).lower().equals("own")) {
            return new Counted(amount, top, -1, top, Thing.BARE, Thing.BARE);
        }
        Thing thing = nouns.find(s, noun);
        return thing == null ? null : new Counted(amount, top, noun, top, thing, inner(s, noun, thing));
    }

    private @Nullable Counted share(Sentence s, Amount amount, int top) {
        int modified = modified(s, amount, top);
        int of = behindOf(s, amount);
        int noun = modified >= 0 ? modified : of;
        boolean sum = noun >= 0 && nouns.isThrough(s.token(noun)) && ofChild(s, noun) < 0;
        if (noun >= 0 && amount.form() == Form.FRACTION && (sum || nouns.find(s, noun) == null)) {
            return null;
        }
        int last = amount.to() - 1;
        int node = modified >= 0
                ? modified
                : s.token(last).head() >= amount.from() && s.token(last).head() < amount.to() ? top : last;
        return new Counted(amount, top, noun, node, Thing.PERCENT, Thing.PERCENT);
    }

    private static boolean isNounAt(Sentence s, int i) {
        return i < s.size() && s.token(i).pos().isNoun();
    }

    /** The noun a few words on, where the parser hung the number elsewhere. */
    private int nearby(Sentence s, Amount amount) {
        int found = -1;
        for (int i = amount.to(); i < s.size() && i < amount.to() + REACH; i++) {
            Token token = s.token(i);
            boolean inside = switch (token.pos()) {
                case ADJECTIVE, NOUN, PROPER_NOUN, HYPHEN -> true;
                case VERB_PARTICIPLE -> token.rel() == Rel.MODIFIER;
                default -> false;
            };
            if (!inside) {
                break;
            }
            boolean people = token.entity() == EntityType.PEOPLE && token.pos() == Pos.ADJECTIVE;
            found = token.pos().isNoun() || (people && !isNounAt(s, i + 1)) ? i : found;
        }
        return found;
    }
}
