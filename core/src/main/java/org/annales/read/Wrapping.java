package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;

/**
 * Tells lines that a typist or a program broke at a width from lines that are paragraphs of their own.
 *
 * <p>In wrapped text the next line's first word would not have fitted on the line before it, and most lines end in the
 * middle of a sentence.
 */
final class Wrapping {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 140;
    private static final String FINAL = ".!?…:;\"”’»)]";

    private Wrapping() {}

    /** The paragraphs of lines that follow one another without an empty line; lines stay whole. */
    static List<Span> paragraphs(String text, List<Line> run) {
        boolean wrapped = isWrapped(text, run);
        int width = widest(run);
        List<Span> paragraphs = new ArrayList<>();
        Span open = run.getFirst().span();
        for (int i = 1; i < run.size(); i++) {
            Line line = run.get(i);
            Line before = run.get(i - 1);
            boolean goesOn = endsOpen(text, before) && startsLower(text, line);
            boolean newIndent = line.indent() > before.indent() + 1 && !endsOpen(text, before);
            if (goesOn || (wrapped && !newIndent && isFull(text, before, line, width))) {
                open = new Span(open.start(), line.end());
            } else {
                paragraphs.add(open);
                open = line.span();
            }
        }
        paragraphs.add(open);
        return paragraphs;
    }

    private static boolean isWrapped(String text, List<Line> run) {
        int width = widest(run);
        if (run.size() < 2 || width < NARROWEST || width > WIDEST || (width < 60 && run.size() < 4)) {
            return false;
        }
        if (run.stream()
                        .filter(line -> NoteLines.isEntry(line.span().of(text), ReadKnowledge.ENGLISH))
                        .count()
                >= run.size() / 2.0) {
            return false; // every line is an entry of its own
        }
        int full = 0;
        int open = 0;
        for (int i = 1; i < run.size(); i++) {
            if (isFull(text, run.get(i - 1), run.get(i), width)) {
                full++;
                open += endsOpen(text, run.get(i - 1)) ? 1 : 0;
            }
        }
        return open >= 1 && 10 * full >= 5 * (run.size() - 1) && 2 * open >= full;
    }

    /** Would the next line's first word have been too much for the line before? */
    private static boolean isFull(String text, Line before, Line next, int width) {
        int word = 0;
        while (next.start() + word < next.end() && !Line.isBlank(text.charAt(next.start() + word))) {
            word++;
        }
        return before.width() + 1 + word > width - 3;
    }

    private static boolean endsOpen(String text, Line line) {
        return FINAL.indexOf(text.charAt(line.end() - 1)) < 0;
    }

    private static boolean startsLower(String text, Line line) {
        return Character.isLowerCase(text.charAt(line.start()));
    }

    private static int widest(List<Line> run) {
        int widest = 0;
        for (Line line : run) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }
}
