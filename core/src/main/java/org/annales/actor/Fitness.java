package org.annales.actor;

import java.util.Set;
import org.annales.model.Sector;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** How well a phrase fits a pronoun by number and gender, and by what the verb beside the pronoun says of it. */
final class Fitness {

    private static final double NEVER = -10;

    private final Set<String> humanVerbs;
    private final Set<String> forceVerbs;
    private final Set<String> sufferVerbs;
    private final Set<String> harmVerbs;
    private final Set<String> personObjects;
    private final Set<String> thingObjects;
    private final Set<String> placeObjects;

    Fitness(Words words) {
        humanVerbs = words.list("human-verb");
        forceVerbs = words.list("force-verb");
        sufferVerbs = words.list("suffer-verb");
        harmVerbs = words.list("harm-verb");
        personObjects = words.list("person-object-verb");
        thingObjects = words.list("thing-object-verb");
        placeObjects = words.list("place-object-verb");
    }

    /** Below -5: the phrase cannot be meant. */
    double agreement(String word, Mention candidate) {
        return switch (word) {
            case "he", "him", "his" -> person(candidate, Gender.HE, 1, 0.5);
            case "she", "her", "hers" -> person(candidate, Gender.SHE, 2, 0);
            case "it", "its" -> singular(candidate);
            default -> plural(candidate);
        };
    }

    private static double person(Mention candidate, Gender gender, double sure, double perhaps) {
        boolean fits =
                candidate.kind == Mention.Kind.PERSON && candidate.gender.fits(gender) && candidate.actors.size() < 2;
        return !fits ? NEVER : candidate.gender == gender ? sure : perhaps;
    }

    private static double singular(Mention candidate) {
        if (candidate.actors.size() > 1) {
            return NEVER;
        }
        return switch (candidate.kind) {
            case STATE, BODY -> 0.5;
            case THING -> 0;
            default -> NEVER;
        };
    }

    private static double plural(Mention candidate) {
        return switch (candidate.kind) {
            case PERSONS -> candidate.how == Mention.How.ADJECTIVE ? -1 : 1;
            case THINGS -> candidate.isActor() ? 0 : -0.6;
            case BODY -> isOffice(candidate) ? -2.6 : -1.8;
            case STATE -> -2.5;
            default -> NEVER;
        };
    }

    /** A government is less easily “they” than an army is. */
    private static boolean isOffice(Mention candidate) {
        return candidate.isActor()
                && switch (candidate.actors.getFirst().sector()) {
                    case GOVERNMENT, LEGISLATURE, JUDICIARY, INTERNATIONAL, BUSINESS, MEDIA, NGO -> true;
                    default -> false;
                };
    }

    /** The verb that a pronoun stands beside may fit people only, or the strong, or the weak. */
    double verb(Sentence sentence, int word, Mention candidate) {
        Token token = sentence.token(word);
        if (token.head() < 0) {
            return 0;
        }
        Token governor = sentence.token(token.head());
        double fit = sector(governor, token.rel(), candidate);
        boolean thing = !candidate.isActor();
        if (token.rel() == Rel.SUBJECT && humanVerbs.contains(governor.lemma())) {
            return fit + (thing ? -3 : candidate.locative ? -1 : 0.5);
        }
        if (token.rel() == Rel.OBJECT && thing && personObjects.contains(governor.lemma())) {
            return -2;
        }
        if (token.rel() == Rel.OBJECT && token.lower().equals("it") && !isObject(governor.lemma(), candidate)) {
            return NEVER;
        }
        return fit + (thing ? 0 : candidate.locative ? -1.5 : 0);
    }

    /** A force is not signed or rejected, nor occupied or crossed. */
    private boolean isObject(String verb, Mention candidate) {
        return !candidate.isActor()
                || !thingObjects.contains(verb)
                        && (candidate.kind == Mention.Kind.STATE || !placeObjects.contains(verb));
    }

    /** Soldiers burn and shell, civilians flee and are driven out. */
    private double sector(Token governor, Rel role, Mention candidate) {
        if (!candidate.isActor() || candidate.kind == Mention.Kind.PERSON) {
            return 0;
        }
        Sector sector = candidate.actors.getFirst().sector();
        String verb = governor.lemma();
        boolean flight = sufferVerbs.contains(verb);
        boolean force = forceVerbs.contains(verb);
        if (role == Rel.SUBJECT && force && !flight) {
            return isArmed(sector) ? 1 : isCivil(sector) && sector != Sector.PEOPLE ? -1.2 : 0;
        }
        boolean suffers = role == Rel.PASSIVE_SUBJECT && (flight || harmVerbs.contains(verb))
                || role == Rel.OBJECT && flight
                || role == Rel.SUBJECT && flight && !force;
        return !suffers ? 0 : isCivil(sector) ? 1.5 : isArmed(sector) ? -0.5 : -1;
    }

    private static boolean isCivil(Sector sector) {
        return switch (sector) {
            case CIVILIANS, PEOPLE, RELIGION, NGO, MEDIA -> true;
            default -> false;
        };
    }

    private static boolean isArmed(Sector sector) {
        return switch (sector) {
            case MILITARY, REBELS, PARAMILITARY, POLICE -> true;
            default -> false;
        };
    }
}
