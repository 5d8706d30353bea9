package org.annales.figure;

import java.math.BigDecimal;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.figure.Kinds.Trigger;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What numbers without a noun of their own count: “of whom 30 were killed”, “others give 45”, “thousands fled”. */
final class BareNumbers {

    /** So many of what is not named are people. */
    private static final BigDecimal CROWD = BigDecimal.valueOf(100);

    private final Kinds kinds;
    private final Nouns nouns;
    private final KindReader triggers;
    private final Links links;

    BareNumbers(Kinds kinds, Nouns nouns, KindReader triggers, Links links) {
        this.kinds = kinds;
        this.nouns = nouns;
        this.triggers = triggers;
        this.links = links;
    }

    /** What a number without a noun of its own counts, from the words around it and the numbers before it; null for nothing. */
    @Nullable
    Finding read(Sentence s, Counted c, List<Finding> found) {
        Finding like = links.like(s, c, found);
        Finding last = found.isEmpty() ? null : found.getLast();
        Finding whole = links.whole(s, c, found);
        Finding weapons = lastWeapons(found);
        if (weapons != null) {
            Trigger lost = triggers.read(s, c.with(weapons.counted().inner()));
            if (lost != null && lost.rank() == FindingReader.FATE && !isHumanFate(lost.kind())) {
                return Finding.of(
                        c.with(weapons.counted().inner()), lost.kind(), weapons.unit(), lost.token(), whole, "bare");
            }
        }
        Trigger trigger = triggers.read(s, c);
        if (trigger != null && trigger.rank() == FindingReader.FATE) {
            String unit = trigger.kind().equals("equipment-lost") ? "equipment" : "people";
            return Finding.of(c, trigger.kind(), unit, trigger.token(), whole, "bare");
        }
        Finding same = whole != null ? whole : like;
        if (same != null) {
            return Finding.of(
                    c.with(same.counted().inner()), same.kind(), same.unit(), same.trigger(), whole, "inherited");
        }
        int toll = toll(s, c);
        if (toll >= 0 && s.token(c.node()).rel() != Rel.PREP_OBJECT) {
            return Finding.of(c, "killed", "people", toll, null, "toll");
        }
        Finding told = counted(s, c, last);
        return told != null ? told : crowd(s, c);
    }

    /** “Others give a number of 45”, “estimates range from 6 to 25”: a sum without its own noun is of what was counted before. */
    @Nullable
    Finding takenUp(Sentence s, Counted c, Finding before) {
        if (c.amount().max().compareTo(FindingReader.LARGE) < 0
                || before.counted().amount().isShare()) {
            return null;
        }
        int prep =
                s.token(c.node()).rel() == Rel.PREP_OBJECT ? s.token(c.node()).head() : -1;
        int governor = prep < 0 ? s.token(c.node()).head() : s.token(prep).head();
        boolean told = governor >= 0
                && (s.token(governor).pos().isVerb() ? speaksOfSum(s, governor, c.node()) : isSum(s, governor));
        return told
                ? Finding.of(
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
                : Finding.of(c, trigger.kind(), "people", trigger.token(), null, "crowd");
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
            return Finding.of(
                    c.with(last.counted().inner()), last.kind(), last.unit(), last.trigger(), null, "counted");
        }
        for (int i = c.amount().from() - 1; asked && i >= 0; i--) {
            Trigger trigger = i == object || !s.token(i).pos().isNoun() ? null : triggers.counting(s, i);
            if (trigger != null && !trigger.kind().equals("strength")) {
                return Finding.of(c, trigger.kind(), "people", trigger.token(), null, "counted");
            }
        }
        return null;
    }

    /** “The casualties … were according to X at least 18 Eritreans.” */
    int toll(Sentence s, Counted c) {
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
}
