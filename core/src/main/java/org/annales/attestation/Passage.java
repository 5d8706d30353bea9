package org.annales.attestation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.PlaceMention;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.Timing;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.statement.Grammar;
import org.annales.statement.MentionIndex;
import org.annales.statement.Phrases;
import org.annales.statement.TimingReader;
import org.jspecify.annotations.Nullable;

/** One sentence with all that is needed to read what it attests. */
final class Passage {
    private static final Set<String> MOVING_ON = Set.of("when", "once", "after", "until", "by");
    private static final Set<String> NOT_SO = Set.of(
            "would", "could", "might", "may", "should", "must", "shall", "can", "will", "to", "if", "unless",
            "whether");
    private static final Set<String> FROM = Set.of("from", "between");
    private static final Set<String> TO = Set.of("to", "until", "till", "through");
    private static final Set<String> LINKS = Set.of("of", "in", "for");
    private static final Set<String> ADDING =
            Set.of("in addition", "as well", "along with", "together with", "including", "most notably");
    private static final Set<String> ENDS =
            Set.of(";", "–", "—", ")", "that", "which", "where", "who", ".", "while", "when");
    private static final int ADDED_WITHIN = 4;
    private static final int UNTIL_WITHIN = 8;

    private final DocumentContext document;
    private final Sentence sentence;
    private final Grammar grammar;
    private final TimingReader timings;
    private final List<Attestation> found;

    Passage(DocumentContext document, Sentence sentence, List<Attestation> found) {
        this.document = document;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.timings = new TimingReader(sentence, grammar, document.mentions());
        this.found = found;
    }

    DocumentContext document() {
        return document;
    }

    Sentence sentence() {
        return sentence;
    }

    Grammar grammar() {
        return grammar;
    }

    Token token(int index) {
        return sentence.token(index);
    }

    ActorIndex actors() {
        return document.actors();
    }

    MentionIndex mentions() {
        return document.mentions();
    }

    /** The words of a phrase without its article. */
    String phrase(int head) {
        return words(Phrases.of(sentence, head));
    }

    String words(Span span) {
        return document.text(span).replaceAll("\\s+", " ");
    }

    /** Who could hold something: an actor, a people or a state; null where a word stands for none. */
    @Nullable
    String holder(int index) {
        Token word = token(index);
        ActorMention mention = actors().find(sentence, index).orElse(null);
        if (mention != null) {
            Sector sector = mention.actor().sector();
            boolean none = sector == Sector.MEDIA || sector == Sector.NGO || sector == Sector.BUSINESS;
            return none ? null : mention.name();
        }
        boolean people = word.entity() == EntityType.PEOPLE || word.entity() == EntityType.ORGANISATION;
        if (people && word.isCapitalised()) {
            return phrase(index);
        }
        PlaceMention place = mentions().placeAt(word);
        return place != null && place.place().kind().isState() ? place.place().name() : null;
    }

    /** The side of whoever bears a name in this document, or null. */
    @Nullable
    String sideOf(String name) {
        return document.sideOf(name);
    }

    /** The names of the places a phrase is about: “the town of [A]”, “[A] and [B]”, “[Fuzuli] district”. */
    List<PlaceMention> places(int head) {
        Set<PlaceMention> places = new LinkedHashSet<>();
        for (int part : sentence.conjuncts(head)) {
            PlaceMention own = placeAt(part);
            if (own != null) {
                places.add(own);
            } else {
                places.addAll(placesUnder(part));
            }
        }
        return new ArrayList<>(places);
    }

    /** “X, [in addition to] Y, [most notably] Z”: the places that the words behind a phrase add to it. */
    List<PlaceMention> placesAdded(int head) {
        int at = -1;
        for (int i = head + 1; i < Math.min(sentence.size(), head + ADDED_WITHIN); i++) {
            boolean links = i + 1 < sentence.size()
                    && ADDING.contains(token(i).lower() + " " + token(i + 1).lower());
            at = links || ADDING.contains(token(i).lower()) ? i : at;
            if (at >= 0 || token(i).pos().isVerb()) {
                break;
            }
        }
        List<PlaceMention> places = new ArrayList<>();
        for (int i = at + 1; at >= 0 && i < sentence.size(); i++) {
            boolean tells =
                    token(i).pos().isVerb() && token(i).pos() != Pos.VERB_GERUND && token(i).rel() != Rel.MODIFIER;
            if (tells || ENDS.contains(token(i).lower())) {
                break;
            }
            PlaceMention place = placeAt(i);
            boolean whole = place != null && !place.place().kind().isState() && token(i).rel() != Rel.COMPOUND;
            if (place != null && whole && !places.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private @Nullable PlaceMention placeAt(int index) {
        PlaceMention place = mentions().placeAt(token(index));
        return place == null
                        || token(index).entity() == EntityType.PEOPLE
                                && token(index).pos() == Pos.ADJECTIVE
                ? null
                : place;
    }

    private List<PlaceMention> placesUnder(int noun) {
        List<PlaceMention> places = new ArrayList<>();
        for (int child : sentence.children(noun)) {
            Rel rel = token(child).rel();
            boolean near = rel == Rel.COMPOUND || rel == Rel.APPOSITION || rel == Rel.MODIFIER;
            PlaceMention place = near ? placeAt(child) : null;
            if (place != null && token(child).entity() != EntityType.PEOPLE) {
                places.add(place);
            }
        }
        for (int object : grammar.objectsOf(noun, "of")) {
            PlaceMention place = placeAt(object);
            if (place != null && !(isPlural(noun) && place.place().kind().isState())) {
                places.add(place);
            }
        }
        return places;
    }

    /** “[districts] of Azerbaijan” are not Azerbaijan. */
    private boolean isPlural(int noun) {
        return token(noun).lower().endsWith("s")
                && !token(noun).lower().equals(token(noun).lemma());
    }

    /** Is it told as so: not denied, not wished, not merely possible? */
    boolean isTold(int verb) {
        for (int at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
            for (int child : sentence.children(at)) {
                Token word = token(child);
                boolean before = word.rel() == Rel.AUXILIARY || word.rel() == Rel.MARK;
                if (word.rel() == Rel.NEGATION || before && NOT_SO.contains(word.lower())) {
                    return false;
                }
            }
            if (token(at).rel() != Rel.CONJUNCT && token(at).rel() != Rel.PASSIVE_AUXILIARY) {
                return true;
            }
            at = token(at).head();
        }
        return true;
    }

    boolean hasAuxiliary(int verb, String lemma) {
        return sentence.childList(verb, Rel.AUXILIARY).stream()
                .anyMatch(aux -> token(aux).lemma().equals(lemma));
    }

    /**
     * The time that governs a word with the word before it taken in (“since 1992”, “from the truce of 1994 to the collapse in
     * 2023”), else where the story stands.
     */
    Lasting time(int index) {
        Lasting stretch = stretch(index);
        if (stretch.when().isKnown()) {
            return stretch;
        }
        Timing own = timings.read(index);
        return own == null ? Lasting.at(storyTime()) : bounded(own);
    }

    /** Where the story stands; “[When] it ended, …” has left that time behind for one it does not date. */
    When storyTime() {
        boolean movesOn = sentence.size() > 0 && MOVING_ON.contains(token(0).lower());
        return movesOn ? When.unknown() : document.timeBefore(sentence);
    }

    /** “from the truce of 1994 to the collapse of the republic in 2023” behind a word. */
    private Lasting stretch(int index) {
        When begin = When.unknown();
        boolean from = false;
        boolean to = false;
        for (int i = index + 1; i < sentence.size(); i++) {
            String word = token(i).lower();
            TimeMention mention = mentions().timeAt(token(i));
            from |= FROM.contains(word);
            to |= begin.isKnown() && TO.contains(word);
            if (mention == null
                    || !from
                    || mention.when() instanceof WhenInterval
                    || !mention.when().isKnown()) {
                continue;
            }
            if (!begin.isKnown()) {
                begin = mention.when();
            } else if (to) {
                boolean forward = !mention.when().latest().isBefore(begin.earliest());
                return forward ? Lasting.through(When.between(begin, mention.when())) : Lasting.UNKNOWN;
            }
        }
        return Lasting.UNKNOWN;
    }

    /** The time of what is told around a word, which says no more than that something was so then. */
    Lasting timeAround(int index) {
        Timing own = timings.read(index);
        return Lasting.at(own == null ? storyTime() : own.when());
    }

    /** The time that governs a word in its own clause; unknown where none does. */
    Lasting ownTime(int index) {
        Lasting stretch = stretch(index);
        Timing own = timings.read(index);
        return stretch.when().isKnown() ? stretch : own == null ? Lasting.UNKNOWN : bounded(own);
    }

    private Lasting bounded(Timing timing) {
        Span anchor = timing.anchor();
        if (anchor != null) {
            for (TimeMention mention : mentions().timesIn(sentence.span())) {
                if (mention.span().equals(anchor)) {
                    if (isBehindUntil(mention)) {
                        return Lasting.through(When.between(WhenNone.OPEN, mention.when()));
                    }
                    boolean stretch =
                            !mention.parts().isEmpty() || !mention.bounded().equals(mention.when());
                    return stretch ? Lasting.through(mention.bounded()) : Lasting.at(mention.when());
                }
            }
        }
        return Lasting.at(timing.when());
    }

    /** “[until] the treaty of 1925”: the word that bounds a time need not stand beside it. */
    private boolean isBehindUntil(TimeMention mention) {
        boolean plain = mention.when().isKnown()
                && !(mention.when() instanceof WhenInterval)
                && mention.relation() == TimeRelation.AT;
        int at = plain ? sentence.tokenAt(mention.span().start()) : -1;
        for (int i = at - 1; i >= Math.max(0, at - UNTIL_WITHIN); i--) {
            if (token(i).lower().equals("until") || token(i).lower().equals("till")) {
                return true;
            }
            if (token(i).pos().isVerb()
                    || ENDS.contains(token(i).lower())
                    || token(i).form().equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** The phrase with the “of …” and “in …” that belong to it: “head of the Committee for State Defense”. */
    Span withLinks(int head) {
        Span own = Phrases.of(sentence, head);
        int end = own.end();
        int at = head;
        for (int steps = 0; at >= 0 && steps < 4; steps++) {
            int link = linkOf(at);
            int object = link < 0 ? -1 : sentence.child(link, Rel.PREP_OBJECT);
            if (object < 0 || mentions().timeAt(token(object)) != null) {
                break;
            }
            end = Math.max(end, Phrases.of(sentence, object).end());
            at = object;
        }
        return new Span(own.start(), end);
    }

    private int linkOf(int noun) {
        for (int child : sentence.children(noun)) {
            boolean link = token(child).rel() == Rel.PREP
                    && LINKS.contains(token(child).lower());
            if (link && (child == noun + 1 || token(child).lower().equals("of"))) {
                return child;
            }
        }
        return -1;
    }

    /** Takes an attestation down, once. */
    void add(String kind, String subject, String object, Lasting time, Span words, String rule) {
        add(kind, subject, object, time, words, rule, null);
    }

    /** The same of a side taken in a conflict. */
    void add(
            String kind,
            String subject,
            String object,
            Lasting time,
            Span words,
            String rule,
            @Nullable String conflict) {
        String id = StableId.of(document.hash(), "attestation", kind, subject, object, words.start());
        Attestation attestation = new Attestation(
                id,
                document.id(),
                kind,
                subject,
                object,
                time.when(),
                time.extent(),
                sentence.span(),
                kind + "/" + rule,
                conflict);
        if (found.stream().noneMatch(known -> known.id().equals(id))) {
            found.add(attestation);
        }
    }

    Span span(int index) {
        return new Span(token(index).begin(), token(index).end());
    }

    /** The person a word names, by the fullest name the document has; null where it names none. */
    @Nullable
    String person(int index) {
        Token word = token(index);
        ActorMention mention = actors().find(sentence, index).orElse(null);
        if (mention != null && mention.actor().sector() == Sector.PERSON) {
            return mention.actor().name();
        }
        return mention == null && word.entity() == EntityType.PERSON && word.pos() == Pos.PROPER_NOUN
                ? phrase(index)
                : null;
    }
}
