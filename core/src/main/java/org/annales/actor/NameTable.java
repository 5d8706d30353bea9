package org.annales.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Known names, found in a sentence by their first word; the longest wins. Immutable once built. */
final class NameTable {

    /** @param names what it may stand for, likeliest first */
    record Entry(String folded, List<KnownName> names) {}

    /** @param last index of the last token of the name */
    record Hit(Entry entry, int last) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();

    void add(String name, KnownName known) {
        String folded = Folding.fold(name);
        Entry entry = byName.computeIfAbsent(folded, f -> {
            Entry fresh = new Entry(f, new ArrayList<>(1));
            byFirstWord.computeIfAbsent(firstWord(f), w -> new ArrayList<>(1)).add(fresh);
            return fresh;
        });
        if (entry.names().stream()
                .noneMatch(n -> n.known().actor().equals(known.known().actor()) && n.form() == known.form())) {
            entry.names().add(known);
        }
    }

    void sortLongestFirst() {
        for (List<Entry> entries : byFirstWord.values()) {
            entries.sort(
                    Comparator.comparingInt((Entry e) -> -e.folded().length()).thenComparing(Entry::folded));
        }
    }

    @Nullable
    Entry find(String name) {
        return byName.get(Folding.fold(name));
    }

    /** The longest known name that begins at a token, or null. */
    @Nullable
    Hit longest(String text, Sentence sentence, int index) {
        Token first = sentence.token(index);
        List<Entry> entries = byFirstWord.get(firstWord(Folding.fold(first.form())));
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int end = endOf(entry.folded(), text, first.begin());
            int last = end < 0 ? -1 : tokenEndingAt(sentence, index, end);
            if (last >= 0) {
                return new Hit(entry, last);
            }
        }
        return null;
    }

    /** Where a name that begins at an offset ends, or -1 when another text stands there. White space may differ. */
    private static int endOf(String name, String text, int begin) {
        int at = begin;
        for (int i = 0; i < name.length(); i++, at++) {
            if (at >= text.length() || Folding.fold(text.charAt(at)) != name.charAt(i)) {
                boolean space = at < text.length() && name.charAt(i) == ' ' && Character.isWhitespace(text.charAt(at));
                if (!space) {
                    return -1;
                }
            }
        }
        return at;
    }

    private static int tokenEndingAt(Sentence sentence, int from, int end) {
        for (int i = from; i < sentence.size() && sentence.token(i).begin() < end; i++) {
            Token token = sentence.token(i);
            // A full stop that the engine left at the end of an abbreviation is no part of it.
            if (token.end() == end || token.end() == end + 1 && token.form().endsWith(".")) {
                return i;
            }
        }
        return -1;
    }

    /** Up to the first character that is neither letter nor digit; of a name that begins with such a one, that one. */
    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        return name.substring(0, Math.max(1, end));
    }
}
