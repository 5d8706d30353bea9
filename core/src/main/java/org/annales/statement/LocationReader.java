package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Where a trigger's happening took place, as its own sentence says: by its grammar, else by a locative of its clause. */
final class LocationReader {

    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "around",
            "outside",
            "inside",
            "within",
            "across",
            "throughout",
            "along",
            "over",
            "off",
            "above",
            "on");

    private static final Pattern LIST = Pattern.compile(
            "(?:,? (?:and|or|as well as) (?:of |the )?|, (?:the )?|,? (?:including|e\\.g\\.,?|such as) (?:the )?)");

    private static final Set<String> SCENIC =
            Set.of("attack", "bombard", "capture", "kill", "destroy", "blockade", "abuse", "protest", "coup", "deploy");
    private static final Set<String> DIRECTIONS = Set.of("to", "towards", "toward", "for", "from", "via", "with");
    private static final Set<String> WITHIN = Set.of("in", "inside", "within", "across", "throughout");
    private static final Set<String> SETTLEMENT = Set.of("town", "city", "village", "settlement", "port", "hamlet");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private final Sentence sentence;
    private final Slots slots;
    private final Grammar grammar;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final CodeBook codeBook;
    private final Narrative narrative;
    private final String text;
    private Set<Integer> triggers = Set.of();
    private boolean bare;

    LocationReader(
            Sentence sentence,
            Slots slots,
            Grammar grammar,
            Fillers fillers,
            MentionIndex mentions,
            CodeBook codeBook,
            Narrative narrative,
            String text) {
        this.sentence = sentence;
        this.slots = slots;
        this.grammar = grammar;
        this.fillers = fillers;
        this.mentions = mentions;
        this.codeBook = codeBook;
        this.narrative = narrative;
        this.text = text;
    }

    /** Tells which words of the sentence are triggers: a place that hangs on one of them is its own. */
    void among(List<Trigger> all) {
        triggers = all.stream().map(Trigger::token).collect(Collectors.toSet());
    }

    /** The places of a trigger, narrowest first where both a town and its country are named. */
    List<Location> read(Trigger trigger) {
        TypeDefinition type = trigger.rule().type();
        List<Location> found = bySlots(trigger, trigger.rule().slots("place"), true);
        if (found.isEmpty()) {
            found = bySlots(trigger, type.otherwise("place"), true).stream()
                    .filter(LocationReader::isNamed)
                    .toList();
        }
        TypeDefinition.PlaceSource source = type.placeFrom();
        if (found.isEmpty() && source == TypeDefinition.PlaceSource.NARRATIVE) {
            found = bySlots(trigger, trigger.rule().slots("target"), false).stream()
                    .filter(LocationReader::isNamed)
                    .toList();
        }
        if (found.isEmpty() && source != TypeDefinition.PlaceSource.NONE) {
            found = locatives(trigger.token());
        }
        return narrowest(withListed(found));
    }

    /** “A, B and C”, “the district, including A and B”: what stands in one list is one role, however it was parsed. */
    private List<Location> withListed(List<Location> found) {
        List<Location> all = new ArrayList<>();
        for (Location one : found) {
            if (all.stream().anyMatch(l -> l.span().equals(one.span()))) {
                continue;
            }
            all.add(one);
            int end = one.span().end();
            for (PlaceMention next : mentions.placesIn(sentence.span())) {
                boolean listed = next.span().start() >= end
                        && isList(text.substring(end, next.span().start()));
                if (listed && (isState(next.place()) == isState(one.place()))) {
                    all.add(new Location(next.span(), next.span().of(text), next.place(), one.how()));
                    end = next.span().end();
                }
            }
        }
        return all;
    }

    private static boolean isList(String between) {
        return LIST.matcher(between).matches();
    }

    /** “the town”, “villages”, where nothing tells which: the words that fill the place's slots. */
    List<Location> undescribed(Trigger trigger) {
        bare = true;
        List<Location> found = bySlots(trigger, trigger.rule().slots("place"), false);
        bare = false;
        return found;
    }

    /** The one place that the sentence names, else where the story stands. */
    List<Location> fromStory() {
        List<Location> here = here();
        long different = here.stream().map(l -> l.place().id()).distinct().count();
        return different == 0 ? narrative.places() : different == 1 ? List.of(here.getFirst()) : List.of();
    }

    private List<Location> here() {
        return settlements("named").stream().filter(l -> !isDirection(l.span())).toList();
    }

    /** “retreated to [X]”, “came from [X]”: where somebody goes, not where it happens. */
    private boolean isDirection(Span place) {
        return isGovernedBy(DIRECTIONS, place);
    }

    private boolean isGovernedBy(Set<String> prepositions, Span place) {
        int token = sentence.tokenAt(place.start());
        int prep = token <= 0 ? -1 : sentence.token(token).head();
        return prep >= 0
                && sentence.token(token).rel() == Rel.PREP_OBJECT
                && prepositions.contains(sentence.token(prep).lower());
    }

    /** Towns and regions that the sentence names, but no states. */
    List<Location> settlements(String how) {
        List<Location> found = new ArrayList<>();
        for (PlaceMention place : mentions.placesIn(sentence.span())) {
            if (!isState(place.place())) {
                found.add(new Location(place.span(), place.span().of(text), place.place(), how));
            }
        }
        return found;
    }

    /** Where the story stands after this sentence: where its statements happened, else the town it speaks of. */
    List<Location> scene(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!SCENIC.contains(statement.type())) {
                continue; // where somebody fled to or marched from is not where the story stands
            }
            List<Location> own = statement.places().stream()
                    .filter(p -> !isState(p.place())
                            && p.place().kind() != PlaceKind.REGION
                            && !p.how().equals("inherited")
                            && !p.how().equals("heading")
                            && (p.place().at() != null || p.text().chars().anyMatch(Character::isUpperCase)))
                    .toList();
            if (!own.isEmpty()) {
                return own;
            }
        }
        List<Location> spots = settlements("sentence").stream()
                .filter(l -> l.place().kind().isPoint() && isSpot(l.span()))
                .toList();
        return spots.size() == 1 ? spots : List.of();
    }

    /** “arrived near [X]”, “at [X]” */
    private boolean isSpot(Span place) {
        return isGovernedBy(LOCATIVE, place);
    }

    private List<Location> bySlots(Trigger trigger, List<String> names, boolean statesToo) {
        List<Location> found = new ArrayList<>();
        for (String slot : names) {
            for (int token : slots.fill(trigger.token(), slot)) {
                add(token, slot.equals("object") ? "object" : "argument", statesToo, found);
            }
        }
        return found;
    }

    /** “… in Shusha”, “near Badme” in the clause of the trigger. */
    private List<Location> locatives(int trigger) {
        List<Location> found = new ArrayList<>();
        int clause = grammar.clauseOf(trigger);
        for (PlaceMention place : mentions.placesIn(sentence.span())) {
            int token = sentence.tokenAt(place.span().end() - 1);
            if (token >= 0 && isLocative(token, clause, trigger, isState(place.place()))) {
                found.add(new Location(place.span(), place.span().of(text), place.place(), "sentence"));
            }
        }
        return found;
    }

    private boolean isLocative(int token, int clause, int trigger, boolean state) {
        int first = token;
        while (sentence.token(first).rel() == Rel.CONJUNCT
                || sentence.token(first).rel() == Rel.APPOSITION
                || sentence.token(first).rel() == Rel.COMPOUND) {
            first = sentence.token(first).head();
        }
        int prep = sentence.token(first).rel() == Rel.PREP_OBJECT
                ? sentence.token(first).head()
                : -1;
        if (prep < 0 || !LOCATIVE.contains(sentence.token(prep).lower())) {
            return false;
        }
        int hangsOn = sentence.token(prep).head();
        if (state && (!WITHIN.contains(sentence.token(prep).lower()) || hangsOn != clause && hangsOn != trigger)) {
            return false;
        }
        if (hangsOn != trigger
                && hangsOn >= 0
                && sentence.token(hangsOn).pos().isNoun()
                && triggers.contains(hangsOn)) {
            return false; // where another happening took place
        }
        int placeClause = grammar.clauseOf(prep);
        return placeClause == clause || clause >= 0 && placeClause >= 0 && sentence.isBelow(clause, placeClause);
    }

    private void add(int token, String how, boolean statesToo, List<Location> found) {
        for (int content : fillers.contents(token)) {
            Location location = location(content, how);
            boolean wanted = location != null
                    && (statesToo || !isState(location.place()))
                    && found.stream().noneMatch(l -> l.span().equals(location.span()));
            if (wanted && location != null) {
                found.add(location);
            }
        }
    }

    private @Nullable Location location(int token, String how) {
        Token word = sentence.token(token);
        PlaceMention place = fillers.place(token);
        if (place != null) {
            return new Location(place.span(), place.span().of(text), place.place(), how);
        }
        if (mentions.timeAt(word) != null
                || !codeBook.isIn("place-noun", word.lemma())
                || codeBook.isIn("force", word.lemma())) {
            return null;
        }
        PlaceMention inside = named(token);
        if (inside != null) {
            return new Location(inside.span(), inside.span().of(text), inside.place(), how);
        }
        Location known = described(token);
        if (known != null) {
            return known;
        }
        if (!bare && !isDescribed(token)) {
            return null;
        }
        Span span = Phrases.of(sentence, token);
        String words = span.of(text).replaceAll("\\s+", " ");
        return new Location(span, words, new Place("name:" + words, words, PlaceKind.OTHER, null, null), how);
    }

    /** “Fuzuli district”, “the village Karintak”: the named place within or beside the phrase. */
    private @Nullable PlaceMention named(int head) {
        for (int c : sentence.children(head)) {
            Rel rel = sentence.token(c).rel();
            boolean near = rel == Rel.COMPOUND || rel == Rel.APPOSITION || rel == Rel.MODIFIER;
            PlaceMention place = near ? fillers.place(c) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** “Armenian-populated villages” say where; “villages”, “numerous houses” or “the region” do not. */
    private boolean isDescribed(int noun) {
        if (codeBook.isIn("line", sentence.token(noun).lemma())) {
            return true;
        }
        for (int modifier : grammar.modifiers(noun)) {
            Token word = sentence.token(modifier);
            if (word.pos() != Pos.NUMBER && !codeBook.isIn("vague", word.lower())) {
                return true;
            }
        }
        return !grammar.possessors(noun).isEmpty();
    }

    /** “the town”, “that village”: the one the sentence has just named, else where the story stands. */
    private @Nullable Location described(int token) {
        Token word = sentence.token(token);
        int determiner = sentence.child(token, Rel.DETERMINER);
        if (!SETTLEMENT.contains(word.lower())
                || determiner < 0
                || sentence.children(token).length > 1
                || !DEFINITE.contains(sentence.token(determiner).lower())) {
            return null;
        }
        Location nearest = null;
        for (Location place : settlements("described")) {
            if (place.span().end() <= word.begin() && place.place().kind().isPoint()) {
                nearest = place;
            }
        }
        List<Location> scene = narrative.places();
        boolean one = scene.size() == 1 && scene.getFirst().place().kind().isPoint();
        return nearest != null ? nearest : one ? scene.getFirst() : null;
    }

    /** Are there no places, or only states? */
    static boolean isWide(List<Location> places) {
        return places.stream().allMatch(l -> isState(l.place()));
    }

    /** Is it a place that goes by a name, and not only the words of a description? */
    static boolean isNamed(Location location) {
        return !location.place().id().startsWith("name:");
    }

    private static boolean isState(Place place) {
        return place.kind().isState() || place.kind() == PlaceKind.CONTINENT;
    }

    /** “in Shusha, Azerbaijan”: a country beside a town adds nothing. */
    private static List<Location> narrowest(List<Location> found) {
        boolean hasNarrow = found.stream().anyMatch(l -> !isState(l.place()));
        return hasNarrow ? found.stream().filter(l -> !isState(l.place())).toList() : found;
    }
}
