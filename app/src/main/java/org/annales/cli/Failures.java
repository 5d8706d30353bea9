package org.annales.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.annales.parse.ModelCache;
import org.annales.store.StoreException;
import org.annales.terminal.Terminal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says in one line what went wrong; the stack trace goes to the log file. */
final class Failures {

    private static final int NOT_DONE = 2;

    private Failures() {}

    /** Where the log file is. */
    static String logFile() {
        return System.getProperty("annales.log", "annales.log");
    }

    /** Names the log file, before anything is logged. */
    static void prepareLog() {
        if (System.getProperty("annales.log") == null) {
            System.setProperty(
                    "annales.log",
                    ModelCache.userFolder().resolve("annales.log").toString());
        }
    }

    /** Tells the user of an exception that a command threw, and gives the exit code. */
    static int report(Exception exception, Terminal terminal) {
        switch (exception) {
            case WrongUse wrong -> terminal.note(wrong.getMessage());
            case StoreException store -> terminal.note(store.getMessage());
            case UncheckedIOException io -> terminal.note(io.getMessage() + reason(io.getCause()));
            default -> {
                LoggerFactory.getLogger(Failures.class).error("stopped", exception);
                terminal.note(describe(exception));
            }
        }
        return NOT_DONE;
    }

    /** Tells the user how a command line is wrong, and gives the exit code. */
    static int report(CommandLine.ParameterException exception, Terminal terminal) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        terminal.note(exception.getMessage() + "; “" + name + " --help” shows how it is used");
        return NOT_DONE;
    }

    /** A failure of the program itself in a line. */
    static String describe(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ -> "needs more memory than there is; try with ANNALES_JAVA_OPTIONS=-Xmx6g";
            case StackOverflowError _ -> "is nested too deeply";
            default ->
                "a failure of the program, not of the file ("
                        + failure.getClass().getSimpleName() + "); see " + logFile();
        };
    }

    private static String reason(java.io.IOException cause) {
        String why = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return why == null ? "" : ": " + why;
    }
}
