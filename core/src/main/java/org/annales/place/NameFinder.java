package org.annales.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.PlaceKind;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a document that may be places': what the engine takes for one, and the longest runs of words with a capital that
 * the gazetteer knows. Whether they are places' is {@link NameJudge}'s to say. One a document; not thread-safe.
 */
final class NameFinder {

    private static final int LONGEST = 6;

    private final ParsedDocument document;
    private final Gazetteer gazetteer;
    private final Cues cues;
    private final Map<String, List<GazetteerEntry>> known = new HashMap<>();

    NameFinder(ParsedDocument document, Gazetteer gazetteer, Cues cues) {
        this.document = document;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** The names in text order, not overlapping. */
    List<NameMention> find() {
        List<NameMention> found = new ArrayList<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            Sentence sentence = document.sentences().get(s);
            for (int i = 0; i < sentence.size(); i++) {
                NameMention mention = beginsName(sentence.token(i)) ? at(s, sentence, i) : null;
                if (mention != null) {
                    found.add(mention);
                    i = mention.to;
                }
            }
        }
        return found;
    }

    private @Nullable NameMention at(int s, Sentence sentence, int i) {
        int entityEnd = placeEntityEnd(sentence, i);
        int matchEnd = longestMatch(sentence, i);
        PlaceKind head = cues.head(sentence.token(i).lower());
        if (matchEnd < 0
                && head != null
                && entityEnd <= i
                && i + 1 < sentence.size()
                && beginsName(sentence.token(i + 1))) {
            return headed(s, sentence, i, head);
        }
        int end = Math.max(matchEnd, entityEnd);
        if (end < 0) {
            return unknown(s, sentence, i);
        }
        NameMention mention;
        if (matchEnd >= entityEnd) {
            mention = mention(s, sentence, i, end, entries(sentence, i, end));
        } else {
            mention = mention(s, sentence, i, end, entries(sentence, i, end));
            PlaceKind last = cues.head(sentence.token(end).lower());
            if (matchEnd == end - 1 && last != null) {
                mention.asked = last;
                mention.entries = namedAfter(entries(sentence, i, matchEnd), last);
            }
        }
        return withHeadBehind(s, sentence, mention);
    }

    /** “Fulton County”, “Malakal Airport” where the gazetteer knows the first word only: the capital makes the head part of the name. */
    private NameMention withHeadBehind(int s, Sentence sentence, NameMention mention) {
        int next = mention.to + 1;
        if (next >= sentence.size() || mention.asked != null || !adjacent(sentence, mention.to)) {
            return mention;
        }
        Token token = sentence.token(next);
        PlaceKind head = token.isCapitalised() ? cues.head(token.lower()) : null;
        if (head == null) {
            return mention;
        }
        NameMention longer = mention(s, sentence, mention.from, next, namedAfter(mention.entries, head));
        longer.asked = head;
        return longer;
    }

    /** “Lake Erie”, “Fort Hood”, “Mount Hermon” where the gazetteer does not know the whole. */
    private @Nullable NameMention headed(int s, Sentence sentence, int i, PlaceKind head) {
        if (!sentence.token(i).isCapitalised()
                || !adjacent(sentence, i)
                || sentence.token(i).pos() == Pos.VERB_BASE) {
            return null;
        }
        int end = Math.max(longestMatch(sentence, i + 1), nameEntityEnd(sentence, i));
        if (end <= i) {
            return null;
        }
        NameMention mention = mention(s, sentence, i, end, entries(sentence, i, end));
        if (mention.entries.isEmpty()) {
            mention.entries = namedAfter(entries(sentence, i + 1, end), head);
        }
        mention.asked = head;
        return mention;
    }

    /** A name no gazetteer knows and the engine takes for another thing: a place only where the words beside it say so. */
    private @Nullable NameMention unknown(int s, Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (!token.isCapitalised() || token.pos() != Pos.PROPER_NOUN || i > 0 && isPartOfSame(sentence, i)) {
            return null;
        }
        int end = Math.max(i, nameEntityEnd(sentence, i));
        while (end + 1 < sentence.size()
                && sentence.token(end + 1).isCapitalised()
                && sentence.token(end + 1).pos() == Pos.PROPER_NOUN
                && adjacent(sentence, end)) {
            end++;
        }
        return mention(s, sentence, i, end, List.of());
    }

    private static boolean isPartOfSame(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.entity() != EntityType.NONE && !token.entityStart();
    }

    /** Of the places of the bare name those that a longer name with this head may mean. */
    static List<GazetteerEntry> namedAfter(List<GazetteerEntry> entries, PlaceKind head) {
        return switch (head) {
            case RIVER, LAKE, SEA, MOUNTAIN, ISLAND, PASS ->
                entries.stream().filter(e -> e.kind() == head).toList();
            default -> entries;
        };
    }

    /** Last token of the place entity that begins here, before any comma; -1 where none begins. */
    private static int placeEntityEnd(Sentence sentence, int i) {
        EntityType type = sentence.token(i).entity();
        boolean place = type == EntityType.PLACE || type == EntityType.FACILITY;
        return place ? nameEntityEnd(sentence, i) : -1;
    }

    /** Last token of the entity that goes on from here, before any comma; -1 where there is none. */
    static int nameEntityEnd(Sentence sentence, int i) {
        EntityType type = sentence.token(i).entity();
        if (!type.isName()) {
            return -1;
        }
        int end = i;
        while (end + 1 < sentence.size()
                && sentence.token(end + 1).entity() == type
                && !sentence.token(end + 1).entityStart()
                && !",".equals(sentence.token(end + 1).form())
                && !"(".equals(sentence.token(end + 1).form())) {
            end++;
        }
        while (end > i && sentence.token(end).pos() == Pos.POSSESSIVE) {
            end--;
        }
        return end;
    }

    /** Last token of the longest name from here that the gazetteer knows, or -1. */
    private int longestMatch(Sentence sentence, int i) {
        int last = i;
        int[] ends = new int[LONGEST];
        int n = 0;
        for (int j = i; j < sentence.size() && n < LONGEST && j < i + LONGEST + 2; j++) {
            Token token = sentence.token(j);
            if (j > i && !nextTo(sentence, j - 1)) {
                break;
            }
            boolean end = beginsName(token) || j > i && cues.head(token.lower()) != null;
            if (end) {
                ends[n++] = j;
                last = j;
            } else if (j == i || !cues.isConnector(token.lower())) {
                break;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            boolean capital = sentence.token(ends[k]).isCapitalised() || beginsName(sentence.token(ends[k]));
            List<GazetteerEntry> entries = entries(sentence, i, ends[k]);
            if (!entries.isEmpty()
                    && (capital || entries.getFirst().kind().isPoint() == isPoint(sentence.token(ends[k])))) {
                return ends[k];
            }
        }
        return last < i ? last : -1;
    }

    private boolean isPoint(Token head) {
        PlaceKind kind = cues.head(head.lower());
        return kind != null && kind.isPoint();
    }

    private List<GazetteerEntry> entries(Sentence sentence, int from, int to) {
        String text = text(sentence, from, to);
        List<GazetteerEntry> found = known.computeIfAbsent(text, t -> gazetteer.listFolded(PlaceNames.fold(t)));
        return isAbbreviation(text) ? abbreviated(found) : found;
    }

    /** Capitals that are not the name of a state or region (“WHO”, “FAO”) are a body's, although a village may bear them. */
    private static List<GazetteerEntry> abbreviated(List<GazetteerEntry> entries) {
        return entries.stream()
                .filter(e -> e.kind() == PlaceKind.COUNTRY
                        || e.kind().isState()
                        || e.isHandMade() && e.kind() == PlaceKind.REGION)
                .toList();
    }

    private static boolean isAbbreviation(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters <= 5;
    }

    private NameMention mention(int s, Sentence sentence, int from, int to, List<GazetteerEntry> entries) {
        String text = text(sentence, from, to);
        Span span = new Span(sentence.token(from).begin(), sentence.token(to).end());
        return new NameMention(s, from, to, span, text, PlaceNames.fold(text), entries);
    }

    private String text(Sentence sentence, int from, int to) {
        return document.document()
                .text()
                .value()
                .substring(sentence.token(from).begin(), sentence.token(to).end());
    }

    /** Is there nothing but one space, or nothing at all, behind the token? */
    private static boolean nextTo(Sentence sentence, int i) {
        int gap = sentence.token(i + 1).begin() - sentence.token(i).end();
        return gap == 0 || gap == 1;
    }

    private static boolean adjacent(Sentence sentence, int i) {
        return i + 1 < sentence.size() && nextTo(sentence, i);
    }

    /** May a name begin or end here: a capital, and no function word at the head of a sentence. */
    private static boolean beginsName(Token token) {
        String form = token.form();
        if (!token.isCapitalised()) {
            return form.length() > 3 && isArticled(form);
        }
        return switch (token.pos()) {
            case DETERMINER,
                    PRONOUN,
                    POSSESSIVE_PRONOUN,
                    WH_WORD,
                    PREPOSITION,
                    CONJUNCTION,
                    TO,
                    MODAL,
                    PUNCTUATION,
                    EXISTENTIAL ->
                token.entity() == EntityType.PLACE && token.entityStart() && !"The".equals(form) && !"the".equals(form);
            default -> token.entity() == EntityType.NONE || token.entity().isName() || token.pos() == Pos.PROPER_NOUN;
        };
    }

    /** “al-Hasakah”, “el-Alamein”, “ash-Sham”. */
    private static boolean isArticled(String form) {
        int hyphen = form.indexOf('-');
        return hyphen >= 2
                && hyphen <= 3
                && hyphen + 1 < form.length()
                && Character.isUpperCase(form.charAt(hyphen + 1))
                && (form.charAt(0) == 'a' || form.charAt(0) == 'e');
    }
}
