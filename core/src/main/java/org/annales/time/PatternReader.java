package org.annales.time;

/** Takes the text of a pattern apart into words and signs. */
final class PatternReader {

    private static final String SIGNS = "()|<>^?";

    private final String pattern;
    private int at;

    PatternReader(String pattern) {
        this.pattern = pattern;
        skipSpace();
    }

    boolean hasMore() {
        return at < pattern.length();
    }

    boolean isAt(String sign) {
        return pattern.startsWith(sign, at);
    }

    /** Passes over a sign if it stands here. */
    boolean skip(String sign) {
        boolean found = isAt(sign);
        if (found) {
            at += sign.length();
            skipSpace();
        }
        return found;
    }

    /** The next word or literal sign. */
    String next() {
        int start = at;
        while (hasMore() && SIGNS.indexOf(pattern.charAt(at)) < 0 && !Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("a word is missing at " + this);
        }
        String word = pattern.substring(start, at);
        skipSpace();
        return word;
    }

    private void skipSpace() {
        while (hasMore() && Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
    }

    @Override
    public String toString() {
        return pattern.substring(0, at) + " ▸ " + pattern.substring(at);
    }
}
