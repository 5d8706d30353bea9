package org.annales.verify;

/** An example that did not hold, and why in one line. */
public record Failure(Example example, String reason) {

    @Override
    public String toString() {
        return example.file() + ", example " + example.number() + ": " + reason + "\n    " + example.text();
    }
}
