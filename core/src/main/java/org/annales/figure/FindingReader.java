package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.figure.Kinds.Trigger;
import org.annales.figure.Thing.Needs;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Decides which counted numbers of a sentence are figures, and of which kind. */
final class FindingReader {

    /** From here on a number is large. */
    static final BigDecimal LARGE = BigDecimal.TEN;

    /** How many words may stand between the two sums of a change. */
    private static final int JOINED = 5;
    /** Rank of a trigger that tells what became of somebody or something. */
    static final int FATE = 3;

    private final Kinds kinds;
    private final Nouns nouns;
    private final KindReader triggers;
    private final Shares shares;
    private final Links links;
    private final BareNumbers bare;

    FindingReader(Kinds kinds, Nouns nouns) {
        this.kinds = kinds;
        this.nouns = nouns;
        this.triggers = new KindReader(kinds, nouns);
        this.shares = new Shares(kinds);
        this.links = new Links(nouns);
        this.bare = new BareNumbers(kinds, nouns, triggers, links);
    }

    /**
     * The figures among the counted numbers of a sentence.
     *
     * @param amounts all the sentence's amounts
     * @param before the last finding of the sentence before in the same paragraph, or null
     */
    List<Finding> read(Sentence s, List<Counted> counted, List<Amount> amounts, @Nullable Finding before) {
        List<Finding> found = new ArrayList<>();
        for (Counted one : counted) {
            Finding finding = read(s, one, amounts, found);
            if (finding == null && before != null && one.thing().type() == ThingType.BARE) {
                finding = bare.takenUp(s, one, before);
            }
            if (finding != null) {
                found.add(finding);
            }
        }
        return Links.withWholes(s, found);
    }

    private @Nullable Finding read(Sentence s, Counted c, List<Amount> amounts, List<Finding> found) {
        Trigger vote = Votes.read(s, c, amounts);
        if (vote != null) {
            boolean named = c.noun() >= 0 && c.thing().type() == ThingType.VOTERS;
            String unit =
                    c.amount().isShare() ? "percent" : named ? s.token(c.noun()).lower() : "votes";
            return Finding.of(c, vote.kind(), unit, vote.token(), null, "vote");
        }
        if (c.amount().form() == Form.PAIR) {
            return null;
        }
        if (c.amount().isShare()) {
            return share(s, c, found);
        }
        if (c.thing().type() == ThingType.MONEY) {
            return Finding.of(c, money(s, c, found), c.thing().unit(), -1, null, "money");
        }
        if (isOne(s, c) && !isOneLost(s, c, found)) {
            return null;
        }
        Finding read = c.thing().type() == ThingType.BARE ? bare.read(s, c, found) : noun(s, c, found);
        return read != null && isHalfAPerson(read) ? null : read;
    }

    /** “from $1 billion in aid to $700 million”: the second sum is for what the first was. */
    private String money(Sentence s, Counted c, List<Finding> found) {
        if (found.isEmpty()) {
            return kinds.moneys().kind(s, c.amount());
        }
        Finding last = found.getLast();
        int from = c.amount().from();
        boolean joined = last.counted().thing().type() == ThingType.MONEY
                && from - last.counted().amount().to() <= JOINED
                && (s.token(Math.max(0, from - 1)).lower().equals("to")
                        || s.token(Math.max(0, from - 2)).lower().equals("to"));
        return joined ? last.kind() : kinds.moneys().kind(s, c.amount());
    }

    /** A rate, not a count: “3.14 deaths a day”. */
    private static boolean isHalfAPerson(Finding finding) {
        BigDecimal min = finding.counted().amount().min();
        return finding.unit().equals("people") && min.stripTrailingZeros().scale() > 0;
    }

    private @Nullable Finding share(Sentence s, Counted c, List<Finding> found) {
        Finding before = found.isEmpty() ? null : found.getLast();
        if (c.noun() >= 0 && s.token(c.noun()).pos().isPronoun() && before != null) {
            return Finding.of(c, before.kind(), "percent", before.trigger(), before, "inherited");
        }
        Trigger whole = shares.read(s, c);
        Trigger fate = triggers.read(s, ofWhole(s, c, whole));
        boolean decided = whole != null && whole.rank() > 1 && !isPeople(whole.kind());
        if (whole != null && (decided || fate == null || fate.rank() < FATE)) {
            return Finding.of(c, whole.kind(), "percent", whole.token(), null, "share");
        }
        if (fate != null) {
            return Finding.of(c, fate.kind(), "percent", fate.token(), null, "share");
        }
        Finding like = found.isEmpty() ? null : found.getLast();
        if (like != null && like.counted().amount().isShare()) {
            return Finding.of(c, like.kind(), "percent", like.trigger(), null, "inherited");
        }
        return countsShare(s, c) ? Finding.of(c, "other", "percent", -1, null, "share") : null;
    }

    /**
     * “60 % had served” and “80 % of the oil” say how many; “fell by 5 %” and “91 % sensitivity” measure something else, and of a
     * fraction nothing is told where its whole is not known.
     */
    private boolean countsShare(Sentence s, Counted c) {
        if (c.amount().form() == Form.FRACTION) {
            return false;
        }
        if (c.noun() < 0) {
            return s.token(c.node()).rel().isSubject();
        }
        Thing thing = nouns.find(s, c.noun());
        boolean known = thing != null && !thing.isUnknown();
        return !s.token(c.noun()).pos().isPronoun() && (known || c.noun() != c.node());
    }

    /** “half of its artillery was lost”: a share of people or weapons is read as they are. */
    private Counted ofWhole(Sentence s, Counted c, @Nullable Trigger whole) {
        Thing thing = c.noun() < 0 ? null : nouns.find(s, c.noun());
        if (thing != null && (thing.type().isHuman() || thing.type().isWeapon())) {
            return c.with(thing);
        }
        return whole != null && isPeople(whole.kind()) ? c.with(Thing.NATIONALS) : c;
    }

    private static boolean isPeople(String kind) {
        return kind.equals("population") || kind.equals("strength");
    }

    private @Nullable Finding noun(Sentence s, Counted c, List<Finding> found) {
        Thing thing = c.thing();
        Finding whole = links.whole(s, c, found);
        if (thing.firm()) {
            return Finding.of(c, thing.kind(), thing.unit(), c.noun(), whole, "noun");
        }
        Trigger trigger = triggers.read(s, c);
        if (trigger == null) {
            trigger = told(s, c, found);
        }
        if (trigger == null
                && whole != null
                && whole.counted().thing().type().isHuman()
                && thing.type().isHuman()) {
            trigger = new Trigger(whole.kind(), isHuman(whole.kind()) ? FATE : 1, whole.trigger());
        }
        if (isKnownSet(s, c) && (trigger == null || tellsNothing(trigger))) {
            return null;
        }
        if (isFew(s, c) && (trigger == null || trigger.rank() < FATE)) {
            return null;
        }
        if (trigger == null) {
            boolean large = c.amount().max().compareTo(LARGE) >= 0;
            boolean enough = thing.needs() == Needs.NOTHING || (thing.needs() == Needs.LARGE && large);
            return enough ? Finding.of(c, ownKind(c), c.inner().unit(), -1, whole, "noun") : null;
        }
        if (trigger.rank() < (thing.isUnknown() ? FATE : thing.needs() == Needs.TRIGGER ? 2 : 1)) {
            return null;
        }
        boolean weak = trigger.rank() < FATE && isForce(trigger.kind());
        String kind = (weak || trigger.rank() == 1) && !thing.kind().equals("other") ? ownKind(c) : trigger.kind();
        String unit = c.inner().unit();
        return Finding.of(
                c, kind, unit.isEmpty() && isHuman(kind) ? "people" : unit, trigger.token(), whole, "trigger");
    }

    private static boolean isHuman(String kind) {
        return switch (kind) {
            case "wounded", "missing", "detained", "displaced", "returned", "killed" -> true;
            default -> false;
        };
    }

    /** What another number's word, or a toll the sentence tells of, says of this one. */
    private @Nullable Trigger told(Sentence s, Counted c, List<Finding> found) {
        Finding like = links.like(s, c, found);
        Thing thing = c.thing();
        if (like != null) {
            Thing other = like.counted().thing();
            boolean same = other.type() == thing.type()
                    || (other.type().isHuman() && thing.type().isHuman())
                    || thing.isUnknown();
            return same ? new Trigger(like.kind(), like.trigger() < 0 ? 1 : FATE, like.trigger()) : null;
        }
        int toll = thing.type().isHuman() ? bare.toll(s, c) : -1;
        return toll < 0 ? null : new Trigger("killed", FATE, toll);
    }

    /** “the two armies”, “these three camps”: known from before, so that nothing is told of how many they are. */
    private static boolean isKnownSet(Sentence s, Counted c) {
        int from = c.amount().from();
        if (from == 0 || c.amount().max().compareTo(LARGE) >= 0) {
            return false;
        }
        return switch (s.token(from - 1).lower()) {
            case "the", "these", "those", "their", "both", "other", "all", "our", "his" -> true;
            default -> false;
        };
    }

    private static boolean tellsNothing(Trigger trigger) {
        return trigger.rank() < 2
                || isForce(trigger.kind())
                || (trigger.rank() < FATE && trigger.kind().equals("other"));
    }

    private static boolean isForce(String kind) {
        return kind.equals("strength") || kind.equals("equipment-held") || kind.equals("votes-for");
    }

    /** “a few”, “a handful of”. */
    private static boolean isFew(Sentence s, Counted c) {
        String last = s.token(c.amount().to() - 1).lower();
        return last.equals("few") || last.equals("handful") || last.equals("couple");
    }

    private static String ownKind(Counted c) {
        return c.thing().type() == ThingType.LOADS
                ? c.inner().kind()
                : c.thing().kind();
    }

    private static boolean isOne(Sentence s, Counted c) {
        return c.amount().to() - c.amount().from() == 1
                && s.token(c.amount().from()).lower().equals("one");
    }

    /** “one soldier was killed”, “one of which was lost”; any other “one” counts nothing. */
    private boolean isOneLost(Sentence s, Counted c, List<Finding> found) {
        int to = c.amount().to();
        boolean of = to + 1 < s.size() && s.token(to).lower().equals("of");
        if (of) {
            boolean which = s.token(to + 1).lower().equals("which")
                    || s.token(to + 1).lower().equals("whom")
                    || s.token(to + 1).lower().equals("them");
            return which && !found.isEmpty();
        }
        Trigger trigger = c.isBare() || c.thing().isUnknown() ? null : triggers.read(s, c);
        boolean lost =
                trigger != null && trigger.rank() == FATE && !trigger.kind().equals("other");
        return lost && (c.thing().type().isHuman() || c.thing().type().isWeapon());
    }
}
