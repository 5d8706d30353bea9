package org.annales.merge;

import java.util.Map;
import java.util.Set;

/** Which types may tell of one happening, and what sort of happening they are. */
final class Families {
    /** One source's bombardment is another's attack. */
    private static final Map<String, String> FAMILIES = Map.of("bombard", "attack");

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
    private static final Set<String> MUTUAL = Set.of("attack", "negotiate", "agree", "kill");

    private Families() {}

    /** The family of a type, named by its widest type. */
    static String of(String type) {
        return FAMILIES.getOrDefault(type, type);
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
        return MUTUAL.contains(of(type));
    }
}
