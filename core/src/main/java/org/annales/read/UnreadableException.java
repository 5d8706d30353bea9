package org.annales.read;

import java.io.Serial;
import java.nio.file.Path;

/** A file that cannot be read; the message is one line that names the file and the cause, fit to be shown as it is. */
public final class UnreadableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String problem;

    public UnreadableException(Path file, String problem) {
        super(oneLine(file + ": " + problem));
        this.file = file;
        this.problem = oneLine(problem);
    }

    /** The file, as it was given. */
    public Path file() {
        return file;
    }

    /** The cause alone, without the file's name. */
    public String problem() {
        return problem;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
