package org.annales.web;

/** A request that cannot be answered as it is; its message is for whoever asked. */
final class BadAsk extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadAsk(String message) {
        super(message);
    }

    BadAsk(String message, Throwable cause) {
        super(message, cause);
    }
}
