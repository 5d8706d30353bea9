package org.annales.model;

/**
 * The exact words something was taken from, with a little text on both sides so that they are found again in another
 * version of the document.
 */
public record Citation(String document, Span span, String quote, String before, String after) {

    private static final int CONTEXT = 40;

    public static Citation of(Document document, Span span) {
        String text = document.text().value();
        return new Citation(
                document.id(),
                span,
                span.of(text),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    }
}
