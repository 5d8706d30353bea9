package org.annales.read;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words before a report's first sentence that say where, when and through whom it came: “BAKU, Sept 27 (Reuters) —”,
 * “(Berlin, 3 May 2021) –”, “Goma, DR Congo, 12 June 2020 –”, “date 2023-09-27”.
 *
 * @param end where it ends in the paragraph, without the dash
 * @param next where the report itself begins
 * @param bare whether it is a day and nothing more, as in a chronicle's entries too
 */
record Dateline(
        int end,
        int next,
        @Nullable LocalDate date,
        @Nullable String wire,
        boolean bare) {

    private static final int LONGEST = 130;
    private static final int MOST_PLACE_WORDS = 8;
    private static final Set<String> NO_PLACES = Set.of(
            "on", "in", "at", "by", "from", "since", "after", "before", "until", "during", "between", "the", "as",
            "when", "while", "for");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "de", "la", "el", "al", "du", "des", "del", "di", "da", "on", "near", "en");

    /** The dateline at the head of a report, or null. */
    static @Nullable Dateline find(String head, ReadKnowledge knowledge) {
        Dateline labelled = findLabelled(head, knowledge);
        if (labelled != null) {
            return labelled;
        }
        Dateline dashed = findDashed(head, knowledge);
        Dateline stopped = dashed != null ? dashed : findStopped(head, knowledge);
        return stopped != null ? stopped : findWireOnly(head, knowledge);
    }

    /** “GOMA, June 12, 2020. …”: a place and a day, and then a stop. */
    private static @Nullable Dateline findStopped(String head, ReadKnowledge knowledge) {
        Dates.DatePhrase date = new Dates(knowledge).find(head.substring(0, Math.min(head.length(), LONGEST)));
        if (date == null || date.date() == null || date.start() == 0 || date.end() + 1 >= head.length()) {
            return null;
        }
        boolean stops = (head.charAt(date.end()) == '.' || head.charAt(date.end()) == ':')
                && Line.isBlank(head.charAt(date.end() + 1));
        return stops ? parse(head.substring(0, date.end()), date.end() + 1, head, knowledge) : null;
    }

    /** “date 2023-09-27 …”, “Published: 4 May 2021 …”. */
    static @Nullable Dateline findLabelled(String head, ReadKnowledge knowledge) {
        String label = ReadKnowledge.findStart(head, knowledge.dateLabels);
        if (label == null) {
            return null;
        }
        int from = label.length();
        while (from < head.length() && (head.charAt(from) == ':' || Line.isBlank(head.charAt(from)))) {
            from++;
        }
        Dates.DatePhrase date = from == label.length()
                ? null
                : new Dates(knowledge).find(head.substring(from, Math.min(head.length(), from + 60)));
        if (date == null
                || date.date() == null
                || BlockText.countWords(head.substring(from, from + date.start())) > 6) {
            return null;
        }
        int end = from + date.end();
        return new Dateline(end, skipBlanks(head, end), date.date(), null, false);
    }

    private static @Nullable Dateline findDashed(String head, ReadKnowledge knowledge) {
        int limit = Math.min(head.length(), LONGEST);
        for (int i = 2; i < limit - 1; i++) {
            int length = dashLength(head, i);
            if (length > 0) {
                Dateline found = parse(head.substring(0, i), i + length, head, knowledge);
                if (found != null) {
                    return found;
                }
                return null;
            }
        }
        return null;
    }

    /** A dash that parts: with blanks around it or after brackets, never the one in “1914–1918” or “Syr-Darya”. */
    private static int dashLength(String head, int i) {
        char c = head.charAt(i);
        boolean blankBefore = Line.isBlank(head.charAt(i - 1)) || head.charAt(i - 1) == ')';
        boolean blankAfter = Line.isBlank(head.charAt(i + 1));
        if (c == '-' && head.charAt(i + 1) == '-' && blankBefore) {
            return 2;
        }
        if (c == '-' || c == '–') {
            return blankBefore && blankAfter ? 1 : 0;
        }
        return c == '—' || c == '―' ? 1 : 0;
    }

    private static @Nullable Dateline parse(String before, int next, String head, ReadKnowledge knowledge) {
        Dates.DatePhrase date = new Dates(knowledge).find(before);
        String places = date == null ? before : before.substring(0, date.start()) + " " + before.substring(date.end());
        String wire = findWire(places, knowledge.wires);
        if (wire != null) {
            places = withoutWire(places, knowledge.wires);
        }
        places = places.replaceAll("[()\\[\\]]", " ").strip();
        boolean capitals = startsInCapitals(places) && startsSentence(head, next);
        boolean marked = date != null || wire != null;
        if (!(marked || capitals)
                || !arePlaces(places, knowledge)
                || (places.isEmpty() && wire == null && (date == null || date.date() == null))) {
            return null;
        }
        int end = Line.trim(before, 0, before.length()).end();
        LocalDate day = date == null ? null : date.date();
        return new Dateline(end, skipBlanks(head, next), day, wire, places.isEmpty() && wire == null);
    }

    /** “(CNN) …”, “(Reuters) …” without a dash. */
    private static @Nullable Dateline findWireOnly(String head, ReadKnowledge knowledge) {
        int close = head.startsWith("(") ? head.indexOf(')') : -1;
        String wire = close < 2 || close > 30 ? null : knowledge.wires.get(head.substring(1, close));
        return wire == null ? null : new Dateline(close + 1, skipBlanks(head, close + 1), null, wire, false);
    }

    private static @Nullable String findWire(String words, Map<String, String> wires) {
        String key = wireKey(words, wires);
        return key == null ? null : wires.get(key);
    }

    private static String withoutWire(String words, Map<String, String> wires) {
        String key = wireKey(words, wires);
        return key == null ? words : words.replace(key, " ");
    }

    /** A wire's name in brackets, or alone after a comma or slash. */
    private static @Nullable String wireKey(String words, Map<String, String> wires) {
        for (String part : words.split("[()\\[\\],/|]", -1)) {
            if (wires.containsKey(part.strip())) {
                return part.strip();
            }
        }
        return null;
    }

    private static boolean startsInCapitals(String places) {
        int letters = 0;
        while (letters < places.length() && Character.isUpperCase(places.charAt(letters))) {
            letters++;
        }
        return letters >= 3 && (letters == places.length() || !Character.isLetter(places.charAt(letters)));
    }

    private static boolean startsSentence(String head, int from) {
        int at = skipBlanks(head, from);
        return at < head.length() && (Character.isUpperCase(head.charAt(at)) || "\"“‘'".indexOf(head.charAt(at)) >= 0);
    }

    private static boolean arePlaces(String places, ReadKnowledge knowledge) {
        if (places.isBlank()) {
            return true;
        }
        String[] words = places.strip().split("[\\s,;/|.:]+", -1);
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean day = knowledge.weekdays.contains(lower);
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            boolean time = !word.isEmpty() && Character.isDigit(word.charAt(0)) && word.length() <= 5;
            if (!capital && !day && !time && !SMALL.contains(lower) && !lower.startsWith("al-") && !word.isEmpty()) {
                return false;
            }
        }
        return words.length <= MOST_PLACE_WORDS && !NO_PLACES.contains(words[0].toLowerCase(Locale.ROOT));
    }

    private static int skipBlanks(String head, int from) {
        int at = from;
        while (at < head.length() && (Line.isBlank(head.charAt(at)) || "—–-".indexOf(head.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
