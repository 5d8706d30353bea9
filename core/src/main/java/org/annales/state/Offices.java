package org.annales.state;

import java.util.Locale;
import org.annales.actor.StateSides;

/** Whose an office is: “U.S. president” and the president of the American side are presidents of the United States. */
final class Offices {
    private Offices() {}

    /**
     * The office with its owner behind it, where its words or the holder's side tell it.
     *
     * @param side of who holds it; empty where it is not known
     */
    static String owned(String office, String side) {
        if (office.contains(" of ")) {
            return office;
        }
        int space = office.indexOf(' ');
        String first = space < 0 ? "" : office.substring(0, space);
        String own = StateSides.findState(first).orElse("");
        if (!own.isEmpty()) {
            return office.substring(space + 1) + " of " + own;
        }
        String state = isOfState(office) ? StateSides.findState(side).orElse("") : "";
        return state.isEmpty() ? office : office + " of " + state;
    }

    /** Only one of them is in a state: its president, its prime minister, its minister of defence. */
    private static boolean isOfState(String office) {
        String lower = office.toLowerCase(Locale.ROOT);
        return StateWords.ENGLISH.stateOffices().stream()
                .anyMatch(title -> lower.equals(title) || lower.endsWith(" " + title));
    }
}
