package org.annales.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What a name loses that is a team's, however sure the engine is of the town. */
    private static final double TEAM = 8;

    /** From here on a name is a great place's, whatever else it means. */
    private static final double GREAT = 5.2;

    private final ParsedDocument document;
    private final Cues cues;
    private final NeighbourWords beside;
    private final Fates fates;
    private final NameLinks links;
    private final Contests contests;
    private final Set<String> surnames = new HashSet<>();
    /** How often the engine takes a word for a person rather than for a place. */
    private final Map<String, Integer> persons = new HashMap<>();

    private final Set<String> commonWords = new HashSet<>();

    NameJudge(ParsedDocument document, Cues cues) {
        this.document = document;
        this.cues = cues;
        this.beside = new NeighbourWords(cues);
        this.fates = new Fates(cues);
        this.links = new NameLinks(document);
        this.contests = new Contests(cues);
        learn();
    }

    /** Sets each name's evidence, the kind asked for and the place it is said to lie in. */
    void judge(List<NameMention> names) {
        for (NameMention name : names) {
            Sentence sentence = document.sentences().get(name.sentence);
            name.evidence = ownEvidence(name, sentence) + around(name, sentence);
        }
        links.link(names);
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
                && (cues.is(Cues.Sort.LOCATIVE, sentence.token(first - 1).lower())
                        || beside.isOfPlace(sentence, first - 1));
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
            evidence -= name.prominence() < GREAT ? 5 : 3;
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

    private static boolean untagged(NameMention name, Sentence sentence) {
        EntityType entity = sentence.token(name.from).entity();
        return entity != EntityType.PLACE && entity != EntityType.PEOPLE;
    }

    /** What the words beside it say. */
    private double around(NameMention name, Sentence sentence) {
        double said = beside.before(name, sentence);
        boolean asks = said >= 0 && said < NeighbourWords.SAYS_SO && untagged(name, sentence);
        double before = asks ? Math.max(said, fates.of(name, sentence)) : said;
        double evidence = before + beside.behind(name, sentence) - (contests.isTeam(name, sentence) ? TEAM : 0);
        String lower = sentence.token(name.from).lower();
        if (name.prominence() < 8 && before < NeighbourWords.SAYS_SO) {
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
            boolean left = i > 0 && own[i - 1] >= 2 && links.isListed(names.get(i - 1), name);
            boolean right = i + 1 < names.size() && own[i + 1] >= 2 && links.isListed(name, names.get(i + 1));
            name.evidence += (left ? 1.2 : 0) + (right ? 1.2 : 0) + (NameLinks.isInItsCountry(name) ? 2 : 0);
        }
    }
}
