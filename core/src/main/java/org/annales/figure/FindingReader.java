package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.figure.Kinds.Trigger;
import org.annales.figure.Thing.Needs;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Decides which counted numbers of a sentence are figures, and of which kind. */
final class FindingReader {

    private static final BigDecimal LARGE = BigDecimal.TEN;

    private final Nouns nouns;
    private final KindReader triggers;
    private final Shares shares;

    FindingReader(Kinds kinds, Nouns nouns) {
        this.nouns = nouns;
        this.triggers = new KindReader(kinds, nouns);
        this.shares = new Shares(kinds);
    }

    /**
     * The figures among the counted numbers of a sentence.
     *
     * @param amounts all the sentence's amounts
     */
    List<Finding> read(Sentence s, List<Counted> counted, List<Amount> amounts) {
        List<Finding> found = new ArrayList<>();
        for (Counted one : counted) {
            Finding finding = read(s, one, amounts, found);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private @Nullable Finding read(Sentence s, Counted c, List<Amount> amounts, List<Finding> found) {
        Trigger vote = Votes.read(s, c, amounts);
        if (vote != null) {
            return finding(
                    c,
                    vote.kind(),
                    c.noun() >= 0 && c.thing().type() == ThingType.VOTERS
                            ? s.token(c.noun()).lower()
                            : "votes",
                    vote.token(),
                    null,
                    "vote");
        }
        if (c.amount().form() == Form.PAIR) {
            return null;
        }
        if (c.amount().isShare()) {
            return share(s, c, found);
        }
        if (c.isBare() && c.thing().type() == ThingType.BARE) {
            return bare(s, c, found);
        }
        return noun(s, c, found);
    }

    private @Nullable Finding share(Sentence s, Counted c, List<Finding> found) {
        Trigger whole = shares.read(s, c);
        Trigger fate = triggers.read(s, c);
        if (whole != null
                && (fate == null
                        || fate.rank() < 3
                        || (whole.rank() > 1 && !whole.kind().equals("population")))) {
            return finding(c, whole.kind(), "percent", whole.token(), null, "share");
        }
        if (fate != null) {
            return finding(c, fate.kind(), "percent", fate.token(), null, "share");
        }
        Finding like = found.isEmpty() ? null : found.getLast();
        if (like != null && like.counted().amount().isShare()) {
            return finding(c, like.kind(), "percent", like.trigger(), null, "inherited");
        }
        return c.amount().form() == Form.FRACTION ? null : finding(c, "other", "percent", -1, null, "share");
    }

    private @Nullable Finding noun(Sentence s, Counted c, List<Finding> found) {
        Thing thing = c.thing();
        if (isOne(s, c) && !isFate(triggers.read(s, c))) {
            return null;
        }
        if (thing.firm()) {
            return finding(c, thing.kind(), thing.unit(), c.noun(), part(s, c, found), "noun");
        }
        Trigger trigger = triggers.read(s, c);
        if (trigger == null) {
            Finding like = like(s, c, found);
            boolean same = like != null
                    && (like.counted().thing().type() == thing.type() || thing.isUnknown() || thing.isNationals());
            trigger =
                    same && like != null ? new Trigger(like.kind(), like.trigger() < 0 ? 1 : 3, like.trigger()) : null;
        }
        boolean large = c.amount().max().compareTo(LARGE) >= 0;
        if (trigger == null) {
            boolean enough = thing.needs() == Needs.NOTHING || (thing.needs() == Needs.LARGE && large);
            return enough ? finding(c, kind(c), c.inner().unit(), -1, part(s, c, found), "noun") : null;
        }
        boolean weak = trigger.rank() < 2 && thing.needs() == Needs.TRIGGER;
        if (weak || (thing.isUnknown() && trigger.rank() < 3)) {
            return null;
        }
        String kind = trigger.rank() == 1 && !thing.kind().equals("other") ? kind(c) : trigger.kind();
        return finding(c, kind, c.inner().unit(), trigger.token(), part(s, c, found), "trigger");
    }

    private static String kind(Counted c) {
        return c.thing().type() == ThingType.LOADS
                ? c.inner().kind()
                : c.thing().kind();
    }

    private static boolean isOne(Sentence s, Counted c) {
        return c.amount().to() - c.amount().from() == 1
                && s.token(c.amount().from()).lower().equals("one");
    }

    private static boolean isFate(@Nullable Trigger trigger) {
        return trigger != null && trigger.rank() == 3;
    }

    private @Nullable Finding bare(Sentence s, Counted c, List<Finding> found) {
        Trigger trigger = triggers.read(s, c);
        if (isOne(s, c)) {
            boolean which = c.amount().to() + 1 < s.size()
                    && s.token(c.amount().to()).lower().equals("of")
                    && (s.token(c.amount().to() + 1).lower().equals("which")
                            || s.token(c.amount().to() + 1).lower().equals("whom"));
            if (!which || found.isEmpty()) {
                return null;
            }
        }
        Finding like = like(s, c, found);
        if (trigger != null && isFate(trigger)) {
            boolean lost = trigger.kind().equals("equipment-lost");
            String unit = lost && !found.isEmpty() ? found.getLast().unit() : lost ? "equipment" : "people";
            return finding(c, trigger.kind(), unit, trigger.token(), part(s, c, found), "bare");
        }
        if (like != null) {
            return finding(
                    c.with(like.counted().inner()),
                    like.kind(),
                    like.unit(),
                    like.trigger(),
                    part(s, c, found),
                    "inherited");
        }
        return counted(s, c);
    }

    /** “… no exact body count, but estimates have placed the number at 485”: the last noun of counting before tells. */
    private @Nullable Finding counted(Sentence s, Counted c) {
        int head = s.token(c.node()).head();
        int verb = head < 0 ? -1 : Clause.verbOf(s, head);
        int object = verb < 0 ? -1 : s.child(verb, Rel.OBJECT, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        boolean asked = object >= 0 && nouns.isThrough(s.token(object)) && object != c.node();
        for (int i = c.amount().from() - 1; asked && i >= 0; i--) {
            Token token = s.token(i);
            Trigger trigger = i == object || !token.pos().isNoun() ? null : triggers.counting(s, i);
            if (trigger != null && !trigger.kind().equals("strength")) {
                return finding(c, trigger.kind(), "people", trigger.token(), null, "counted");
            }
        }
        return null;
    }

    /** The finding before whose kind this number shares: “286 tanks, 842 vehicles”, “the Eritreans 873”. */
    private static @Nullable Finding like(Sentence s, Counted c, List<Finding> found) {
        if (found.isEmpty()) {
            return null;
        }
        int at = c.node();
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            for (Finding f : found) {
                boolean same = at == f.counted().node()
                        || at == f.counted().noun()
                        || at == f.counted().top();
                if (same && at != c.node()) {
                    return f;
                }
            }
            Rel rel = s.token(at).rel();
            at = rel == Rel.CONJUNCT || rel == Rel.APPOSITION ? s.token(at).head() : -1;
        }
        return c.isBare() && isElliptical(s, c) ? found.getLast() : null;
    }

    /** “Azerbaijan's 10,000”, “the Eritreans 873”, “a further 30,000”, “in the south it reached 900”, “of whom 12 were”. */
    private static boolean isElliptical(Sentence s, Counted c) {
        int from = c.amount().from();
        Token before = from > 0 ? s.token(from - 1) : null;
        if (before == null) {
            return false;
        }
        boolean owned = before.pos() == Pos.POSSESSIVE
                || before.entity() == EntityType.PEOPLE
                || before.entity() == EntityType.PLACE;
        boolean more = before.lower().equals("further")
                || before.lower().equals("another")
                || before.lower().equals("additional");
        int head = s.token(c.node()).head();
        boolean counted = head >= 0
                && s.token(c.node()).rel() != Rel.PREP_OBJECT
                && (s.token(head).lemma().equals("be") || KindReader.counts(s, head));
        int prep = s.token(c.node()).rel() == Rel.PREP_OBJECT && head >= 0
                ? s.token(head).head()
                : -1;
        return owned
                || more
                || counted
                || (prep >= 0
                        && KindReader.counts(s, prep)
                        && s.token(prep).pos().isVerb());
    }

    /** The finding of which this one tells a part: “613 civilians, of them 106 women”, “30 dead, including 5 children”. */
    private static @Nullable Finding part(Sentence s, Counted c, List<Finding> found) {
        int from = c.amount().from();
        for (int i = from - 1; !found.isEmpty() && i >= 0 && i >= from - 8; i--) {
            String lower = s.token(i).lower();
            boolean of = i > 0
                    && (lower.equals("them") || lower.equals("whom") || lower.equals("which") || lower.equals("these"))
                    && (s.token(i - 1).lower().equals("of")
                            || s.token(i - 1).lower().equals("among"));
            if (of || lower.equals("including")) {
                return lastBefore(found, i);
            }
        }
        Finding last = found.isEmpty() ? null : found.getLast();
        boolean joined = last != null && last.partOf() != null && last.equals(like(s, c, found));
        return joined && last != null ? last.partOf() : null;
    }

    private static @Nullable Finding lastBefore(List<Finding> found, int token) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).counted().amount().to() <= token && found.get(i).partOf() == null) {
                return found.get(i);
            }
        }
        return null;
    }

    private static Finding finding(
            Counted c, String kind, String unit, int trigger, @Nullable Finding partOf, String rule) {
        return new Finding(c, kind, unit, trigger, partOf, kind + "/" + rule);
    }
}
