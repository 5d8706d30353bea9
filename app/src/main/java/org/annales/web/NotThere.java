package org.annales.web;

/** What a request asks for is not in the chronicle. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotThere(String message) {
        super(message);
    }
}
