package org.annales.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.annales.Reader;
import org.annales.terminal.Terminal;

/** Runs commands as a user would, in this process, with one reader for all. */
final class Cli {

    /** What a command wrote and how it ended. */
    record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static final ReaderSupply SHARED =
            new PackagedReader(Terminal.plain(new StringWriter(), new StringWriter()));

    /** Fails where a command loads the reader that has nothing to read. */
    private static final ReaderSupply NONE = new ReaderSupply() {
        @Override
        public String engine() {
            return "none";
        }

        @Override
        public String knowledge() {
            return "none";
        }

        @Override
        public Reader get() {
            throw new IllegalStateException("nothing should be read");
        }
    };

    private Cli() {}

    /** The reader that all tests share. */
    static Reader reader() {
        return SHARED.get();
    }

    /** Runs a command in a pipe. */
    static Run run(String... args) {
        return run(SHARED, false, args);
    }

    /** Runs a command on a terminal of 80 columns that knows colours. */
    static Run runOnScreen(String... args) {
        return run(SHARED, true, args);
    }

    /** Runs a command that must not read. */
    static Run runWithoutReader(String... args) {
        return run(NONE, false, args);
    }

    private static Run run(ReaderSupply readers, boolean screen, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), 80, screen, screen, false);
        int code = Main.run(terminal, readers, args);
        return new Run(code, out.toString(), err.toString());
    }
}
