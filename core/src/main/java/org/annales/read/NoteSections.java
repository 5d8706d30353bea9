package org.annales.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose names stand alone, as headings or in lines of their own, with a short note below each. As with {@link NoteTables}
 * the name becomes an item and the note an item below it. Articles have sections named after places too, but longer ones.
 */
final class NoteSections {
    private static final int FEWEST = 4;
    private static final int MOST_NOTES = 3;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_ON_AVERAGE = 260;
    private static final Pattern NAME = Pattern.compile(
            "[*_]*(?<name>[\\p{Lu}'’‘][^.;:!?|\\t\\n(*_=]{0,59}?)[*_]*\\s*(?<bracket>\\([^)\\n]{1,60}\\))?[*_]*:?[*_]*");

    private final String text;
    private final List<Zone> zones;
    private final ReadKnowledge knowledge;
    /** The sections by the index of the zone that names them. */
    private final Map<Integer, Section> sections = new HashMap<>();

    private NoteSections(String text, List<Zone> zones, ReadKnowledge knowledge) {
        this.text = text;
        this.zones = zones;
        this.knowledge = knowledge;
    }

    /** A name, what stands in brackets behind it, and where its notes end: the index of the first zone behind them. */
    private record Section(Span name, @Nullable Span bracket, int end) {}

    /** The zones with such names and notes as items. */
    static List<Zone> cut(String text, List<Zone> zones, ReadKnowledge knowledge) {
        return new NoteSections(text, zones, knowledge).cut();
    }

    private List<Zone> cut() {
        int telling = 0;
        int length = 0;
        for (int i = 0; i < zones.size(); i++) {
            Section section = section(i);
            if (section != null) {
                sections.put(i, section);
                String notes = text.substring(
                        zones.get(i + 1).span().start(),
                        zones.get(section.end() - 1).span().end());
                telling += knowledge.tells(notes) ? 1 : 0;
                length += notes.length();
            }
        }
        boolean list =
                telling >= FEWEST && 2 * telling >= sections.size() && length <= LONGEST_ON_AVERAGE * sections.size();
        return list ? items() : zones;
    }

    private List<Zone> items() {
        List<Zone> items = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < zones.size(); i++) {
            Section section = sections.get(i);
            if (section != null) {
                items.add(new Zone(ZoneKind.LIST, section.name(), 1, true));
                if (section.bracket() != null) {
                    items.add(new Zone(ZoneKind.TABLE, section.bracket(), 0, false));
                }
                end = section.end();
            } else {
                items.add(i < end ? new Zone(ZoneKind.LIST, zones.get(i).span(), 2, true) : zones.get(i));
            }
        }
        return items;
    }

    private @Nullable Section section(int index) {
        Zone zone = zones.get(index);
        Matcher name = matchName(zone);
        if (name == null) {
            return null;
        }
        int end = index + 1;
        while (end < zones.size() && end <= index + MOST_NOTES && isNote(zones.get(end))) {
            end++;
        }
        boolean closed = end == zones.size() || !isText(zones.get(end)) || matchName(zones.get(end)) != null;
        if (end == index + 1 || !closed) {
            return null;
        }
        int start = zone.span().start();
        boolean bracketed = name.group("bracket") != null;
        return new Section(
                Line.trim(text, start + name.start("name"), start + name.end("name")),
                bracketed ? new Span(start + name.start("bracket"), start + name.end("bracket")) : null,
                end);
    }

    private static boolean isText(Zone zone) {
        return zone.kind() == ZoneKind.PARAGRAPH || zone.kind() == ZoneKind.LIST || zone.kind() == ZoneKind.QUOTATION;
    }

    private @Nullable Matcher matchName(Zone zone) {
        boolean line = zone.kind() == ZoneKind.PARAGRAPH || zone.kind() == ZoneKind.LIST;
        boolean alone = zone.kind() == ZoneKind.HEADING || line && zone.reading();
        Matcher matcher = alone && zone.span().length() <= LONGEST_NAME
                ? NAME.matcher(zone.span().of(text))
                : null;
        return matcher != null && matcher.matches() && NoteLines.isName(matcher.group("name"), knowledge)
                ? matcher
                : null;
    }

    /** Short notes may look like headings to whoever guesses them. */
    private boolean isNote(Zone zone) {
        boolean guessed =
                zone.kind() == ZoneKind.HEADING && Headings.hasYear(zone.span().of(text));
        return (guessed || isText(zone) && zone.reading())
                && zone.span().length() <= LONGEST_NOTE
                && matchName(zone) == null;
    }
}
