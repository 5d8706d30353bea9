package org.annales.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * Entries of lists that say of a place what became of it: “Name: captured by A 3 March 2022. Recaptured by B …”. The place is
 * named once, at the beginning, and is what all the rest of the entry tells about. Immutable.
 */
public final class ListEntries {
    private static final String FILE = "/en/place/notes.txt";
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_PARTICLE = 4;
    private static final Set<String> SEPARATORS = Set.of(":", "–", "—", "-", "--", "|", "=", ".", ",", ";", "→");
    private static final Set<String> BULLETS =
            Set.of("*", "**", "***", "__", "•", "-", "–", "·", "|", "#", "+", "‣", "▪", "◦");

    private static final Set<String> MARKS = Set.of("*", "**", "***", "_", "__");
    /** Labels of the field of a record that names the place. */
    private static final Set<String> LABELS =
            Set.of("place", "town", "city", "village", "settlement", "location", "name", "locality", "municipality");

    private final Set<String> notes;

    private ListEntries(Set<String> notes) {
        this.notes = notes;
    }

    /** With the words that come with the program. */
    public static ListEntries packaged() {
        try (InputStream in = ListEntries.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            Set<String> notes = new HashSet<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> notes.addAll(List.of(line.split(" +", -1))));
            return new ListEntries(Set.copyOf(notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the name ends with which a sentence begins that is an entry: the index behind its last word; -1 where it is none. */
    public int nameEnd(ParsedDocument document, Sentence sentence) {
        int start = document.zoneOf(sentence).span().start();
        String text = document.document().text().value();
        boolean first = text.substring(start, sentence.token(0).begin()).isBlank();
        if (!first || isCell(text, start)) {
            return -1;
        }
        int from = nameStart(sentence);
        int end = from;
        while (end < sentence.size() && end - from < LONGEST_NAME && isNameWord(sentence, end, end > from)) {
            end++;
        }
        int next = behindRegion(sentence, behindBracket(sentence, behindMarks(sentence, end)));
        if (isLabelled(sentence, from) && end > from && isLineEnd(text, sentence, end)) {
            return end;
        }
        if (end == from
                || next >= sentence.size()
                || notes.contains(sentence.token(end - 1).lower())) {
            return -1;
        }
        boolean parted = SEPARATORS.contains(sentence.token(next).form());
        int note = parted ? next + 1 : next;
        boolean told = note < sentence.size() ? isNote(sentence, note) : notes.contains(wordBehind(document, sentence));
        return told && (parted || next > end) ? end : -1;
    }

    /** A cell of a row other than the first, which alone may be a name. */
    private static boolean isCell(String text, int start) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return text.substring(line, start).chars().anyMatch(Character::isLetter);
    }

    /** A word that begins a note, also behind whose it is: “[rebel]-held”. */
    private boolean isNote(Sentence sentence, int index) {
        boolean joined = index + 2 < sentence.size()
                && sentence.token(index + 1).form().equals("-")
                && notes.contains(sentence.token(index + 2).lower());
        return joined || notes.contains(sentence.token(index).lower());
    }

    private static int behindMarks(Sentence sentence, int index) {
        int next = index;
        while (next < sentence.size() && MARKS.contains(sentence.token(next).form())) {
            next++;
        }
        return next;
    }

    /** “Name, Province:”: the index behind the province. */
    private static int behindRegion(Sentence sentence, int index) {
        int last = Math.min(sentence.size(), index + 5);
        if (index + 1 >= sentence.size() || !sentence.token(index).form().equals(",")) {
            return index;
        }
        for (int i = index + 1; i < last; i++) {
            if (i > index + 1 && SEPARATORS.contains(sentence.token(i).form())) {
                return i;
            }
            if (!sentence.token(i).isCapitalised()) {
                return index;
            }
        }
        return index;
    }

    private static boolean isLabelled(Sentence sentence, int from) {
        return from >= 2
                && sentence.token(from - 1).form().equals(":")
                && LABELS.contains(sentence.token(from - 2).lower());
    }

    private static boolean isLineEnd(String text, Sentence sentence, int end) {
        int behind = sentence.token(end - 1).end();
        int next = end < sentence.size() ? sentence.token(end).begin() : Math.min(text.length(), behind + 1);
        return behind >= text.length() || text.substring(behind, next).indexOf('\n') >= 0;
    }

    /** “Name. Captured by …”: the first word behind the sentence. */
    private static String wordBehind(ParsedDocument document, Sentence sentence) {
        Span zone = document.zoneOf(sentence).span();
        int from = Math.min(sentence.span().end(), zone.end());
        String rest = document.document()
                .text()
                .value()
                .substring(from, Math.min(zone.end(), from + 40))
                .strip();
        int end = 0;
        while (end < rest.length() && (Character.isLetter(rest.charAt(end)) || rest.charAt(end) == '-')) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /**
     * Is a sentence an item that is nothing but a name, with what is told of it in the items below it or in the other cells of
     * its row?
     */
    public boolean isNamedItem(ParsedDocument document, Sentence sentence) {
        Zone zone = document.zoneOf(sentence);
        int next = sentence.zone() + 1;
        List<Zone> zones = document.document().zones();
        if (zone.kind() != ZoneKind.LIST || sentence.size() > LONGEST_NAME + 3 || next >= zones.size()) {
            return false;
        }
        Zone behind = zones.get(next);
        boolean below = behind.kind() == ZoneKind.LIST && behind.level() > zone.level();
        boolean row = behind.kind() == ZoneKind.TABLE && zone.level() == 1;
        int last = sentence.size() - 1;
        return (below || row)
                && sentence.token(nameStart(sentence)).isCapitalised()
                && sentence.token(last).end() >= zone.span().end() - 1
                && sentence.tokens().stream().noneMatch(ListEntries::isVerb);
    }

    /** Short ones may be particles of a name: “Villalba dels Arcs”. */
    private static boolean isVerb(Token token) {
        return token.pos().isVerb() && !token.isCapitalised() && token.form().length() > LONGEST_PARTICLE;
    }

    /** The first word of the name: behind a bullet or a number. */
    public int nameStart(Sentence sentence) {
        int from = 0;
        while (from + 1 < sentence.size() && from < 3 && isBullet(sentence.token(from))) {
            from++;
        }
        boolean labelled = from + 2 < sentence.size()
                && LABELS.contains(sentence.token(from).lower())
                && sentence.token(from + 1).form().equals(":");
        return labelled ? from + 2 : from;
    }

    private static boolean isBullet(Token token) {
        return BULLETS.contains(token.form())
                || token.pos() == Pos.NUMBER && !token.isCapitalised()
                || token.form().matches("\\d+[.)]?|[.)]");
    }

    private static boolean isNameWord(Sentence sentence, int index, boolean within) {
        Token token = sentence.token(index);
        boolean spaced = within && sentence.token(index - 1).end() < token.begin();
        if (token.form().equals("-") && spaced) {
            return false;
        }
        if (SEPARATORS.contains(token.form()) && !token.form().equals("-")) {
            return false;
        }
        boolean particle = within
                && (token.form().length() <= 4 && token.form().chars().allMatch(Character::isLetter)
                        || token.form().equals("-")
                        || token.form().equals("'")
                        || token.form().equals("’"));
        return token.isCapitalised()
                || particle && !token.lower().equals("was") && !token.lower().equals("is");
    }

    /** “Name (Province)”: the index behind what stands in brackets. */
    private static int behindBracket(Sentence sentence, int index) {
        if (index >= sentence.size() || !sentence.token(index).form().startsWith("(")) {
            return index;
        }
        for (int i = index; i < sentence.size() && i < index + 10; i++) {
            if (sentence.token(i).form().endsWith(")")) {
                return i + 1;
            }
        }
        return index;
    }
}
