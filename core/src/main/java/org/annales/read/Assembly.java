package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;
import org.annales.model.ZoneKind;

/** Pieces → the extracted text and its blocks: empty lines between pieces, a new line before a line of the same piece. */
final class Assembly {

    private static final int ENOUGH = 400;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    private Assembly() {}

    static Assembly of(List<Piece> pieces) {
        Assembly assembly = new Assembly();
        pieces.forEach(assembly::add);
        return assembly;
    }

    /**
     * The pieces of a page's main part, with the first heading wherever it stands; all of them where the page names no main
     * part or little is in it.
     */
    static List<Piece> mainPart(List<Piece> pieces) {
        int inside = prose(pieces.stream().filter(Piece::main).toList());
        if (inside < ENOUGH && 2 * inside < prose(pieces)) {
            return pieces;
        }
        List<Piece> kept = new ArrayList<>();
        boolean titled = false;
        for (Piece piece : pieces) {
            boolean title = !titled && piece.kind() == ZoneKind.HEADING && piece.level() == 1;
            titled |= title;
            if (piece.main() || title) {
                kept.add(piece);
            }
        }
        return kept.isEmpty() ? pieces : kept;
    }

    private static int prose(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isProse)
                .mapToInt(p -> p.text().length())
                .sum();
    }

    private void add(Piece piece) {
        if (!text.isEmpty()) {
            text.append(piece.gap() ? "\n\n" : "\n");
        }
        Span words = Line.trim(piece.text(), 0, piece.text().length());
        Span span = words.shift(text.length());
        text.append(piece.text());
        if (span.length() > 0) {
            boolean reading = piece.kind().yieldsStatements();
            blocks.add(new Block(piece.kind(), span, piece.level(), piece.marked(), piece.gap(), reading));
        }
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }
}
