package org.annales.terminal;

/** What a colour means. Sixteen-colour codes only, so that the user's own palette decides how they look. */
public enum Ink {
    /** A heading or the first thing to see. */
    STRONG("1"),
    /** What is needed only on a second look: citations, hints. */
    FAINT("2"),
    /** The words that say that something happened. */
    STATEMENT("1;31"),
    TIME("36"),
    PLACE("32"),
    ACTOR("33"),
    FIGURE("35"),
    /** Something to look at. */
    WARNING("33"),
    ERROR("31");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on() {
        return "\033[" + code + "m";
    }

    static String off() {
        return "\033[0m";
    }
}
