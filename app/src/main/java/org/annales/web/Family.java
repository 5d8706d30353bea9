package org.annales.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types of the code book that a view shows together, in the order of the page's lanes. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
enum Family {
    FIGHTING("Fighting", List.of("attack", "bombard", "capture", "withdraw", "destroy", "breach")),
    HARM("Harm to people", List.of("kill", "abuse", "detain", "displace", "return")),
    SUPPLY("Siege and supply", List.of("blockade", "unblock", "aid", "arm", "deploy", "recruit")),
    TALKS("Talks", List.of("negotiate", "agree", "resolve")),
    WORDS("Words", List.of("demand", "threaten", "accuse", "deny")),
    POLITICS(
            "Politics",
            List.of(
                    "vote",
                    "declare",
                    "decree",
                    "appoint",
                    "remove",
                    "found",
                    "dissolve",
                    "rename",
                    "protest",
                    "coup"));

    private static final Map<String, Family> BY_TYPE = new HashMap<>();

    static {
        for (Family family : values()) {
            family.types.forEach(type -> BY_TYPE.put(type, family));
        }
    }

    private final String title;
    private final List<String> types;

    Family(String title, List<String> types) {
        this.title = title;
        this.types = types;
    }

    /** Its name for a reader. */
    String title() {
        return title;
    }

    List<String> types() {
        return types;
    }

    /** Its name in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family of a type; one the page does not know goes with politics, the widest. */
    static Family of(String type) {
        return BY_TYPE.getOrDefault(type, POLITICS);
    }
}
