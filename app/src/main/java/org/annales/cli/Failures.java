package org.annales.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.annales.parse.ModelCache;
import org.annales.store.StoreException;
import org.annales.terminal.Terminal;
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
            case WrongUse wrong -> terminal.note(message(wrong));
            case StoreException store -> terminal.note(message(store));
            case UncheckedIOException io -> terminal.note(message(io) + reason(io));
            default -> {
                log("stopped", exception);
                terminal.note(describe(exception));
            }
        }
        return NOT_DONE;
    }

    private static String message(Exception exception) {
        return String.valueOf(exception.getMessage());
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

    /** Adds a failure of the program to the log file. */
    static void log(String what, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(
                    Path.of(logFile()),
                    Instant.now() + " " + what + "\n" + trace,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String reason(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        String why = cause instanceof FileSystemException file
                ? file.getReason()
                : cause == null ? null : cause.getMessage();
        return why == null ? "" : ": " + why;
    }
}
