package org.annales.cli;

import java.time.LocalDate;
import org.annales.model.Reality;
import org.annales.model.When;
import org.annales.store.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which statements to show. */
final class FilterOptions {

    /** As many as a person looks through on a terminal. */
    private static final int SCREENFUL = 50;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "From this day, month or year: 1992-05-08, 1992-05, 1992.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Up to and with this day, month or year.")
    @Nullable
    String to;

    @Option(names = "--place", paramLabel = "NAME", description = "At this place: a name in any spelling, or an id.")
    @Nullable
    String place;

    @Option(names = "--actor", paramLabel = "NAME", description = "With this actor: words of its name, or an id.")
    @Nullable
    String actor;

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this type: capture, kill, agree, …")
    @Nullable
    String type;

    @Option(names = "--reality", paramLabel = "REALITY", description = "Told as: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Reality reality;

    @Option(names = "--text", paramLabel = "WORDS", description = "With all these words in the sentence.")
    @Nullable
    String text;

    @Option(names = "--document", paramLabel = "DOCUMENT", description = "From this document: its name, path or id.")
    @Nullable
    String document;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many (0: all; default: all, on a terminal 50).")
    @Nullable
    Integer limit;

    /** Is nothing asked for but everything? */
    boolean isEmpty() {
        return from == null
                && to == null
                && place == null
                && actor == null
                && type == null
                && reality == null
                && text == null
                && document == null;
    }

    /** @param screen whether a person looks at the answer */
    Filter toFilter(boolean screen) {
        int most = limit != null ? limit : screen ? SCREENFUL : 0;
        return toFilter(most == 0 ? Integer.MAX_VALUE : most);
    }

    /** Without a limit. */
    Filter toFilter() {
        return toFilter(Integer.MAX_VALUE);
    }

    private Filter toFilter(int most) {
        LocalDate first = from == null ? null : time("--from", from).earliest();
        LocalDate last = to == null ? null : time("--to", to).latest();
        return new Filter(first, last, place, actor, type, reality, text, document, most, 0);
    }

    /** A day, month or year as the user wrote it. */
    static When time(String what, String text) {
        return When.find(text)
                .filter(When::isKnown)
                .orElseThrow(() ->
                        new WrongUse(what + ": “" + text + "” is no date; write 1992-05-08, 1992-05 or 1992 (EDTF)"));
    }
}
