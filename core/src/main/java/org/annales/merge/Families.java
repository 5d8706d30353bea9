package org.annales.merge;

import java.util.Map;
import java.util.Set;

/** Which types may tell of one happening, and what sort of happening they are. */
final class Families {
    /** What one source tells as an attack another tells by its means, its dead or what it destroyed. */
    private static final Map<String, String> FAMILIES =
            Map.of("bombard", "attack", "kill", "attack", "destroy", "attack");

    /** One source's bombardment is another's attack, whatever else is told of them. */
    private static final Map<String, String> KINDS = Map.of("bombard", "attack");

    /** What befalls somebody or something of which there is one. */
    private static final Set<String> ENDS = Set.of("kill", "destroy");

    /** Cannot happen again before it was undone, so that two days for it are two opinions. */
    private static final Set<String> UNTIL_UNDONE =
            Set.of("capture", "found", "dissolve", "rename", "appoint", "remove");

    /** Happens seldom: what speaks of it by name, without a date, means the one there was. */
    private static final Set<String> ONCE = Set.of("declare", "coup", "vote", "resolve", "agree");

    /** Happenings that are done to a place or in it; the others are known by their parties and day. */
    private static final Set<String> PLACED = Set.of(
            "attack",
            "bombard",
            "kill",
            "destroy",
            "detain",
            "abuse",
            "capture",
            "withdraw",
            "blockade",
            "unblock",
            "deploy",
            "displace",
            "return",
            "protest",
            "coup");

    /** Happenings that are known by the person they befall. */
    private static final Set<String> PERSONAL = Set.of("appoint", "remove");

    /** Both sides do the same to each other in these, so it does not matter who is named as agent. */
    private static final Set<String> MUTUAL = Set.of("attack", "bombard", "negotiate", "agree", "kill");

    private Families() {}

    /** The family of a type, named by its widest type. */
    static String of(String type) {
        return FAMILIES.getOrDefault(type, type);
    }

    /** Do two types say the same of a happening, rather than its deed and what came of it? */
    static boolean areOneKind(String type, String other) {
        return KINDS.getOrDefault(type, type).equals(KINDS.getOrDefault(other, other));
    }

    /** Is it a deed of violence, by its means, its dead or what it destroyed? */
    static boolean isViolent(String type) {
        return of(type).equals("attack");
    }

    /** Is it the end of whom or what it befalls? */
    static boolean isEnd(String type) {
        return ENDS.contains(type);
    }

    static boolean isOnce(String type) {
        return ONCE.contains(type) || UNTIL_UNDONE.contains(type);
    }

    static boolean lastsUntilUndone(String type) {
        return UNTIL_UNDONE.contains(type);
    }

    static boolean isPlaced(String type) {
        return PLACED.contains(type);
    }

    /** Does place and week say which is meant, by whatever verb it is told? */
    static boolean isKnownByItsPlace(String type) {
        return type.equals("kill");
    }

    static boolean isPersonal(String type) {
        return PERSONAL.contains(type);
    }

    static boolean isMutual(String type) {
        return MUTUAL.contains(type);
    }
}
