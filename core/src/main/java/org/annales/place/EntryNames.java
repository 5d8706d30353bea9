package org.annales.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.model.PlaceKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/**
 * The names that entries of lists and rows of tables begin with. They are places' names as a whole, whatever the engine takes
 * them for and whether or not a gazetteer knows them: “Qalaat al-Madiq”, “Rama and Gijet”. One a document.
 */
final class EntryNames {
    private static final Set<String> PARTING = Set.of("and", "&", "/", ",", ";", "+");

    private final ParsedDocument document;
    private final NameLookup lookup;
    private final ListEntries entries;
    private final Set<NameMention> found = new HashSet<>();

    EntryNames(ParsedDocument document, NameLookup lookup, ListEntries entries) {
        this.document = document;
        this.lookup = lookup;
        this.entries = entries;
    }

    /** The names in text order, with those of entries whole. */
    List<NameMention> complete(List<NameMention> names) {
        List<NameMention> whole = new ArrayList<>();
        int next = 0;
        for (int s = 0; s < document.sentences().size(); s++) {
            List<NameMention> own = new ArrayList<>();
            while (next < names.size() && names.get(next).sentence == s) {
                own.add(names.get(next++));
            }
            Sentence sentence = document.sentences().get(s);
            if (entries.isNamedItem(document, sentence)) {
                addParts(s, sentence, own);
            } else if (!own.isEmpty()) {
                addFirst(sentence, entries.nameEnd(document, sentence), own);
            }
            own.sort(Comparator.comparing(name -> name.span));
            whole.addAll(own);
        }
        return whole;
    }

    /** After all names are judged: those of entries are places'. */
    void judge() {
        for (NameMention name : found) {
            name.evidence = Math.max(name.evidence, 2);
            name.ofEntry = true;
            boolean settled = name.entries.isEmpty()
                    || name.entries.stream().anyMatch(entry -> entry.kind().isPoint());
            name.asked = settled && name.asked == null ? PlaceKind.SETTLEMENT : name.asked;
        }
    }

    private void addFirst(Sentence sentence, int end, List<NameMention> names) {
        int from = entries.nameStart(sentence);
        for (NameMention name : names) {
            if (name.from == from && name.to < end) {
                found.add(name);
            }
        }
    }

    private void addParts(int s, Sentence sentence, List<NameMention> names) {
        int from = entries.nameStart(sentence);
        for (int i = from; i <= sentence.size(); i++) {
            boolean bracket = i < sentence.size() && sentence.token(i).form().startsWith("(");
            boolean end = i == sentence.size() || bracket || isParting(sentence, i, from);
            if (end && i > from) {
                add(s, sentence, from, i - 1, names);
            }
            if (bracket) {
                return; // another name of the same place, or where it lies
            }
            from = end ? i + 1 : from;
        }
    }

    /** “Rama and Gijet” are two; what a gazetteer knows as one name is one. */
    private boolean isParting(Sentence sentence, int index, int from) {
        return PARTING.contains(sentence.token(index).lower())
                && index > from
                && index + 1 < sentence.size()
                && lookup.longestMatch(sentence, from) <= index;
    }

    private void add(int s, Sentence sentence, int from, int to, List<NameMention> names) {
        NameMention longest = null;
        for (NameMention name : names) {
            longest = name.from == from ? name : longest;
        }
        boolean whole = longest != null && (longest.to >= to || longest.namedAfter);
        if (!whole) {
            names.removeIf(name -> name.from >= from && name.from <= to);
            longest = lookup.mention(s, sentence, from, to, lookup.entries(sentence, from, to));
            names.add(longest);
        }
        found.add(longest);
    }
}
