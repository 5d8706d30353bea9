package org.annales.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** Collects a page's characters into pieces, blanks made single as a browser does, and puts tables together. One use. */
final class PieceBuilder {

    private static final int LONGEST_CELL = 600;
    private static final int LONGEST_HEADING = 90;
    private static final int SHORT_LINK = 60;
    private static final int LONGEST_ALT = 40;
    private static final int MOST_EMPTY = 20;
    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(?:svg|png|jpe?g|gif|webp)");

    /** An open table: where its pieces begin, and what is known of it. */
    private record Table(int firstPiece, boolean infobox, boolean layout, int outerCell, int outerRow) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    /** The words that pictures in the piece stand for. */
    private final Set<String> pictures = new LinkedHashSet<>();

    private ZoneKind kind = ZoneKind.PARAGRAPH;
    private int level;
    private boolean main;
    private boolean preformatted;
    private int letters;
    private int boldLetters;
    private int linkLetters;
    private int cells;
    private int rows;
    private int cell;
    private int row;

    List<Piece> pieces() {
        return pieces;
    }

    /** From here on the text is of this kind. */
    void enter(@Nullable ZoneKind kind, int level, boolean main, boolean preformatted) {
        this.kind = kind == null ? ZoneKind.PARAGRAPH : kind;
        this.level = level;
        this.main = main;
        this.preformatted = preformatted;
    }

    void add(char[] characters, int start, int length, boolean bold, boolean link) {
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0) {
                continue;
            }
            boolean blank = Line.isBlank(c);
            text.append(!blank ? c : preformatted && c == '\n' ? '\n' : ' ');
            letters += blank ? 0 : 1;
            boldLetters += bold && !blank ? 1 : 0;
            linkLetters += link && !blank ? 1 : 0;
        }
    }

    /** In a table a picture with a short word for it, as a flag has, stands for that word. */
    void picture(String alt) {
        String word = alt.strip().replaceFirst("(?i)^(?:the )?flag of (?:the )?", "");
        boolean said = word.isEmpty()
                || word.length() > LONGEST_ALT
                || FILE_NAME.matcher(word).matches();
        if (cell == 0 || said) {
            return;
        }
        text.append(' ').append(word).append(' ');
        letters += (int) word.chars().filter(c -> !Line.isBlank((char) c)).count();
        pictures.add(word);
    }

    /** “[flag] Ruritania”: the word stands there already. */
    private String once(String words) {
        String once = words;
        for (String word : pictures) {
            once = once.replace(word + " " + word, word);
        }
        return once;
    }

    void newLine() {
        text.append('\n');
    }

    /** Ends the piece that is being written. */
    void flush() {
        if (letters > 0) {
            String words = once(collapse(text));
            if (preformatted || words.indexOf('\n') >= 0) {
                addLines(words);
            } else {
                addPiece(words, true);
            }
        }
        text.setLength(0);
        pictures.clear();
        letters = 0;
        boldLetters = 0;
        linkLetters = 0;
    }

    private void addLines(String words) {
        List<Line> lines = Line.list(words, Integer.MAX_VALUE);
        List<Line> run = new ArrayList<>();
        for (Line line : lines == null ? List.<Line>of() : lines) {
            if (line.gap() && !run.isEmpty()) {
                addRun(words, run);
                run.clear();
            }
            run.add(line);
        }
        addRun(words, run);
    }

    private void addRun(String words, List<Line> run) {
        boolean gap = true;
        for (Span span : run.isEmpty() ? List.<Span>of() : Wrapping.paragraphs(words, run)) {
            addPiece(span.of(words).replace('\n', ' ').replaceAll(" {2,}", " "), gap);
            gap = false;
        }
    }

    private void addPiece(String words, boolean gap) {
        ZoneKind kind = isOf(this.kind, words) ? this.kind : ZoneKind.PARAGRAPH;
        boolean plain = kind == ZoneKind.PARAGRAPH;
        boolean ends = ".,;:!?…\"”".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean allBold = plain && boldLetters == letters && words.length() <= LONGEST_HEADING && !ends && cell == 0;
        boolean onlyLink =
                linkLetters == letters && words.length() <= SHORT_LINK && !ends && (plain || kind == ZoneKind.LIST);
        ZoneKind as = allBold ? ZoneKind.HEADING : onlyLink && cell == 0 ? ZoneKind.REFERENCE : kind;
        pieces.add(new Piece(as, as == kind ? level : 0, words, as == kind && !plain, gap, main, cell, row));
    }

    /** Classes like “author” and “date” stand on whole articles too; a sentence is no byline, and a day has a number. */
    private static boolean isOf(ZoneKind kind, String words) {
        return switch (kind) {
            case CREDIT -> words.length() <= 150 && !words.endsWith(".");
            case DATELINE ->
                words.length() <= 120 && !words.endsWith(".") && words.chars().anyMatch(Character::isDigit);
            case HEADING -> words.length() <= 300;
            case CAPTION -> words.length() <= 1500;
            case TITLE, PARAGRAPH, QUOTATION, LIST, TABLE, INFOBOX, FOOTNOTE, REFERENCE -> true;
        };
    }

    private static String collapse(CharSequence text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
            if (c == ' ' && (last == ' ' || last == '\n')) {
                continue;
            }
            if (c == '\n' && last == ' ' && !words.isEmpty()) {
                words.setLength(words.length() - 1);
            }
            words.append(c);
        }
        return words.toString().strip();
    }

    void startTable(boolean infobox, boolean layout) {
        tables.push(new Table(pieces.size(), infobox, layout, cell, row));
    }

    void startRow() {
        row = ++rows;
    }

    void startCell() {
        cell = ++cells;
    }

    /** A table of data becomes one piece; one that only lays out the page leaves its pieces as they are. */
    void endTable() {
        if (tables.isEmpty()) {
            return;
        }
        Table table = tables.pop();
        List<Piece> inside = pieces.subList(table.firstPiece(), pieces.size());
        List<Piece> kept = new ArrayList<>();
        boolean layout = !table.infobox() && (table.layout() || inside.stream().anyMatch(PieceBuilder::isLaidOut));
        if (layout) {
            inside.forEach(piece -> kept.add(piece.outOfCell()));
        } else if (!inside.isEmpty()) {
            inside.stream().filter(p -> p.cell() == table.outerCell()).forEach(p -> kept.add(p.outOfCell()));
            String words = rows(
                    inside.stream().filter(p -> p.cell() != table.outerCell()).toList());
            if (!words.isEmpty()) {
                kept.add(inside.getFirst().as(table.infobox() ? ZoneKind.INFOBOX : ZoneKind.TABLE, words));
            }
        }
        inside.clear();
        pieces.addAll(kept);
        cell = table.outerCell();
        row = table.outerRow();
    }

    private static boolean isLaidOut(Piece piece) {
        boolean heading = piece.kind() == ZoneKind.HEADING && piece.marked() && piece.level() <= 3;
        return heading || piece.kind() == ZoneKind.TABLE || piece.text().length() > LONGEST_CELL;
    }

    /** One more for each cell between them that is empty, so that the columns keep their places. */
    private static String tabs(Piece before, Piece piece) {
        return "\t".repeat(Math.min(piece.cell() - before.cell(), MOST_EMPTY));
    }

    /** Cells parted by tabs, rows by new lines. */
    private static String rows(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before != null) {
                words.append(
                        piece.row() != before.row() ? "\n" : piece.cell() != before.cell() ? tabs(before, piece) : " ");
            }
            words.append(piece.text().replace('\n', ' '));
            before = piece;
        }
        return words.toString();
    }
}
