package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/**
 * Lists that say line by line what became of a place: “Name (district) – captured by X 3 May”. As with {@link NoteTables} the
 * name becomes an item and the note an item below it. One line alone may be anything; several that tell of captures are a list.
 */
final class NoteLines {
    private static final int FEWEST = 4;
    private static final int WORDS_IN_NAME = 7;
    private static final int LONGEST_PARTICLE = 4;
    private static final Pattern ENTRY = Pattern.compile(
            "[*_]*(?<name>[\\p{Lu}'’‘][^.;:!?–—|\\t\\n(*_=]{0,59}?)[*_]*\\s*(?<bracket>\\([^)\\n]{1,60}\\))?[*_]*"
                    + "\\s*(?:[:–—=→]|(?<=\\s)-{1,2}(?=\\s))[*_]*\\s+(?<note>\\S.*)",
            Pattern.DOTALL);

    private final String text;
    private final ReadKnowledge knowledge;

    private NoteLines(String text, ReadKnowledge knowledge) {
        this.text = text;
        this.knowledge = knowledge;
    }

    /** A line's name, what stands in brackets behind it, and its note. */
    private record Entry(Zone zone, Span name, @Nullable Span bracket, Span note) {}

    /** The zones with the lines of such lists as items. */
    static List<Zone> cut(String text, List<Zone> zones, ReadKnowledge knowledge) {
        return new NoteLines(text, knowledge).cut(zones);
    }

    /** Does a line look like an entry of such a list? */
    static boolean isEntry(String line, ReadKnowledge knowledge) {
        NoteLines lines = new NoteLines(line, knowledge);
        Entry entry = lines.entry(new Zone(ZoneKind.PARAGRAPH, new Span(0, line.length()), 0, true));
        return entry != null && lines.tells(entry);
    }

    private List<Zone> cut(List<Zone> zones) {
        List<@Nullable Entry> entries = new ArrayList<>();
        zones.forEach(zone -> entries.add(entry(zone)));
        List<Zone> cut = new ArrayList<>();
        int at = 0;
        while (at < zones.size()) {
            int end = endOfRun(zones, entries, at);
            boolean list = isList(entries.subList(at, end));
            for (int i = at; i < end; i++) {
                Entry entry = entries.get(i);
                if (list && entry != null) {
                    add(entry, cut);
                } else {
                    cut.add(zones.get(i));
                }
            }
            at = end;
        }
        return cut;
    }

    /** Headings may part a list, and single lines without a note. */
    private static int endOfRun(List<Zone> zones, List<@Nullable Entry> entries, int from) {
        int end = from + 1;
        int strangers = 0;
        while (end < zones.size() && entries.get(from) != null && strangers < 3) {
            boolean apart = zones.get(end).kind() == ZoneKind.HEADING || entries.get(end) != null;
            strangers = apart ? 0 : strangers + 1;
            end++;
        }
        return end;
    }

    private boolean isList(List<@Nullable Entry> run) {
        int all = 0;
        int telling = 0;
        for (Entry entry : run) {
            all += entry == null ? 0 : 1;
            telling += entry != null && tells(entry) ? 1 : 0;
        }
        return telling >= FEWEST && 2 * telling >= all;
    }

    private boolean tells(Entry entry) {
        return knowledge.tells(entry.note().of(text));
    }

    private @Nullable Entry entry(Zone zone) {
        boolean line = zone.kind() == ZoneKind.PARAGRAPH || zone.kind() == ZoneKind.LIST;
        Matcher matcher = line && zone.reading() ? ENTRY.matcher(zone.span().of(text)) : null;
        if (matcher == null || !matcher.matches() || !isName(matcher.group("name"), knowledge)) {
            return null;
        }
        int start = zone.span().start();
        boolean bracketed = matcher.group("bracket") != null;
        return new Entry(
                zone,
                Line.trim(text, start + matcher.start("name"), start + matcher.end("name")),
                bracketed ? new Span(start + matcher.start("bracket"), start + matcher.end("bracket")) : null,
                Line.trim(text, start + matcher.start("note"), start + matcher.end("note")));
    }

    /** Words with a capital, and short ones between them: “Villanueva de la Cañada”. */
    static boolean isName(String name, ReadKnowledge knowledge) {
        String[] words = name.strip().split("[\\s/&,-]+", -1);
        if (words.length > WORDS_IN_NAME || knowledge.noteLabels.contains(words[0].toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : words) {
            boolean capital = word.chars().anyMatch(Character::isUpperCase)
                    || word.chars().noneMatch(Character::isLetter);
            if (!capital && word.length() > LONGEST_PARTICLE) {
                return false;
            }
        }
        return true;
    }

    private static void add(Entry entry, List<Zone> zones) {
        int level = Math.max(1, entry.zone().level());
        zones.add(new Zone(ZoneKind.LIST, entry.name(), level, true));
        if (entry.bracket() != null) {
            zones.add(new Zone(ZoneKind.TABLE, entry.bracket(), 0, false));
        }
        zones.add(new Zone(ZoneKind.LIST, entry.note(), level + 1, true));
    }
}
