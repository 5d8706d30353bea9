package org.annales.cli;

import java.io.Serial;

/** The command cannot be done as it was given; the message is one line for the user, the exit code 2. */
final class WrongUse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }

    WrongUse(String message, Throwable cause) {
        super(message, cause);
    }
}
