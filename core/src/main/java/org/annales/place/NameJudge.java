package org.annales.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.PlaceKind;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * Says of each name how sure it is that it is a place's: the engine's tag, the gazetteer, the words beside it, and what the same name is
 * elsewhere in the document. One a document; not thread-safe.
 */
final class NameJudge {

    /** From here on the words before a name say outright that it is a place's (“the state of …”). */
    private static final double SAYS_SO = 3;
    /** Tokens between a name and the word that it shares with the next. */
    private static final int SHARED = 9;

    private final ParsedDocument document;
    private final Cues cues;
    private final Set<String> surnames = new HashSet<>();
    /** How often the engine takes a word for a person rather than for a place. */
    private final Map<String, Integer> persons = new HashMap<>();

    private final Set<String> commonWords = new HashSet<>();

    NameJudge(ParsedDocument document, Cues cues) {
        this.document = document;
        this.cues = cues;
        learn();
    }

    /** Sets each name's evidence, the kind asked for and the place it is said to lie in. */
    void judge(List<NameMention> names) {
        for (NameMention name : names) {
            Sentence sentence = document.sentences().get(name.sentence);
            name.evidence = ownEvidence(name, sentence) + around(name, sentence);
        }
        link(names);
        vote(names);
    }

    /** Last names of persons and words that stand in lower case. */
    private void learn() {
        for (Sentence sentence : document.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                if (token.entity() == EntityType.PERSON || token.entity() == EntityType.PLACE) {
                    boolean person = token.entity() == EntityType.PERSON && !isBehindLocative(sentence, i);
                    persons.merge(token.lower(), person ? 1 : -1, Integer::sum);
                }
                if (token.entity() == EntityType.PERSON && !token.entityStart()) {
                    surnames.add(token.lower());
                } else if (!token.isCapitalised() && token.entity() == EntityType.NONE) {
                    commonWords.add(token.lower());
                }
            }
        }
    }

    /** “in Goz Beida”: whatever the engine says, nobody is in a person. */
    private boolean isBehindLocative(Sentence sentence, int i) {
        int first = i;
        while (first > 0 && !sentence.token(first).entityStart()) {
            first--;
        }
        return first > 0
                && sentence.token(first - 1).pos() == Pos.PREPOSITION
                && (cues.is(Cues.Sort.LOCATIVE, sentence.token(first - 1).lower()) || isOfPlace(sentence, first - 1));
    }

    /** “the residents of X”, “ten miles north of X”: is the token such an “of”? */
    private boolean isOfPlace(Sentence sentence, int of) {
        return of > 0
                && sentence.token(of).lower().equals("of")
                && cues.is(Cues.Sort.OF, sentence.token(of - 1).lower());
    }

    /** What the engine and the gazetteer say. */
    private double ownEvidence(NameMention name, Sentence sentence) {
        Token first = sentence.token(name.from);
        double evidence = known(name);
        int end = NameFinder.nameEntityEnd(sentence, name.from);
        boolean whole = first.entityStart() && end <= name.to;
        boolean state = name.prominence() >= 6;
        if (name.text.length() == 2 && name.prominence() < 8) {
            evidence += isBehindComma(name, sentence) ? 2 : -6;
        }
        if (cues.isOtherwise(name.key)) {
            evidence -= 3;
        }
        if (name.from == name.to && cues.countryOf(first.lower()) != null && !isAreaBehind(name, sentence)) {
            evidence -= 5;
        }
        if (name.entries.isEmpty() && isOfPeople(sentence.token(name.to), name.text)) {
            evidence -= 3;
        }
        if (isHeaded(name, sentence)) {
            evidence += 2.5;
        }
        if (first.entity() == EntityType.PLACE) {
            name.tagged = true;
            return evidence + 3;
        }
        if (first.entity().isName() && !whole) {
            name.partOfName = true;
            return evidence + (first.entity() == EntityType.PERSON ? -4 : state ? 0.5 : -2);
        }
        return evidence
                + switch (first.entity()) {
                    case FACILITY -> 1;
                    case ORGANISATION -> state ? 0.5 : -0.5;
                    case PERSON -> -1.5;
                    case PEOPLE -> name.prominence() >= 8 ? 0 : -1;
                    case NONE -> first.pos() == Pos.PROPER_NOUN ? -0.5 : -1.5;
                    case EVENT, LAW, WORK, PRODUCT -> state ? -0.7 : -2;
                    default -> -1.5;
                };
    }

    /** “Khyber Pass”, “Sarsang Reservoir”: the gazetteer's place is of the kind that the name's last word says. */
    private boolean isHeaded(NameMention name, Sentence sentence) {
        return name.from < name.to
                && !name.entries.isEmpty()
                && cues.head(sentence.token(name.to).lower())
                        == name.entries.getFirst().kind();
    }

    /** “Somali Region”, where “Somali” alone is the people's. */
    private boolean isAreaBehind(NameMention name, Sentence sentence) {
        return name.to + 1 < sentence.size()
                && cues.head(sentence.token(name.to + 1).lower()) != null;
    }

    /** “Seattle, WA”: the only way in which two letters mean a state. */
    private static boolean isBehindComma(NameMention name, Sentence sentence) {
        return name.from >= 2
                && sentence.token(name.from - 1).form().equals(",")
                && sentence.token(name.from - 2).isCapitalised();
    }

    /** “South Vietnamese”, “Soviet-Finnish”, “EPLF”: an adjective or an abbreviation, which a place that nobody knows is not. */
    private boolean isOfPeople(Token last, String text) {
        int hyphen = last.lower().lastIndexOf('-');
        boolean capitals = text.length() <= 5 && text.codePoints().allMatch(Character::isUpperCase);
        return capitals || cues.countryOf(last.lower().substring(hyphen + 1)) != null;
    }

    private double known(NameMention name) {
        double prominence = name.prominence();
        if (name.entries.isEmpty()) {
            return -1.2;
        }
        double known = prominence >= 8 ? 2 : prominence >= 6 ? 1.5 : prominence >= 4.5 ? 0.8 : 0.2;
        return known + (name.key.indexOf(' ') > 0 ? 0.5 : 0);
    }

    /** What the words beside it say. */
    private double around(NameMention name, Sentence sentence) {
        double before = before(name, sentence);
        double evidence = before + behind(name, sentence);
        String lower = sentence.token(name.from).lower();
        if (name.prominence() < 8 && before < SAYS_SO) {
            boolean person = persons.getOrDefault(lower, 0) > 0;
            evidence -= person ? 3 : name.from == name.to && surnames.contains(lower) ? 2 : 0;
        }
        if (name.from == 0
                && name.from == name.to
                && sentence.token(0).entity() == EntityType.NONE
                && name.prominence() < 8) {
            evidence -= 1;
        }
        if (name.from == name.to && commonWords.contains(lower) && name.prominence() < 8) {
            evidence -= 1.5;
        }
        return evidence;
    }

    private double before(NameMention name, Sentence sentence) {
        if (name.asked != null && name.from < name.to) {
            return 2;
        }
        int i = name.from - 1;
        if (i >= 0
                && (sentence.token(i).lower().equals("the")
                        || sentence.token(i).lower().equals("nearby"))) {
            i--;
        }
        if (i < 0) {
            return 0;
        }
        Token token = sentence.token(i);
        PlaceKind ofHead = token.lower().equals("of") && i > 0
                ? cues.head(sentence.token(i - 1).lower())
                : null;
        PlaceKind head = ofHead != null ? ofHead : cues.head(token.lower());
        if (head != null && (ofHead != null || !token.isCapitalised())) {
            name.asked = head;
            name.called = ofHead != null ? sentence.token(i - 1).lower() : token.lower();
            return ofHead != null ? 3 : 2;
        }
        if (isOfPlace(sentence, i)) {
            return SAYS_SO;
        }
        if (i == name.from - 1 && cues.is(Cues.Sort.TITLE, bare(token.lower())) && token.isCapitalised()) {
            return -3;
        }
        return cues.is(Cues.Sort.LOCATIVE, token.lower()) ? 1.5 : cues.is(Cues.Sort.WEAK, token.lower()) ? 0.5 : 0;
    }

    /** The word behind a name, beyond a year and a second name (“the X (1988) and Y (1990) pogroms”). */
    private static String happening(Sentence sentence, int next) {
        boolean listed = false;
        for (int i = next; i < sentence.size() && i < next + SHARED; i++) {
            Token token = sentence.token(i);
            if (token.lower().equals("and") || token.form().equals(",")) {
                listed = true;
            } else if (!isYear(token.form()) && !(listed && token.pos() == Pos.PROPER_NOUN)) {
                return token.lower();
            }
        }
        return "";
    }

    private static boolean isYear(String form) {
        return form.equals("(")
                || form.equals(")")
                || form.chars().filter(Character::isDigit).count() == 4;
    }

    /** Is it a place's name that the gazetteer knows, rather than a people's or a commander's? */
    private boolean isScene(NameMention name, Sentence sentence) {
        Token first = sentence.token(name.from);
        return !name.entries.isEmpty()
                && !cues.isOtherwise(name.key)
                && cues.countryOf(first.lower()) == null
                && first.entity() != EntityType.PERSON;
    }

    private static String bare(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    private double behind(NameMention name, Sentence sentence) {
        int next = name.to + 1;
        if (next >= sentence.size()) {
            return 0;
        }
        Token token = sentence.token(next);
        if (token.form().startsWith("$") || name.text.endsWith("$")) {
            return -8;
        }
        if (cues.is(Cues.Sort.NEVER, token.lower())
                || (token.isCapitalised() && cues.is(Cues.Sort.FOLLOW, token.lower()))) {
            return -5;
        }
        if (cues.is(Cues.Sort.HAPPENING, happening(sentence, next)) && isScene(name, sentence)) {
            return sentence.token(name.from).entity() == EntityType.PLACE ? 1 : 3.5;
        }
        PlaceKind head = cues.head(token.lower());
        if (head != null && token.isCapitalised() && NameFinder.isInstitution(sentence, next)) {
            return name.prominence() >= 6 ? 0 : -2.5;
        }
        if (head != null && token.pos().isNoun()) {
            if (name.asked == null && head != PlaceKind.OTHER) {
                name.asked = head;
            }
            name.called = name.called == null ? token.lower() : name.called;
            return 1.8;
        }
        boolean goesOn = token.isCapitalised()
                && token.pos() == Pos.PROPER_NOUN
                && token.begin() - sentence.token(name.to).end() == 1;
        return goesOn && sentence.token(name.from).entity() != EntityType.PLACE && name.prominence() < 6 ? -1.5 : 0;
    }

    /** “A, B”, “A in B”, “B's capital A”: A lies in B. Coordinated names share the kind that their common head asks for. */
    private void link(List<NameMention> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            NameMention a = names.get(i);
            NameMention b = names.get(i + 1);
            if (a.sentence != b.sentence) {
                continue;
            }
            Sentence sentence = document.sentences().get(a.sentence);
            String between = between(sentence, a.to + 1, b.from);
            switch (between) {
                case ",", ", in", "in", "(", "in the", ", in the", ", the", "," + " " -> a.inside = b;
                default -> {}
            }
            if (between.equals(",") || between.equals("and") || between.equals(", and") || between.equals("or")) {
                share(a, b);
            }
            if (between.startsWith("'s") && between.length() < 24) {
                b.inside = a;
            }
        }
    }

    private static void share(NameMention a, NameMention b) {
        a.beside.add(b);
        b.beside.add(a);
        if (a.asked == null && b.asked != null && b.from == b.to) {
            a.asked = b.asked;
        } else if (b.asked == null && a.asked != null && a.from == a.to) {
            b.asked = a.asked;
        }
    }

    private static String between(Sentence sentence, int from, int to) {
        if (to - from > 3) {
            return "…";
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.token(i).lower());
        }
        return words.toString();
    }

    /** A name beside a place's name in a list, or that is surely a place's elsewhere, is more likely one. */
    private void vote(List<NameMention> names) {
        Map<String, Double> best = new HashMap<>();
        for (NameMention name : names) {
            best.merge(name.key, name.evidence, Math::max);
        }
        double[] own = names.stream().mapToDouble(n -> n.evidence).toArray();
        for (int i = 0; i < names.size(); i++) {
            NameMention name = names.get(i);
            if (best.getOrDefault(name.key, 0.0) >= 3 && !name.partOfName) {
                name.evidence += 1.5;
            }
            boolean left = i > 0 && own[i - 1] >= 2 && isListed(names.get(i - 1), name);
            boolean right = i + 1 < names.size() && own[i + 1] >= 2 && isListed(name, names.get(i + 1));
            name.evidence += (left ? 1.2 : 0) + (right ? 1.2 : 0) + (isInItsCountry(name) ? 2 : 0);
        }
    }

    /** “Binh Phuoc, Vietnam”: the gazetteer has the name in the state or region that stands behind it. */
    private static boolean isInItsCountry(NameMention name) {
        NameMention outer = name.inside;
        if (outer == null || outer.prominence() < 6 || name.entries.isEmpty()) {
            return false;
        }
        String country = outer.entries.getFirst().country();
        return country != null && name.entries.stream().anyMatch(e -> country.equals(e.country()));
    }

    private boolean isListed(NameMention a, NameMention b) {
        if (a.sentence != b.sentence) {
            return false;
        }
        return switch (between(document.sentences().get(a.sentence), a.to + 1, b.from)) {
            case ",", "and", ", and", "or", "/", ";", "(", ", in", "in" -> true;
            default -> false;
        };
    }
}
