package org.annales.figure;

import org.annales.figure.Kinds.Role;
import org.annales.figure.Kinds.Trigger;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that tells what became of what is counted: climbs from the counted phrase through the dependency graph,
 * asking the words on the way, and takes the one of the highest rank.
 */
final class KindReader {

    private static final int FARTHEST = 7;

    private final Kinds kinds;
    private final Nouns nouns;

    KindReader(Kinds kinds, Nouns nouns) {
        this.kinds = kinds;
        this.nouns = nouns;
    }

    /** The word that tells the kind, or null. */
    @Nullable
    Trigger read(Sentence s, Counted counted) {
        Trigger state = state(s, counted);
        if (state != null) {
            return state;
        }
        ThingType type = counted.thing().type() == ThingType.LOADS
                ? counted.inner().type()
                : counted.thing().type();
        Trigger best = climb(s, counted.node(), type);
        if (counted.thing().type() == ThingType.LOADS && type != ThingType.LOADS && best == null) {
            best = climb(s, counted.node(), ThingType.LOADS);
        }
        best = better(best, describing(s, counted.node(), type));
        return best != null ? best : following(s, counted, type);
    }

    /** “… and several groups were dispatched”, where the parser gave the verb no subject. */
    private @Nullable Trigger following(Sentence s, Counted counted, ThingType type) {
        int at = Math.max(counted.amount().to() - 1, counted.noun()) + 1;
        while (at < s.size() && s.token(at).pos() == Pos.ADVERB) {
            at++;
        }
        int verb =
                at < s.size() && s.token(at).lemma().equals("be") ? s.token(at).head() : -1;
        boolean orphan =
                verb > at && s.token(verb).pos().isVerb() && s.child(verb, Rel.PASSIVE_SUBJECT, Rel.SUBJECT) < 0;
        return orphan ? verb(s, verb, Role.PATIENT, type) : null;
    }

    /** “18 dead”, “40 people missing”, “200 wounded soldiers”. */
    private @Nullable Trigger state(Sentence s, Counted counted) {
        if (counted.thing().type() != ThingType.PEOPLE && counted.thing().type() != ThingType.BARE) {
            return null;
        }
        int last = Math.max(counted.amount().to() - 1, counted.noun());
        for (int i = counted.amount().to(); i <= Math.min(last + 2, s.size() - 1); i++) {
            Token token = s.token(i);
            String kind = kinds.findState(token.lower());
            boolean beforeNoun = i < counted.noun();
            if (kind != null && (beforeNoun || isState(s, i))) {
                return new Trigger(kind, 3, i);
            }
            boolean between = beforeNoun
                    || i == counted.noun()
                    || token.lower().equals("more")
                    || token.lower().equals("others")
                    || token.lower().equals("were")
                    || token.lower().equals("people");
            if (!between && token.pos() != Pos.ADVERB) {
                return null;
            }
        }
        return null;
    }

    /** Is the word said of what stands before it, and no verb with an object of its own (“200 soldiers captured the town”)? */
    private static boolean isState(Sentence s, int i) {
        boolean alone = s.child(i, Rel.OBJECT) < 0 && s.child(i, Rel.AUXILIARY) < 0;
        return alone || s.child(i, Rel.PASSIVE_AUXILIARY) >= 0;
    }

    /** Clauses that describe the counted phrase: “156 tanks captured”, “people who fled”. */
    private @Nullable Trigger describing(Sentence s, int node, ThingType type) {
        Trigger best = null;
        for (int child : s.children(node)) {
            Token token = s.token(child);
            if (token.rel() == Rel.REDUCED_CLAUSE && token.pos().isVerb()) {
                Role role = token.pos() == Pos.VERB_GERUND || token.pos() == Pos.VERB_BASE ? Role.AGENT : Role.PATIENT;
                best = better(best, verb(s, child, role, type));
            } else if (token.rel() == Rel.RELATIVE_CLAUSE && token.pos().isVerb()) {
                best = better(best, verb(s, child, relative(s, child), type));
            } else if (token.rel() == Rel.MODIFIER && type == ThingType.PEOPLE) {
                String kind = kinds.findState(token.lower());
                best = better(best, kind == null ? null : new Trigger(kind, 2, child));
            }
        }
        return best;
    }

    private static Role relative(Sentence s, int verb) {
        int subject = s.child(verb, Rel.SUBJECT);
        boolean whoDid = subject >= 0 && s.token(subject).pos() == Pos.WH_WORD;
        return whoDid ? Role.AGENT : Role.PATIENT;
    }

    private @Nullable Trigger climb(Sentence s, int node, ThingType type) {
        Trigger best = null;
        int at = node;
        for (int steps = 0; steps < FARTHEST && at >= 0; steps++) {
            int head = s.token(at).head();
            if (head < 0) {
                break;
            }
            Rel rel = s.token(at).rel();
            Step step = switch (rel) {
                case PASSIVE_SUBJECT, OBJECT -> new Step(argument(s, head, at, Role.PATIENT, type), -1);
                case SUBJECT -> new Step(subject(s, head, type), -1);
                case ATTRIBUTE -> new Step(complement(s, head, at), -1);
                case PREP_OBJECT -> preposition(s, head, type);
                case CONJUNCT, APPOSITION ->
                    new Step(sibling(s, at, type), s.token(head).pos().isVerb() ? -1 : head);
                case OBJECT_PREDICATE, NOUN_ADVERBIAL, DATIVE, ADVERBIAL_CLAUSE, PUNCTUATION, CLAUSAL_COMPLEMENT ->
                    new Step(argument(s, head, at, Role.PATIENT, type), -1);
                case COMPOUND, MODIFIER, QUANTITY_MODIFIER -> new Step(head(s, head), head);
                default -> new Step(null, -1);
            };
            best = better(best, step.found);
            at = best != null && best.rank() == 3 ? -1 : step.next;
        }
        return best;
    }

    /** What a word on the way says, and where to go on, or -1. */
    private record Step(@Nullable Trigger found, int next) {}

    private @Nullable Trigger sibling(Sentence s, int at, ThingType type) {
        return describing(s, at, type);
    }

    private @Nullable Trigger head(Sentence s, int head) {
        String kind = kinds.findNoun(s.token(head).lemma());
        return kind == null ? null : new Trigger(kind, 2, head);
    }

    private @Nullable Trigger subject(Sentence s, int verb, ThingType type) {
        Token token = s.token(verb);
        String state = kinds.findState(token.lower());
        if (state != null && isCountable(type) && s.child(verb, Rel.OBJECT) < 0) {
            return new Trigger(state, 3, verb);
        }
        if (token.lemma().equals("be")) {
            int said = s.child(verb, Rel.ADJECTIVE_COMPLEMENT, Rel.ATTRIBUTE);
            String kind = said < 0 ? null : kinds.findState(s.token(said).lower());
            return kind == null || !isCountable(type) ? null : new Trigger(kind, 3, said);
        }
        return argument(s, verb, -1, Role.AGENT, type);
    }

    private static boolean isCountable(ThingType type) {
        return type == ThingType.PEOPLE
                || type == ThingType.BARE
                || type == ThingType.GROUPS
                || type == ThingType.PERCENT;
    }

    /** A verb's word on its argument; else that of a verb it governs (“forced to flee”) or is coordinated with. */
    private @Nullable Trigger argument(Sentence s, int verb, int argument, Role role, ThingType type) {
        if (!s.token(verb).pos().isVerb()) {
            return null;
        }
        if (argument >= 0 && role == Role.PATIENT && counts(s, verb)) {
            return complement(s, verb, argument);
        }
        Trigger found = verb(s, verb, role, type);
        for (int child : s.children(verb)) {
            if (child < verb) {
                continue;
            }
            Rel rel = s.token(child).rel();
            if (rel == Rel.OPEN_COMPLEMENT || (rel == Rel.CLAUSAL_COMPLEMENT && s.child(child, Rel.SUBJECT) < 0)) {
                found = better(found, verb(s, child, Clause.isPassive(s, child) ? Role.PATIENT : Role.AGENT, type));
            } else if (rel == Rel.OBJECT_PREDICATE && role == Role.PATIENT) {
                String state = kinds.findState(s.token(child).lower());
                found = better(found, state == null ? null : new Trigger(state, 3, child));
            } else if (rel == Rel.CONJUNCT
                    && found == null
                    && s.child(child, Rel.SUBJECT, Rel.PASSIVE_SUBJECT, Rel.OBJECT) < 0) {
                found = verb(s, child, role, type);
            }
        }
        return found;
    }

    /** “totalled 550,000”, “reached 45”, “numbered 900”. */
    static boolean counts(Sentence s, int verb) {
        return switch (s.token(verb).lemma()) {
            case "total",
                    "reach",
                    "number",
                    "exceed",
                    "top",
                    "surpass",
                    "stand",
                    "rise",
                    "climb",
                    "fall",
                    "drop",
                    "grow",
                    "average",
                    "approach",
                    "hit",
                    "increase",
                    "decrease",
                    "swell",
                    "be",
                    "become",
                    "amount",
                    "pass",
                    "near" -> true;
            default -> false;
        };
    }

    private @Nullable Trigger verb(Sentence s, int verb, Role role, ThingType type) {
        Token token = s.token(verb);
        if (token.lemma().equals("cost") || token.lemma().equals("claim")) {
            return null;
        }
        if (isTakenByForce(s, verb) && type == ThingType.PEOPLE && role == Role.PATIENT) {
            return new Trigger("detained", 3, verb);
        }
        if (token.lemma().equals("take") && role == Role.PATIENT && type == ThingType.PEOPLE) {
            return null;
        }
        String state = role == Role.PATIENT && isCountable(type) ? kinds.findState(token.lower()) : null;
        int particle = s.child(verb, Rel.VERB_PARTICLE);
        Trigger found = particle < 0
                ? null
                : kinds.findVerb(token.lemma() + " " + s.token(particle).lower(), role, type, verb);
        if (found == null) {
            found = kinds.findVerb(token.lemma(), role, type, verb);
        }
        return found == null && state != null ? new Trigger(state, 3, verb) : found;
    }

    /** “were taken prisoner”, “held hostage”. */
    private static boolean isTakenByForce(Sentence s, int verb) {
        for (int i = verb + 1; i < Math.min(s.size(), verb + 4); i++) {
            switch (s.token(i).lower()) {
                case "prisoner", "prisoners", "hostage", "hostages", "captive", "captives", "custody" -> {
                    return s.token(verb).lemma().equals("take")
                            || s.token(verb).lemma().equals("hold");
                }
                default -> {}
            }
        }
        return false;
    }

    /** “The toll was 45”, “the population reached 1.3 million”: what the subject counts. */
    private @Nullable Trigger complement(Sentence s, int verb, int argument) {
        int subject = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        return subject < 0 || subject == argument ? null : counting(s, subject);
    }

    /** The kind a counting noun stands for: “death toll”, “casualties”, “the number of dead”, “the number of men”. */
    @Nullable
    Trigger counting(Sentence s, int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            Token token = s.token(at);
            String kind = kinds.findNoun(token.lemma());
            if (kind == null) {
                kind = kinds.findState(token.lower());
            }
            if (kind != null) {
                return new Trigger(kind, 3, at);
            }
            int of = nouns.isThrough(token) ? s.child(at, Rel.PREP) : -1;
            int inner = of < 0 ? -1 : s.child(of, Rel.PREP_OBJECT);
            if (inner < 0) {
                Thing thing = nouns.find(s, at);
                if (thing == null || thing.isUnknown() || at == noun) {
                    return null;
                }
                return better(describing(s, at, thing.type()), new Trigger(thing.kind(), 3, at));
            }
            at = inner;
        }
        return null;
    }

    private Step preposition(Sentence s, int prep, ThingType type) {
        int head = s.token(prep).head();
        if (head < 0) {
            return new Step(null, -1);
        }
        if (s.token(head).pos() == Pos.ADVERB && s.token(head).head() >= 0) {
            head = s.token(head).head();
        }
        Token governor = s.token(head);
        String lower = s.token(prep).lower();
        if (s.token(prep).rel() == Rel.AGENT) {
            return new Step(verb(s, head, Role.AGENT, type), -1);
        }
        if (governor.pos().isVerb()) {
            return new Step(behindVerb(s, head, lower, type), -1);
        }
        if (isPartOf(governor) && lower.equals("of")) {
            return new Step(null, -1);
        }
        if (kinds.destroys(governor.lemma()) && lower.equals("of") && isDestructible(type)) {
            return new Step(kinds.findVerb("destroy", Role.PATIENT, type, head), -1);
        }
        if (lower.equals("of")
                || lower.equals("between")
                || lower.equals("over")
                || lower.equals("from")
                || lower.equals("to")
                || lower.equals("at")) {
            if (type == ThingType.SETTLEMENTS
                    || type == ThingType.BASES
                    || type == ThingType.PERCENT
                    || type == ThingType.AREA) {
                return new Step(kinds.passesPlace(governor.lemma()) ? place(type, head) : null, -1);
            }
            String kind = kinds.findNoun(governor.lemma());
            if (kind != null && fits(kind, type)) {
                int rank = type != ThingType.BARE && (kind.equals("strength") || kind.equals("population")) ? 2 : 3;
                return new Step(new Trigger(lossOf(kind, type), rank, head), rank == 3 ? -1 : head);
            }
            return new Step(null, nouns.isThrough(governor) ? head : -1);
        }
        return new Step(null, lower.equals("including") ? head : -1);
    }

    private static boolean isDestructible(ThingType type) {
        return switch (type) {
            case BUILDINGS, SETTLEMENTS, BASES, LIVESTOCK, EQUIPMENT, AIRCRAFT, MUNITION, OTHER -> true;
            default -> false;
        };
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

    private static boolean fits(String kind, ThingType type) {
        boolean people = type == ThingType.PEOPLE
                || type == ThingType.BARE
                || type == ThingType.VOTERS
                || type == ThingType.UNITS
                || type == ThingType.GROUPS;
        return switch (kind) {
            case "killed" -> true;
            case "wounded", "missing", "detained", "displaced", "returned", "population", "strength" -> people;
            case "money" -> type == ThingType.MONEY || type == ThingType.BARE;
            case "aid" -> type == ThingType.MONEY || type == ThingType.LOADS;
            case "turnout" -> type == ThingType.PERCENT;
            default -> type == ThingType.EQUIPMENT || type == ThingType.AIRCRAFT || type == ThingType.MUNITION;
        };
    }

    /** “loss of 300 men” kills, “loss of 12 tanks” loses. */
    private static String lossOf(String kind, ThingType type) {
        boolean lost =
                kind.equals("killed") && type != ThingType.PEOPLE && type != ThingType.BARE && type != ThingType.GROUPS;
        boolean thing = type == ThingType.EQUIPMENT || type == ThingType.AIRCRAFT || type == ThingType.MUNITION;
        return lost ? (thing ? "equipment-lost" : "other") : kind;
    }

    private @Nullable Trigger behindVerb(Sentence s, int verb, String prep, ThingType type) {
        if (prep.equals("at")
                || prep.equals("to")
                || prep.equals("between")
                || prep.equals("from")
                || prep.equals("by")) {
            int object = s.child(verb, Rel.OBJECT);
            Trigger counted = object >= 0 ? measured(s, object) : counts(s, verb) ? complement(s, verb, -1) : null;
            if (counted != null) {
                return counted;
            }
        }
        return kinds.findVerb(s.token(verb).lemma(), Role.WITH, type, verb);
    }

    /** “put the toll at”, “brought their strength to”: not “moved their forces to”. */
    private @Nullable Trigger measured(Sentence s, int object) {
        Trigger found = counting(s, object);
        boolean body = found != null
                && found.kind().equals("strength")
                && !s.token(found.token()).lemma().equals("strength");
        return body && found != null && found.token() == object ? null : found;
    }

    static @Nullable Trigger better(@Nullable Trigger first, @Nullable Trigger second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.rank() > first.rank() ? second : first;
    }
}
