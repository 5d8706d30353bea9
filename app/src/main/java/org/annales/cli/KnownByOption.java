package org.annales.cli;

import java.time.LocalDate;
import org.annales.store.Known;
import org.annales.store.LeftOut;
import org.annales.terminal.Ink;
import org.annales.terminal.Plain;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The second clock: only what is shown to have been known by a day. */
final class KnownByOption {
    @Option(
            names = "--known-by",
            paramLabel = "DATE",
            description = "As told by documents shown to have existed by this day; lists those left out.")
    @Nullable
    private String knownBy;

    /** The day, where one was given: the end of a month or year. */
    @Nullable
    LocalDate day() {
        return knownBy == null
                ? null
                : FilterOptions.time("--known-by", knownBy).latest();
    }

    /** Names the documents that were left out, and why. */
    static void list(Known<?> known, boolean json, Terminal terminal) {
        if (!json && !known.leftOut().isEmpty()) {
            terminal.line(terminal.paint(Ink.STRONG, "Left out, not shown to have existed by then"));
            terminal.line();
        }
        for (LeftOut document : known.leftOut()) {
            if (json) {
                new Json()
                        .put("record", "left-out")
                        .put("document", document.name())
                        .put("id", document.document())
                        .put("published", document.published())
                        .put("not_before", document.notBefore())
                        .print(terminal);
            } else {
                terminal.line(Plain.line(document.name()) + terminal.paint(Ink.FAINT, "  " + why(document)));
            }
        }
    }

    private static String why(LeftOut document) {
        if (document.published() != null) {
            return "published " + document.published();
        }
        return document.notBefore() == null
                ? "says no date at all"
                : "no publication date; not before " + document.notBefore() + ", its latest date";
    }
}
