package org.annales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.annales.model.Span;

/** Cuts a piece of text at the edges of what is marked in it, so that nobody outside has to count characters. */
final class Segments {

    /** A span of the text and what it is marked as. */
    record Mark(Span span, String as) {}

    /**
     * A piece of text and its marks.
     *
     * @param text the words, never to be taken for markup
     * @param as what it is marked as; marks may overlap
     */
    record Part(String text, List<String> as) {
        Part {
            as = List.copyOf(as);
        }
    }

    private Segments() {}

    /** The parts of a span of a text, in order. */
    static List<Part> of(String text, Span whole, List<Mark> marks) {
        List<Mark> inside =
                marks.stream().filter(mark -> mark.span().overlaps(whole)).toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(whole.start(), whole.end()));
        for (Mark mark : inside) {
            edges.add(Math.max(whole.start(), mark.span().start()));
            edges.add(Math.min(whole.end(), mark.span().end()));
        }
        List<Part> parts = new ArrayList<>();
        int from = whole.start();
        for (int to : edges) {
            if (to > from) {
                Span piece = new Span(from, to);
                List<String> as = inside.stream()
                        .filter(mark -> mark.span().contains(piece))
                        .map(Mark::as)
                        .distinct()
                        .toList();
                parts.add(new Part(piece.of(text), as));
                from = to;
            }
        }
        return parts;
    }

    /** The parts of a sentence that begins at an offset of its document. */
    static List<Part> ofSentence(String sentence, int start, List<Mark> marks) {
        List<Mark> shifted = marks.stream()
                .filter(mark -> mark.span().start() >= start)
                .map(mark -> new Mark(mark.span().shift(-start), mark.as()))
                .toList();
        return of(sentence, new Span(0, sentence.length()), shifted);
    }
}
