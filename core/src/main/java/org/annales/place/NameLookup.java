package org.annales.place;

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

/** Looks up runs of a document's words in the gazetteer, each once. One a document; not thread-safe. */
final class NameLookup {

    /** Words in the longest name looked up, connectors included. */
    private static final int LONGEST = 8;

    private static final int SHORT = 3;
    private static final double STATE = 6;

    private final ParsedDocument document;
    private final Gazetteer gazetteer;
    private final Cues cues;
    private final Map<String, List<GazetteerEntry>> known = new HashMap<>();

    NameLookup(ParsedDocument document, Gazetteer gazetteer, Cues cues) {
        this.document = document;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** What the gazetteer knows under the words from one token to another, best known first. */
    List<GazetteerEntry> entries(Sentence sentence, int from, int to) {
        String text = text(span(sentence, from, to));
        return known.computeIfAbsent(text, this::entries);
    }

    private List<GazetteerEntry> entries(String text) {
        String key = PlaceNames.fold(text);
        List<GazetteerEntry> found = gazetteer.listFolded(key);
        if (PlaceNames.isAbbreviation(text)) {
            List<GazetteerEntry> meant = gazetteer.listFolded(PlaceNames.ABBREVIATION + key);
            return meant.isEmpty()
                    ? found.stream().filter(e -> isCapitalised(e, key)).toList()
                    : meant;
        }
        return key.length() <= SHORT
                ? found.stream().filter(e -> isByThatName(e, text)).toList()
                : found;
    }

    /** Short names must be the place's own, letter for letter: the others are codes of airports and the like. */
    private static boolean isByThatName(GazetteerEntry entry, String text) {
        return entry.name().equals(text) || entry.isHandMade();
    }

    NameMention mention(int s, Sentence sentence, int from, int to, List<GazetteerEntry> entries) {
        Span span = span(sentence, from, to);
        String text = text(span);
        return new NameMention(s, from, to, span, text, PlaceNames.fold(text), entries);
    }

    /** Last token of the longest name from here that the gazetteer knows, or -1. */
    int longestMatch(Sentence sentence, int from) {
        int[] ends = new int[LONGEST];
        int n = 0;
        for (int i = from; i < sentence.size() && i < from + LONGEST; i++) {
            if (i > from && !isNext(sentence, i - 1)) {
                break;
            }
            Token token = sentence.token(i);
            if (beginsName(token) || (i > from && cues.head(token.lower()) != null)) {
                ends[n++] = i;
            } else if (i == from || !cues.isConnector(token.lower())) {
                break;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            if (ends[k] == from && isNoName(sentence.token(from).lower())) {
                return -1;
            }
            List<GazetteerEntry> entries = entries(sentence, from, ends[k]);
            if (!entries.isEmpty() && isWhole(sentence.token(ends[k]), entries.getFirst())) {
                return ends[k];
            }
        }
        return -1;
    }

    /** A direction, a head (“City”, “Cape”) or a title alone names no place, though some gazetteer has a place of that name. */
    boolean isNoName(String lower) {
        boolean title = cues.is(Cues.Sort.TITLE, lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        return title
                || cues.is(Cues.Sort.QUALIFIER, lower)
                || cues.head(lower) != null
                || cues.is(Cues.Sort.EVENT, lower)
                || cues.is(Cues.Sort.GENERIC, lower);
    }

    /** A common noun ends a name only where the place is of its kind: “Lachin corridor”, but not a town called Panama City in “Panama city”. */
    private boolean isWhole(Token last, GazetteerEntry entry) {
        if (last.isCapitalised() || beginsName(last)) {
            return true;
        }
        PlaceKind head = cues.head(last.lower());
        return head == entry.kind() && entry.isHandMade();
    }

    /** “IRAQ”, “GAZA”: a well-known name in capitals, as in headlines. Other capitals are a body's, although a village may bear them. */
    private static boolean isCapitalised(GazetteerEntry entry, String key) {
        return key.length() > SHORT
                && entry.prominence() >= STATE
                && PlaceNames.fold(entry.name()).equals(key);
    }

    /** From the first token's begin to the last's end, without a full stop that ends the sentence (“the NKR.”). */
    private Span span(Sentence sentence, int from, int to) {
        int begin = sentence.token(from).begin();
        int end = sentence.token(to).end();
        String last = sentence.token(to).form();
        boolean stop = last.length() > 2 && last.indexOf('.') == last.length() - 1 && isAllCapitals(last);
        return new Span(begin, stop ? end - 1 : end);
    }

    private static boolean isAllCapitals(String form) {
        return form.codePoints().noneMatch(Character::isLowerCase);
    }

    private String text(Span span) {
        return document.document().text().of(span);
    }

    /** Does the next token follow at once or after one space? */
    static boolean isNext(Sentence sentence, int i) {
        if (i + 1 >= sentence.size()) {
            return false;
        }
        int gap = sentence.token(i + 1).begin() - sentence.token(i).end();
        return gap == 0 || gap == 1;
    }

    /** May a name begin or end here: a capital, and no function word at the head of a sentence. */
    static boolean beginsName(Token token) {
        if (!token.isCapitalised()) {
            return isArticled(token.form()) || isElided(token.form());
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
                token.entity() == EntityType.PLACE && token.entityStart() && !"the".equals(token.lower());
            default -> token.entity() == EntityType.NONE || token.entity().isName() || token.pos() == Pos.PROPER_NOUN;
        };
    }

    /** “d'Ivoire”, “l’Aquila”. */
    private static boolean isElided(String form) {
        return form.length() > 3
                && (form.charAt(1) == '\'' || form.charAt(1) == '’')
                && Character.isUpperCase(form.charAt(2));
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
