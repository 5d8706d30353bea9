package org.annales.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program writes, and what may be done there: answers go to {@code out}, everything else to {@code err}.
 *
 * @param columns how wide a line may be
 * @param screen whether a person looks at {@code out}
 * @param colours whether {@code out} understands colours and the user has not refused them
 * @param progress whether somebody watches {@code err}
 */
public record Terminal(
        PrintWriter out, PrintWriter err, int columns, boolean screen, boolean colours, boolean progress) {

    /** Narrower than this nothing can be laid out. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 120;
    private static final int USUAL = 80;

    public Terminal {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    /** The terminal or pipe this program was started on; the launcher says which it is. */
    public static Terminal ofSystem() {
        int columns = Integer.getInteger("annales.columns", 0);
        return new Terminal(
                writer(System.out),
                writer(System.err),
                columns == 0 ? USUAL : columns,
                columns > 0,
                columns > 0 && !refusesColours(System.getenv()),
                Boolean.getBoolean("annales.progress"));
    }

    /** Does the user refuse colours (no-color.org), or the terminal not know them? */
    static boolean refusesColours(Map<String, String> environment) {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Writes without colours, as in a pipe. */
    public static Terminal plain(Writer out, Writer err) {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), USUAL, false, false, false);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** Writes a line of the answer. */
    public void line(String text) {
        out.println(text);
    }

    /** Writes an empty line of the answer. */
    public void line() {
        out.println();
    }

    /** Says in one line what is wrong or worth knowing. */
    public void note(String text) {
        out.flush();
        err.println("annales: " + Plain.line(text));
        err.flush();
    }

    /** The text in a colour, where colours may be used. */
    public String paint(Ink ink, String text) {
        return colours && !text.isEmpty() ? ink.on() + text + Ink.off() : text;
    }
}
