package org.annales.store;

import java.io.Serial;

/** The database cannot be used; the message ends a sentence that begins with its name. */
public final class StoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
