package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.figure.Kinds.Trigger;
import org.annales.figure.Thing.Needs;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Decides which counted numbers of a sentence are figures, and of which kind. */
final class FindingReader {

    private static final BigDecimal LARGE = BigDecimal.TEN;
    /** So many of what is not named are people. */
    private static final BigDecimal CROWD = BigDecimal.valueOf(100);

    /** How many words may stand between the two sums of a change. */
    private static final int JOINED = 5;
    /** Rank of a trigger that tells what became of somebody or something. */
    private static final int FATE = 3;

    private final Kinds kinds;
    private final Nouns nouns;
    private final KindReader triggers;
    private final Shares shares;
    private final Links links;

    FindingReader(Kinds kinds, Nouns nouns) {
        this.kinds = kinds;
        this.nouns = nouns;
        this.triggers = new KindReader(kinds, nouns);
        this.shares = new Shares(kinds);
        this.links = new Links(nouns);
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
                finding = takenUp(s, one, before);
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
            return finding(c, vote.kind(), unit, vote.token(), null, "vote");
        }
        if (c.amount().form() == Form.PAIR) {
            return null;
        }
        if (c.amount().isShare()) {
            return share(s, c, found);
        }
        if (c.thing().type() == ThingType.MONEY) {
            return finding(c, money(s, c, found), c.thing().unit(), -1, null, "money");
        }
        if (isOne(s, c) && !isOneLost(s, c, found)) {
            return null;
        }
        Finding read = c.thing().type() == ThingType.BARE ? bare(s, c, found) : noun(s, c, found);
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
            return finding(c, before.kind(), "percent", before.trigger(), before, "inherited");
        }
        Trigger whole = shares.read(s, c);
        Trigger fate = triggers.read(s, ofWhole(s, c, whole));
        boolean decided = whole != null && whole.rank() > 1 && !isPeople(whole.kind());
        if (whole != null && (decided || fate == null || fate.rank() < FATE)) {
            return finding(c, whole.kind(), "percent", whole.token(), null, "share");
        }
        if (fate != null) {
            return finding(c, fate.kind(), "percent", fate.token(), null, "share");
        }
        Finding like = found.isEmpty() ? null : found.getLast();
        if (like != null && like.counted().amount().isShare()) {
            return finding(c, like.kind(), "percent", like.trigger(), null, "inherited");
        }
        return countsShare(s, c) ? finding(c, "other", "percent", -1, null, "share") : null;
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
            return finding(c, thing.kind(), thing.unit(), c.noun(), whole, "noun");
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
            return enough ? finding(c, ownKind(c), c.inner().unit(), -1, whole, "noun") : null;
        }
        if (trigger.rank() < (thing.isUnknown() ? FATE : thing.needs() == Needs.TRIGGER ? 2 : 1)) {
            return null;
        }
        boolean weak = trigger.rank() < FATE && isForce(trigger.kind());
        String kind = (weak || trigger.rank() == 1) && !thing.kind().equals("other") ? ownKind(c) : trigger.kind();
        String unit = c.inner().unit();
        return finding(c, kind, unit.isEmpty() && isHuman(kind) ? "people" : unit, trigger.token(), whole, "trigger");
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
        int toll = thing.type().isHuman() ? toll(s, c) : -1;
        return toll < 0 ? null : new Trigger("killed", FATE, toll);
    }

    /** “The casualties … were according to X at least 18 Eritreans.” */
    private int toll(Sentence s, Counted c) {
        for (int i = c.amount().from() - 1; i >= 0; i--) {
            Token token = s.token(i);
            if (token.pos().isVerb()
                    && !token.lemma().equals("be")
                    && !token.lemma().equals("include")
                    && !token.lower().equals("according")) {
                return -1;
            }
            if (kinds.isToll(token.lemma()) && token.rel().isSubject()) {
                return i;
            }
        }
        return -1;
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

    private @Nullable Finding bare(Sentence s, Counted c, List<Finding> found) {
        Finding like = links.like(s, c, found);
        Finding last = found.isEmpty() ? null : found.getLast();
        Finding whole = links.whole(s, c, found);
        Finding weapons = lastWeapons(found);
        if (weapons != null) {
            Trigger lost = triggers.read(s, c.with(weapons.counted().inner()));
            if (lost != null && lost.rank() == FATE && !isHumanFate(lost.kind())) {
                return finding(
                        c.with(weapons.counted().inner()), lost.kind(), weapons.unit(), lost.token(), whole, "bare");
            }
        }
        Trigger trigger = triggers.read(s, c);
        if (trigger != null && trigger.rank() == FATE) {
            String unit = trigger.kind().equals("equipment-lost") ? "equipment" : "people";
            return finding(c, trigger.kind(), unit, trigger.token(), whole, "bare");
        }
        Finding same = whole != null ? whole : like;
        if (same != null) {
            return finding(
                    c.with(same.counted().inner()), same.kind(), same.unit(), same.trigger(), whole, "inherited");
        }
        int toll = toll(s, c);
        if (toll >= 0 && s.token(c.node()).rel() != Rel.PREP_OBJECT) {
            return finding(c, "killed", "people", toll, null, "toll");
        }
        Finding told = counted(s, c, last);
        return told != null ? told : crowd(s, c);
    }

    /** “Others give a number of 45”, “estimates range from 6 to 25”: a sum without its own noun is of what was counted before. */
    private @Nullable Finding takenUp(Sentence s, Counted c, Finding before) {
        if (c.amount().max().compareTo(LARGE) < 0 || before.counted().amount().isShare()) {
            return null;
        }
        int prep =
                s.token(c.node()).rel() == Rel.PREP_OBJECT ? s.token(c.node()).head() : -1;
        int governor = prep < 0 ? s.token(c.node()).head() : s.token(prep).head();
        boolean told = governor >= 0
                && (s.token(governor).pos().isVerb() ? speaksOfSum(s, governor, c.node()) : isSum(s, governor));
        return told
                ? finding(
                        c.with(before.counted().inner()),
                        before.kind(),
                        before.unit(),
                        before.trigger(),
                        null,
                        "taken-up")
                : null;
    }

    private boolean speaksOfSum(Sentence s, int verb, int number) {
        for (int child : s.children(verb)) {
            Rel rel = s.token(child).rel();
            if ((rel.isSubject() || rel == Rel.OBJECT) && child != number && isSum(s, child)) {
                return true;
            }
        }
        return false;
    }

    /** A noun of counting that does not say what of. */
    private boolean isSum(Sentence s, int noun) {
        Token token = s.token(noun);
        return token.pos().isNoun()
                && nouns.isThrough(token)
                && s.child(noun, Rel.COMPOUND) < 0
                && !token.entity().isName();
    }

    /** “40,000 mutinied”, “thousands joined them”: so many, doing that, are people. */
    private @Nullable Finding crowd(Sentence s, Counted c) {
        boolean many = c.amount().min().compareTo(CROWD) >= 0
                && c.amount().form() != Form.YEARLIKE
                && (s.token(c.node()).rel().isSubject()
                        || isBeforeVerb(s, c.amount().to()));
        Trigger trigger = many ? triggers.read(s, c.with(Thing.NATIONALS)) : null;
        return trigger == null || trigger.rank() < 2
                ? null
                : finding(c, trigger.kind(), "people", trigger.token(), null, "crowd");
    }

    private static boolean isBeforeVerb(Sentence s, int to) {
        return to < s.size() && s.token(to).pos() == Pos.VERB_PAST && s.child(to, Rel.SUBJECT, Rel.PASSIVE_SUBJECT) < 0;
    }

    /** Where the sentence counted weapons last, what they were; null where it counted people since. */
    private static @Nullable Finding lastWeapons(List<Finding> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).counted().inner().type().isWeapon()) {
                return found.get(i);
            }
            if (!found.get(i).counted().isBare()) {
                return null;
            }
        }
        return null;
    }

    private static boolean isHumanFate(String kind) {
        return kind.equals("killed") || kind.equals("wounded") || kind.equals("missing");
    }

    /** “… no exact body count, but estimates have placed the number at 485”: the last noun of counting before tells. */
    private @Nullable Finding counted(Sentence s, Counted c, @Nullable Finding last) {
        int head = s.token(c.node()).head();
        int verb = head < 0 ? -1 : Clause.verbOf(s, head);
        int object = verb < 0 ? -1 : s.child(verb, Rel.OBJECT);
        if (verb >= 0 && (object < 0 || object == c.node())) {
            object = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        }
        boolean asked = object >= 0 && nouns.isThrough(s.token(object)) && object != c.node();
        if (asked && last != null) {
            return finding(c.with(last.counted().inner()), last.kind(), last.unit(), last.trigger(), null, "counted");
        }
        for (int i = c.amount().from() - 1; asked && i >= 0; i--) {
            Trigger trigger = i == object || !s.token(i).pos().isNoun() ? null : triggers.counting(s, i);
            if (trigger != null && !trigger.kind().equals("strength")) {
                return finding(c, trigger.kind(), "people", trigger.token(), null, "counted");
            }
        }
        return null;
    }

    private static Finding finding(
            Counted c, String kind, String unit, int trigger, @Nullable Finding partOf, String rule) {
        return new Finding(c, kind, unit, trigger, partOf, kind + "/" + rule);
    }
}
