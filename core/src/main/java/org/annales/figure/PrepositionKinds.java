package org.annales.figure;

import org.annales.figure.Kinds.Role;
import org.annales.figure.Kinds.Trigger;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What stands before a number's preposition: “the death of”, “a force of”, “rose to”, “withdrew from”, “along with”. */
final class PrepositionKinds {

    private final Kinds kinds;
    private final Nouns nouns;
    private final VerbKinds verbs;

    PrepositionKinds(Kinds kinds, Nouns nouns, VerbKinds verbs) {
        this.kinds = kinds;
        this.nouns = nouns;
        this.verbs = verbs;
    }

    /** What is found at a step of the climb, and where to go on, or -1. */
    record Step(@Nullable Trigger found, int next) {

        static final Step NOWHERE = new Step(null, -1);

        static Step end(@Nullable Trigger found) {
            return new Step(found, -1);
        }
    }

    Step read(Sentence s, int prep, ThingType type) {
        int head = s.token(prep).head();
        if (head < 0) {
            return Step.NOWHERE;
        }
        if (s.token(prep).rel() == Rel.AGENT) {
            return Step.end(verbs.own(s, head, Role.AGENT, type));
        }
        if (s.token(head).pos() == Pos.ADVERB && s.token(head).head() >= 0) {
            head = s.token(head).head();
        }
        String lower = s.token(prep).lower();
        Token governor = s.token(head);
        if (governor.pos().isVerb()
                && head > prep
                && isHedge(lower)
                && s.child(head, Rel.SUBJECT, Rel.PASSIVE_SUBJECT) < 0) {
            boolean passive = Clause.isPassive(s, head) || s.token(head).pos() == Pos.VERB_PARTICIPLE;
            return Step.end(
                    passive ? verbs.ofArgument(s, head, -1, Role.PATIENT, type) : verbs.ofSubject(s, head, type));
        }
        if (governor.pos().isVerb()) {
            return Step.end(behindVerb(s, head, lower, type));
        }
        if (lower.equals("of") && isPartOf(governor)) {
            return Step.NOWHERE;
        }
        return switch (lower) {
            case "of", "between", "over", "from", "to", "at" -> behindNoun(s, head, lower, type);
            case "in" -> type == ThingType.BARE ? behindNoun(s, head, lower, type) : Step.NOWHERE;
            case "including" -> new Step(null, head);
            default -> Step.NOWHERE;
        };
    }

    /** “Over 900 people were killed”: a word of estimation that the parser took for a preposition. */
    private static boolean isHedge(String lower) {
        return switch (lower) {
            case "over", "under", "about", "around", "above", "between" -> true;
            default -> false;
        };
    }

    private Step behindNoun(Sentence s, int head, String prep, ThingType type) {
        Token governor = s.token(head);
        Trigger counted = type == ThingType.BARE && nouns.isThrough(governor) ? verbs.counting(s, head) : null;
        if (counted != null && fits(counted.kind(), type)) {
            return Step.end(counted);
        }
        if (prep.equals("of") && kinds.destroys(governor.lemma()) && isDestructible(type)) {
            return Step.end(kinds.findVerb("destroy", Role.PATIENT, type, head));
        }
        if (type.isPlace() || type == ThingType.PERCENT || type == ThingType.AREA) {
            return Step.end(kinds.passesPlace(governor.lemma()) ? place(type, head) : null);
        }
        String kind = kinds.findNoun(governor);
        if (kind == null || !fits(kind, type)) {
            int above = above(s, head);
            String higher = above < 0 ? null : kinds.findNoun(s.token(above).lemma());
            if (kind == null && higher != null && prep.equals("of") && isFate(higher) && fits(higher, type)) {
                return Step.end(new Trigger(lossOf(higher, type), 3, above));
            }
            return new Step(null, nouns.isThrough(governor) ? head : -1);
        }
        int rank = type != ThingType.BARE && !isFate(kind) ? 2 : 3;
        // Soldiers “evacuated” from a beach are moved as a force.
        String of = kind.equals("displaced") && type == ThingType.FIGHTERS ? "strength" : lossOf(kind, type);
        return new Step(new Trigger(of, rank, head), rank == 3 ? -1 : head);
    }

    /** In “the death in combat of 139” the noun above “combat”. */
    private static int above(Sentence s, int noun) {
        int prep = s.token(noun).rel() == Rel.PREP_OBJECT ? s.token(noun).head() : -1;
        int head = prep < 0 ? -1 : s.token(prep).head();
        return head >= 0
                        && s.token(head).pos().isNoun()
                        && !s.token(prep).lower().equals("of")
                ? head
                : -1;
    }

    private static boolean isFate(String kind) {
        return !kind.equals("strength") && !kind.equals("population");
    }

    private static boolean isDestructible(ThingType type) {
        return type.isPlace()
                || type.isWeapon()
                || type == ThingType.BUILDINGS
                || type == ThingType.LIVESTOCK
                || type == ThingType.OTHER;
    }

    private static Trigger place(ThingType type, int token) {
        String kind = switch (type) {
            case PERCENT -> "territory-share";
            case AREA -> "territory-area";
            default -> "settlements";
        };
        return new Trigger(kind, 3, token);
    }

    /** “many of the 50,000 people” counts another set than the verb speaks of. */
    private static boolean isPartOf(Token governor) {
        return switch (governor.lower()) {
            case "many",
                    "most",
                    "some",
                    "few",
                    "one",
                    "all",
                    "none",
                    "half",
                    "part",
                    "several",
                    "majority",
                    "any",
                    "each" -> true;
            default -> false;
        };
    }

    static boolean fits(String kind, ThingType type) {
        return switch (kind) {
            case "killed" -> true;
            case "wounded", "missing", "detained", "displaced", "returned", "population", "strength" ->
                type.isHuman() || type == ThingType.VOTERS || type == ThingType.UNITS || type == ThingType.OTHER;
            case "money" -> type == ThingType.MONEY || type == ThingType.BARE;
            case "aid" -> type == ThingType.MONEY || type == ThingType.LOADS;
            case "turnout" -> type == ThingType.PERCENT;
            default -> type.isWeapon();
        };
    }

    /** “loss of 300 men” kills, “loss of 12 tanks” loses. */
    private static String lossOf(String kind, ThingType type) {
        boolean lost = kind.equals("killed") && !type.isHuman() && type != ThingType.OTHER;
        return lost ? (type.isWeapon() ? "equipment-lost" : "other") : kind;
    }

    private @Nullable Trigger behindVerb(Sentence s, int verb, String prep, ThingType type) {
        boolean leads = switch (prep) {
            case "at", "to", "from", "by", "between", "against", "in" -> true;
            default -> false;
        };
        if (leads) {
            int object = s.child(verb, Rel.OBJECT);
            Trigger counted = object >= 0
                    ? measured(s, object)
                    : VerbKinds.counts(s, verb) ? verbs.ofComplement(s, verb, -1) : null;
            if (counted != null && (type == ThingType.BARE || fits(counted.kind(), type))) {
                return counted;
            }
        }
        Trigger with = kinds.findVerb(s.token(verb).lemma(), Role.WITH, type, verb);
        boolean object = with == null && isHedge(prep) && s.child(verb, Rel.OBJECT) < 0;
        return object ? verbs.ofArgument(s, verb, -1, Role.PATIENT, type) : with;
    }

    /** “put the toll at”, “brought their strength to”: not “moved their forces to”. */
    private @Nullable Trigger measured(Sentence s, int object) {
        Trigger found = verbs.counting(s, object);
        boolean body = found != null
                && found.token() == object
                && found.kind().equals("strength")
                && !s.token(object).lemma().equals("strength");
        return body ? null : found;
    }
}
