package org.annales.figure;

import java.util.List;
import org.annales.figure.Kinds.Role;
import org.annales.figure.Kinds.Trigger;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What verbs say of their arguments: killed, fled, captured, supplied; and of what a sum or toll is a sum. */
final class VerbKinds {

    /** How many words behind a verb a phrase may begin that tells what became of its object. */
    private static final int CARRY = 9;

    private final Kinds kinds;
    private final Nouns nouns;

    VerbKinds(Kinds kinds, Nouns nouns) {
        this.kinds = kinds;
        this.nouns = nouns;
    }

    /** The verb's own word on something of a type in a role. */
    @Nullable
    Trigger own(Sentence s, int verb, Role role, ThingType type) {
        Token token = s.token(verb);
        Trigger carried = role == Role.PATIENT && kinds.carries(token.lemma()) ? carried(s, verb, type) : null;
        if (carried != null) {
            return carried;
        }
        Trigger composed = composed(s, verb, role, type);
        if (composed != null) {
            return composed;
        }
        boolean people = type == ThingType.PEOPLE || type == ThingType.FIGHTERS || type == ThingType.BARE;
        if (people
                && role == Role.PATIENT
                && (token.lemma().equals("take") || token.lemma().equals("hold"))) {
            return isByForce(s, verb) ? new Trigger("detained", 3, verb) : held(token, role, type, verb);
        }
        if (token.lemma().equals("set") && isOnFire(s, verb)) {
            return kinds.findVerb("burn", role, type, verb);
        }
        Trigger found = kinds.findVerb(token.lemma(), role, type, verb);
        String state = role == Role.PATIENT && isBorne(type) ? kinds.findState(token.lower()) : null;
        return found == null && state != null ? new Trigger(state, 3, verb) : found;
    }

    /** “shot down”, “lost their lives”, “gave themselves up”: the verb with its particle or object. */
    private @Nullable Trigger composed(Sentence s, int verb, Role role, ThingType type) {
        String lemma = s.token(verb).lemma();
        int particle = s.child(verb, Rel.VERB_PARTICLE);
        boolean adverb = particle < 0
                && verb + 1 < s.size()
                && (s.token(verb + 1).pos() == Pos.ADVERB
                        || s.token(verb + 1).lower().equals("over"));
        if (particle >= 0 || adverb) {
            String with = s.token(adverb ? verb + 1 : particle).lower();
            Trigger found = kinds.findVerb(lemma + " " + with, role, type, verb);
            if (found != null) {
                return found;
            }
        }
        int object = role == Role.AGENT ? s.child(verb, Rel.OBJECT) : -1;
        return object < 0 ? null : kinds.findVerb(lemma + " " + s.token(object).lemma(), role, type, verb);
    }

    /** Can it be dead, wounded or missing? */
    static boolean isBorne(ThingType type) {
        return type.isHuman() || type == ThingType.PERCENT;
    }

    private @Nullable Trigger held(Token token, Role role, ThingType type, int verb) {
        return token.lemma().equals("take") ? null : kinds.findVerb("hold", role, type, verb);
    }

    /** “put three ships out of action”, “taking 450 sailors with her”: a phrase behind the object tells. */
    private @Nullable Trigger carried(Sentence s, int verb, ThingType type) {
        for (int i = verb + 1; i < Math.min(s.size() - 1, verb + CARRY); i++) {
            String kind = kinds.findPhrase(s, i);
            boolean fits = kind != null && (kind.equals("equipment-lost") ? type.isWeapon() : type.isHuman());
            if (kind != null && fits) {
                return new Trigger(kind, 3, verb);
            }
        }
        return null;
    }

    /** “were taken prisoner”, “held hostage”. */
    private static boolean isByForce(Sentence s, int verb) {
        for (int i = verb + 1; i < Math.min(s.size(), verb + 5); i++) {
            switch (s.token(i).lower()) {
                case "prisoner", "prisoners", "hostage", "hostages", "captive", "captives", "custody", "captivity" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isOnFire(Sentence s, int verb) {
        for (int i = verb + 1; i < Math.min(s.size(), verb + 9); i++) {
            String lower = s.token(i).lower();
            if (lower.equals("ablaze")
                    || lower.equals("alight")
                    || (lower.equals("fire") && s.token(i - 1).lower().equals("on"))) {
                return true;
            }
        }
        return false;
    }

    /** What a verb says of its subject: itself, or through “be dead”. */
    @Nullable
    Trigger ofSubject(Sentence s, int verb, ThingType type) {
        Token token = s.token(verb);
        String state = kinds.findState(token.lower());
        if (state != null && isBorne(type) && s.child(verb, Rel.OBJECT) < 0) {
            return new Trigger(state, 3, verb);
        }
        if (token.lemma().equals("be")) {
            int said = s.child(verb, Rel.ADJECTIVE_COMPLEMENT, Rel.ATTRIBUTE);
            String kind = said < 0 ? null : kinds.findState(s.token(said).lower());
            if (kind == null || !isBorne(type)) {
                return said < 0 ? ofLooseParticiple(s, verb, type) : null;
            }
            return new Trigger(kind, 3, said);
        }
        return ofArgument(s, verb, -1, Role.AGENT, type);
    }

    /** “were either captured or killed”, where the parser joined the participle to the auxiliary as a second verb. */
    private @Nullable Trigger ofLooseParticiple(Sentence s, int verb, ThingType type) {
        for (int child : s.childList(verb, Rel.CONJUNCT)) {
            boolean loose = s.token(child).pos().isVerb()
                    && child - verb <= 3
                    && s.child(child, Rel.SUBJECT, Rel.PASSIVE_SUBJECT, Rel.OBJECT) < 0;
            if (loose) {
                Trigger first = own(s, child, Role.PATIENT, type);
                int second = s.child(child, Rel.CONJUNCT);
                return first != null || second < 0 ? first : own(s, second, Role.PATIENT, type);
            }
        }
        return null;
    }

    /** A verb's word on its argument; else that of a verb it governs (“forced to flee”) or is coordinated with. */
    @Nullable
    Trigger ofArgument(Sentence s, int verb, int argument, Role role, ThingType type) {
        boolean object = argument >= 0 && s.token(argument).rel() == Rel.OBJECT;
        if (!s.token(verb).pos().isVerb() && !object) {
            return null;
        }
        if (argument >= 0 && role == Role.PATIENT && counts(s, verb)) {
            Trigger own = own(s, verb, role, type);
            return own != null && own.rank() == 3 ? own : ofComplement(s, verb, argument);
        }
        Trigger found = object ? ofJoined(s, verb, type) : null;
        if (found == null) {
            found = own(s, verb, role, type);
        }
        for (int child : s.children(verb)) {
            if (child > verb) {
                found = Trigger.better(found, through(s, child, role, type, found));
            }
        }
        return found;
    }

    /** “killed, wounded or captured 500 men”: the first of joined verbs that share the object of the last. */
    private @Nullable Trigger ofJoined(Sentence s, int verb, ThingType type) {
        Trigger found = null;
        int at = verb;
        while (s.token(at).rel() == Rel.CONJUNCT
                && s.token(s.token(at).head()).pos().isVerb()) {
            at = s.token(at).head();
            Trigger first = s.child(at, Rel.OBJECT, Rel.PREP, Rel.CLAUSAL_COMPLEMENT) < 0
                    ? own(s, at, Role.PATIENT, type)
                    : null;
            found = first != null && first.kind().equals("killed") ? first : found;
        }
        return found;
    }

    private @Nullable Trigger through(Sentence s, int child, Role role, ThingType type, @Nullable Trigger found) {
        return switch (s.token(child).rel()) {
            case OPEN_COMPLEMENT -> own(s, child, Clause.isPassive(s, child) ? Role.PATIENT : Role.AGENT, type);
            case CLAUSAL_COMPLEMENT ->
                s.child(child, Rel.SUBJECT) < 0
                        ? own(s, child, Clause.isPassive(s, child) ? Role.PATIENT : Role.AGENT, type)
                        : null;
            case OBJECT_PREDICATE -> {
                String state =
                        role == Role.PATIENT ? kinds.findState(s.token(child).lower()) : null;
                yield state == null ? null : new Trigger(state, 3, child);
            }
            case CONJUNCT ->
                found == null && s.child(child, Rel.SUBJECT, Rel.PASSIVE_SUBJECT, Rel.OBJECT) < 0
                        ? own(s, child, role, type)
                        : null;
            default -> null;
        };
    }

    /** “totalled 550,000”, “reached 45”, “was reduced to 900”. */
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
                    "increase",
                    "decrease",
                    "swell",
                    "be",
                    "become",
                    "amount",
                    "pass",
                    "near",
                    "dwindle",
                    "vary",
                    "range",
                    "jump",
                    "soar",
                    "decline",
                    "shrink",
                    "remain",
                    "run",
                    "go" -> true;
            case "reduce",
                    "cut",
                    "raise",
                    "lower",
                    "revise",
                    "set",
                    "put",
                    "estimate",
                    "place",
                    "bring",
                    "give",
                    "limit",
                    "fix" -> Clause.isPassive(s, verb);
            default -> false;
        };
    }

    /** “The toll was 45”, “the population reached 1.3 million”: what the subject counts. */
    @Nullable
    Trigger ofComplement(Sentence s, int verb, int argument) {
        int subject = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        if (subject < 0 && s.token(verb).rel() == Rel.REDUCED_CLAUSE) {
            subject = s.token(verb).head();
        }
        if (subject >= 0
                && s.token(subject).pos() == Pos.WH_WORD
                && s.token(verb).rel() == Rel.RELATIVE_CLAUSE) {
            subject = s.token(verb).head();
        }
        return subject < 0 || subject == argument ? null : counting(s, subject);
    }

    /** The kind a counting noun stands for: “death toll”, “casualties”, “the number of dead”, “the troop count”. */
    @Nullable
    Trigger counting(Sentence s, int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            Token token = s.token(at);
            String kind = kinds.findNoun(token);
            if (kind == null) {
                kind = kinds.findState(token.lower());
            }
            if (kind != null) {
                return new Trigger(kind, 3, at);
            }
            int inner = nouns.isThrough(token) ? ofWhat(s, at) : -1;
            if (inner < 0) {
                Thing thing = nouns.find(s, at);
                if (thing == null || thing.isUnknown() || at == noun) {
                    return null;
                }
                Trigger told = describing(s, at, thing.type());
                return new Trigger(told == null ? thing.kind() : told.kind(), 3, at);
            }
            at = inner;
        }
        return null;
    }

    /** What a sum is a sum of: “troop” of “troop count”, “dead” of “number of dead”. */
    private int ofWhat(Sentence s, int noun) {
        for (int child : s.children(noun)) {
            Rel rel = s.token(child).rel();
            boolean part = child < noun && (rel == Rel.COMPOUND || rel == Rel.MODIFIER);
            boolean named = s.token(child).pos().isNoun();
            if (part && (kinds.findNoun(s.token(child).lemma()) != null || (named && isKnown(nouns.find(s, child))))) {
                return child;
            }
        }
        for (String prep : List.of("of", "for")) {
            for (int child : s.children(noun)) {
                if (child > noun && s.token(child).lower().equals(prep)) {
                    return s.child(child, Rel.PREP_OBJECT);
                }
            }
        }
        return -1;
    }

    private static boolean isKnown(@Nullable Thing thing) {
        return thing != null && thing.type().isHuman() && !thing.isNationals();
    }

    /** Clauses that describe the counted phrase: “156 tanks captured”, “people who fled”, “wounded soldiers”. */
    @Nullable
    Trigger describing(Sentence s, int node, ThingType type) {
        Trigger best = null;
        for (int child : s.children(node)) {
            Token token = s.token(child);
            if (token.rel() == Rel.REDUCED_CLAUSE && token.pos().isVerb()) {
                Role role = token.pos() == Pos.VERB_GERUND || token.pos() == Pos.VERB_BASE ? Role.AGENT : Role.PATIENT;
                best = Trigger.better(best, ofArgument(s, child, -1, role, type));
            } else if (token.rel() == Rel.RELATIVE_CLAUSE && token.pos().isVerb() && !isOfSome(s, child)) {
                best = Trigger.better(best, ofArgument(s, child, -1, relative(s, child), type));
            } else if (token.rel() == Rel.MODIFIER && isBorne(type)) {
                String kind = kinds.findState(token.lower());
                boolean told = kind != null && !kind.equals("returned");
                best = told && kind != null ? Trigger.better(best, new Trigger(kind, 2, child)) : best;
            }
        }
        return best;
    }

    /** “two bombers, one of which was lost” says nothing of the two. */
    private static boolean isOfSome(Sentence s, int verb) {
        int subject = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        return subject >= 0
                && s.token(subject).pos() != Pos.WH_WORD
                && subject + 2 < s.size()
                && s.token(subject + 1).lower().equals("of")
                && s.token(subject + 2).pos() == Pos.WH_WORD;
    }

    private static Role relative(Sentence s, int verb) {
        int subject = s.child(verb, Rel.SUBJECT);
        boolean whoDid = subject >= 0 && s.token(subject).pos() == Pos.WH_WORD;
        return whoDid ? Role.AGENT : Role.PATIENT;
    }
}
