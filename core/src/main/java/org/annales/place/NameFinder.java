package org.annales.place;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.PlaceKind;
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

    /** From this prominence on the name is a state's, a region's or a great city's, and after it other things are named. */
    private static final double STATE = 6;

    /** Below this a town is too small to have an airport or a square known by its name. */
    private static final double NAMESAKE = 4;

    private final ParsedDocument document;
    private final NameLookup lookup;
    private final Cues cues;
    private final Fates fates;

    NameFinder(ParsedDocument document, NameLookup lookup, Cues cues) {
        this.document = document;
        this.lookup = lookup;
        this.cues = cues;
        this.fates = new Fates(cues);
    }

    /** The names in text order, not overlapping. */
    List<NameMention> find() {
        List<NameMention> found = new ArrayList<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            Sentence sentence = document.sentences().get(s);
            for (int i = 0; i < sentence.size(); i++) {
                NameMention mention = NameLookup.beginsName(sentence.token(i)) ? at(s, sentence, i) : null;
                if (mention != null) {
                    found.add(mention);
                    i = mention.to;
                }
            }
        }
        return found;
    }

    private @Nullable NameMention at(int s, Sentence sentence, int i) {
        Token first = sentence.token(i);
        if (cues.is(Cues.Sort.EVENT, first.lower())
                && i + 1 < sentence.size()
                && sentence.token(i + 1).lower().equals("of")) {
            return null;
        }
        int match = lookup.longestMatch(sentence, i);
        int entity = Math.max(placeEntityEnd(sentence, i), explainedEnd(sentence, i));
        if (entity > match) {
            return entity(s, sentence, i, entity, match);
        }
        if (match >= 0) {
            return withHeadBehind(
                    s, sentence, lookup.mention(s, sentence, i, match, lookup.entries(sentence, i, match)));
        }
        PlaceKind head = cues.headBefore(first.lower());
        if (head != null && NameLookup.isNext(sentence, i) && NameLookup.beginsName(sentence.token(i + 1))) {
            return headed(s, sentence, i, head);
        }
        return unknown(s, sentence, i);
    }

    /** What the engine takes for a place's name and the gazetteer does not know as a whole. */
    private @Nullable NameMention entity(int s, Sentence sentence, int from, int to, int match) {
        int begin = from;
        while (begin < to && match < 0 && cues.isQualifier(sentence.token(begin).lower())) {
            begin++;
            match = lookup.longestMatch(sentence, begin);
        }
        if (begin > from && match >= begin) {
            return match >= to
                    ? lookup.mention(s, sentence, begin, match, lookup.entries(sentence, begin, match))
                    : entity(s, sentence, begin, to, match);
        }
        int inner = behindOf(sentence, from, to);
        if (inner > 0) {
            return lookup.mention(s, sentence, inner, to, lookup.entries(sentence, inner, to));
        }
        PlaceKind head = cues.head(sentence.token(to).lower());
        if (match >= 0 && head != null && !sentence.token(to).isCapitalised()) {
            return lookup.mention(s, sentence, from, match, lookup.entries(sentence, from, match));
        }
        if (match < 0 && from == to && lookup.isNoName(sentence.token(from).lower())) {
            return null;
        }
        NameMention mention = lookup.mention(s, sentence, from, to, List.of());
        if (match < 0) {
            return mention;
        }
        List<GazetteerEntry> prefix = lookup.entries(sentence, from, match);
        boolean word = from == match
                && cues.isOtherwise(PlaceNames.fold(sentence.token(from).form()));
        if (word || prefix.getFirst().prominence() < NAMESAKE) {
            return mention;
        }
        if (head != null || sentence.token(from).entity() == EntityType.FACILITY) {
            mention.asked = head == null ? PlaceKind.BUILDING : head;
            mention.entries = namedAfter(prefix, mention.asked);
            mention.namedAfter = true;
            return mention;
        }
        boolean known = prefix.getFirst().prominence() >= STATE;
        return known ? lookup.mention(s, sentence, from, match, prefix) : mention;
    }

    /** Where the state or region begins that ends a longer name (“the Ministry of Health of Peru”), or -1. */
    private int behindOf(Sentence sentence, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (sentence.token(i).lower().equals("of")) {
                int begin = sentence.token(i + 1).lower().equals("the") ? i + 2 : i + 1;
                boolean known = begin <= to
                        && lookup.longestMatch(sentence, begin) == to
                        && lookup.entries(sentence, begin, to).getFirst().prominence() >= STATE;
                if (known) {
                    return begin;
                }
            }
        }
        return -1;
    }

    /** “Fulton County”, “Malakal Airport” where the gazetteer knows the first word only: the capital makes the head part of the name. */
    private NameMention withHeadBehind(int s, Sentence sentence, NameMention mention) {
        int next = mention.to + 1;
        if (!NameLookup.isNext(sentence, mention.to) || !sentence.token(next).isCapitalised()) {
            return mention;
        }
        boolean international = cues.is(Cues.Sort.BETWEEN, sentence.token(next).lower())
                && NameLookup.isNext(sentence, next)
                && sentence.token(next + 1).isCapitalised();
        next += international ? 1 : 0;
        String behind = sentence.token(next).lower();
        PlaceKind head = cues.head(behind);
        if (head == null || cues.is(Cues.Sort.FOLLOW, behind) || isInstitution(sentence, next)) {
            return mention;
        }
        NameMention longer = lookup.mention(s, sentence, mention.from, next, namedAfter(mention.entries, head));
        longer.asked = head;
        longer.namedAfter = true;
        return longer;
    }

    /** “Ohio State University”, “the Texas Department of Health”: after the head the name goes on, and is a body's. */
    static boolean isInstitution(Sentence sentence, int head) {
        int next = head + 1;
        if (!NameLookup.isNext(sentence, head) || !sentence.token(head).isCapitalised()) {
            return false;
        }
        boolean of = sentence.token(next).lower().equals("of") && NameLookup.isNext(sentence, next);
        Token behind = sentence.token(of ? next + 1 : next);
        return behind.isCapitalised() && behind.pos() == Pos.PROPER_NOUN;
    }

    /** “Lake Erie”, “Fort Hood”, “Mount Hermon” where the gazetteer does not know the whole. */
    private @Nullable NameMention headed(int s, Sentence sentence, int i, PlaceKind head) {
        int end = Math.max(lookup.longestMatch(sentence, i + 1), nameEntityEnd(sentence, i));
        if (end <= i || !sentence.token(i).isCapitalised()) {
            return null;
        }
        NameMention mention =
                lookup.mention(s, sentence, i, end, namedAfter(lookup.entries(sentence, i + 1, end), head));
        mention.asked = head;
        mention.namedAfter = true;
        return mention;
    }

    /** A name no gazetteer knows and the engine takes for another thing: a place only where the words beside it say so. */
    private @Nullable NameMention unknown(int s, Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean within = token.entity() != EntityType.NONE && !token.entityStart();
        if (!token.isCapitalised() || token.pos() != Pos.PROPER_NOUN || within || lookup.isNoName(token.lower())) {
            return null;
        }
        int end = Math.max(i, nameEntityEnd(sentence, i));
        while (NameLookup.isNext(sentence, end)
                && sentence.token(end + 1).isCapitalised()
                && sentence.token(end + 1).pos() == Pos.PROPER_NOUN) {
            end++;
        }
        return lookup.mention(s, sentence, i, end, List.of());
    }

    /** Of the places of the bare name those that a longer name with this head may mean. */
    private static List<GazetteerEntry> namedAfter(List<GazetteerEntry> entries, PlaceKind head) {
        return switch (head) {
            case RIVER, LAKE, SEA, MOUNTAIN, ISLAND, PASS ->
                entries.stream().filter(e -> e.kind() == head).toList();
            default -> entries;
        };
    }

    /** Last token of what the engine takes for another thing, and the noun behind it calls a town or the like; -1 where there is none. */
    private int explainedEnd(Sentence sentence, int i) {
        int end = nameEntityEnd(sentence, i);
        return end >= 0 && fates.isExplained(sentence, end) ? end : -1;
    }

    /** Last token of the place entity that begins here, before any comma; -1 where none begins. */
    private static int placeEntityEnd(Sentence sentence, int i) {
        EntityType type = sentence.token(i).entity();
        return type == EntityType.PLACE || type == EntityType.FACILITY ? nameEntityEnd(sentence, i) : -1;
    }

    /** Last token of the entity that goes on from here, before any comma or bracket; -1 where there is none. */
    static int nameEntityEnd(Sentence sentence, int i) {
        EntityType type = sentence.token(i).entity();
        if (!type.isName()) {
            return -1;
        }
        int end = i;
        while (end + 1 < sentence.size() && goesOn(sentence.token(end + 1), type)) {
            end++;
        }
        while (end > i && sentence.token(end).pos() == Pos.POSSESSIVE) {
            end--;
        }
        return end;
    }

    private static boolean goesOn(Token token, EntityType type) {
        return token.entity() == type
                && !token.entityStart()
                && !token.form().equals(",")
                && !token.form().startsWith("(");
    }
}
