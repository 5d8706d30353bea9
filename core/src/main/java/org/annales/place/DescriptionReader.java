package org.annales.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says which place a description (“the town”, “the capital”, “the region's only airport”) stands for: one that the document has
 * just named, is of the kind, and is the only one of it. Where that is not so it says nothing, for wrong is worse than none. One a
 * document; not thread-safe.
 */
final class DescriptionReader {

    /** Sentences that a name is remembered for. */
    private static final int REACH = 4;
    /** The same beyond the paragraph it stands in. */
    private static final int REACH_OVER = 2;
    /** A village is no city: from this prominence on (a town of 50,000). */
    private static final double NO_VILLAGE = 4.7;

    private static final String SETTLEMENT = "settlement";

    private final ParsedDocument document;
    private final Cues cues;
    private final Map<String, Description> words;
    private final Capitals capitals;
    private final Map<String, NamedPlace> byStart = new HashMap<>();
    private final Called called;
    private final List<Named> past = new ArrayList<>();

    /** A place that was named or described, and where; with an article it is hardly a town (“the Karun”). */
    private record Named(int sentence, int zone, PlaceMention mention, String word, boolean article) {}

    /** A name with what it was resolved to. */
    record NamedPlace(NameMention name, PlaceMention mention) {}

    DescriptionReader(ParsedDocument document, Cues cues, Map<String, Description> words, Capitals capitals) {
        this.document = document;
        this.cues = cues;
        this.words = words;
        this.called = new Called(document, cues, words);
        this.capitals = capitals;
    }

    /** The descriptions that stand for a place, in text order. */
    List<PlaceMention> read(Collection<NamedPlace> named) {
        for (NamedPlace place : named) {
            byStart.put(key(place.name.sentence, place.name.to), place);
            called.learn(place);
        }
        List<PlaceMention> found = new ArrayList<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            Sentence sentence = document.sentences().get(s);
            for (int i = 0; i < sentence.size(); i++) {
                NamedPlace place = byStart.get(key(s, i));
                if (place != null) {
                    if (!Metonymy.isGovernment(
                            sentence, i, place.mention.place().kind())) {
                        past.add(new Named(s, sentence.zone(), place.mention, "", isAfterThe(sentence, i)));
                    }
                    continue;
                }
                Description word = words.get(sentence.token(i).lower());
                DescriptionPhrase phrase = word == null ? null : DescriptionPhrase.at(sentence, i, cues);
                PlaceMention mention = phrase == null || word == null ? null : resolve(s, sentence, phrase, word);
                if (mention != null && word != null) {
                    found.add(mention);
                    past.add(new Named(s, sentence.zone(), mention, word.word(), false));
                }
            }
        }
        return found;
    }

    private static boolean isAfterThe(Sentence sentence, int token) {
        return token > 0 && sentence.token(token - 1).lower().equals("the");
    }

    private static String key(int sentence, int token) {
        return sentence + ":" + token;
    }

    private @Nullable PlaceMention resolve(int s, Sentence sentence, DescriptionPhrase phrase, Description word) {
        return switch (word.group()) {
            case "capital" -> capital(s, sentence, phrase);
            case "airport" -> airport(s, sentence, phrase, word);
            default -> phrase.owner() >= 0 ? null : before(s, sentence, phrase, word, REACH);
        };
    }

    /** The nearest place before that is of the kind. */
    private @Nullable PlaceMention before(
            int s, Sentence sentence, DescriptionPhrase phrase, Description word, int reach) {
        Map<String, PlaceMention> nearest = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        int at = -1;
        boolean isOther = false;
        for (int i = past.size() - 1; i >= 0; i--) {
            Named named = past.get(i);
            boolean here = named.zone == sentence.zone();
            if (s - named.sentence > (here ? reach : Math.min(reach, REACH_OVER))) {
                break;
            }
            PlaceMention mention = named.mention;
            boolean line = named.article && mention.place().kind() == PlaceKind.OTHER;
            if (line || !fits(mention.place(), word, phrase)) {
                if (at < 0 && isRival(mention.place(), word)) {
                    return null;
                }
                continue;
            }
            if (at < 0 || named.sentence == at) {
                at = named.sentence;
                nearest.putIfAbsent(mention.place().id(), mention);
                isOther |= isOther(named, word);
            }
            times.merge(mention.place().id(), 1, Integer::sum);
        }
        PlaceMention meant = isOther ? null : one(nearest.values(), times, word);
        return meant == null
                ? null
                : described(sentence, phrase, meant.place(), "“" + meant.place().name() + "” before it");
    }

    /** Of several places named together the one that the text calls so, or that it keeps naming. */
    private @Nullable PlaceMention one(Collection<PlaceMention> places, Map<String, Integer> times, Description word) {
        if (places.size() == 1) {
            return places.iterator().next();
        }
        List<PlaceMention> calledSo =
                places.stream().filter(p -> called.is(p.place(), word.group())).toList();
        if (calledSo.size() == 1 && !word.group().equals(SETTLEMENT)) {
            return calledSo.getFirst();
        }
        List<PlaceMention> again = places.stream()
                .filter(p -> times.getOrDefault(p.place().id(), 0) > 1)
                .toList();
        return again.size() == 1 ? again.getFirst() : null;
    }

    /** A place last called “the city” is likely not the one now called “the town”. */
    private static boolean isOther(Named named, Description word) {
        return !named.word.isEmpty() && !named.word.equals(word.word());
    }

    /** A capital in between: the text may call it a town all the same. */
    private static boolean isRival(Place place, Description word) {
        return word.group().equals(SETTLEMENT)
                && (place.kind() == PlaceKind.CAPITAL || place.kind() == PlaceKind.SETTLEMENT);
    }

    private boolean fits(Place place, Description word, DescriptionPhrase phrase) {
        boolean unknown = word.group().equals(SETTLEMENT) && place.kind() == PlaceKind.OTHER;
        if ((!word.kinds().contains(place.kind()) && !unknown) || (word.called() && !called.is(place, word.group()))) {
            return false;
        }
        String nationality = phrase.nationality();
        if (nationality != null && !Objects.equals(cues.countryOf(nationality), place.country())) {
            return false;
        }
        boolean village = word.word().equals("village") || word.word().equals("hamlet");
        return !village || capitals.prominence(place) < NO_VILLAGE;
    }

    /** “the Sudanese capital”, “Eritrea's capital”, “its capital”, “the capital”. */
    private @Nullable PlaceMention capital(int s, Sentence sentence, DescriptionPhrase phrase) {
        String nationality = phrase.nationality();
        if (nationality != null) {
            return capitalOf(sentence, phrase, cues.countryOf(nationality), "the capital of its country");
        }
        if (phrase.owner() >= 0) {
            NamedPlace owner = byStart.get(key(s, phrase.owner()));
            if (owner != null) {
                Place state = owner.mention.place();
                return state.kind() == PlaceKind.COUNTRY
                        ? capitalOf(sentence, phrase, state.country(), "the capital of " + state.name())
                        : null;
            }
            Place state = lastState(s);
            boolean its = phrase.isOwnedByPronoun(sentence)
                    || sentence.token(phrase.owner()).lower().equals("country");
            return its && state != null && state.kind() == PlaceKind.COUNTRY
                    ? capitalOf(sentence, phrase, state.country(), "the capital of " + state.name())
                    : null;
        }
        Place told = toldCapital();
        return told == null ? null : described(sentence, phrase, told, "the only capital that the text names as one");
    }

    private @Nullable PlaceMention capitalOf(
            Sentence sentence, DescriptionPhrase phrase, @Nullable String country, String why) {
        Place capital = country == null ? null : capitals.find(country);
        return capital == null ? null : described(sentence, phrase, capital, why);
    }

    /** The only state named in the nearest sentence that names one. */
    private @Nullable Place lastState(int s) {
        Place found = null;
        int at = -1;
        for (int i = past.size() - 1; i >= 0 && s - past.get(i).sentence <= 1; i--) {
            Place place = past.get(i).mention.place();
            if (!place.kind().isState() || (at >= 0 && past.get(i).sentence != at)) {
                continue;
            }
            if (found != null && !found.id().equals(place.id())) {
                return null;
            }
            found = place;
            at = past.get(i).sentence;
        }
        return found;
    }

    /** The place that the text calls the capital, where it calls but one so; else the only capital it has named so far. */
    private @Nullable Place toldCapital() {
        Map<String, Place> told = new LinkedHashMap<>();
        Map<String, Place> all = new LinkedHashMap<>();
        for (Named named : past) {
            Place place = named.mention.place();
            if (called.is(place, "capital")) {
                told.put(place.id(), place);
            } else if (place.kind() == PlaceKind.CAPITAL) {
                all.put(place.id(), place);
            }
        }
        Map<String, Place> meant = told.isEmpty() ? all : told;
        Place only = meant.size() == 1 ? meant.values().iterator().next() : null;
        return only != null && (only.kind() == PlaceKind.CAPITAL || all.isEmpty()) ? only : null;
    }

    /** The airport named before, that of the town that owns it, or that of the town in which the sentence says it is. */
    private @Nullable PlaceMention airport(int s, Sentence sentence, DescriptionPhrase phrase, Description word) {
        PlaceMention known = phrase.owner() >= 0 ? null : before(s, sentence, phrase, word, 3 * REACH);
        if (known != null) {
            return known;
        }
        Place town = phrase.owner() >= 0 ? owner(s, phrase.owner()) : null;
        town = town == null ? whereItIs(s, sentence, phrase.head()) : town;
        if (town == null || town.at() == null || !town.kind().isPoint()) {
            return null;
        }
        return described(
                sentence, phrase, PartOf.place(town, town.name() + " airport", PlaceKind.AIRPORT), "at " + town.name());
    }

    private @Nullable Place owner(int s, int token) {
        NamedPlace owner = byStart.get(key(s, token));
        if (owner != null) {
            return owner.mention.place();
        }
        Named last = past.isEmpty() ? null : past.getLast();
        boolean described = last != null
                && last.sentence == s
                && !last.mention.named()
                && words.containsKey(document.sentences().get(s).token(token).lower());
        if (last != null && described) {
            return last.mention.place();
        }
        Description word = words.get(document.sentences().get(s).token(token).lower());
        DescriptionPhrase phrase =
                word == null ? null : DescriptionPhrase.at(document.sentences().get(s), token, cues);
        PlaceMention meant = phrase == null || word == null
                ? null
                : before(s, document.sentences().get(s), phrase, word, REACH);
        return meant == null ? null : meant.place();
    }

    /** “The region's only airport was in Khojaly”. */
    private @Nullable Place whereItIs(int s, Sentence sentence, int head) {
        Token noun = sentence.token(head);
        if (!noun.rel().isSubject()
                || noun.head() < 0
                || !sentence.token(noun.head()).lemma().equals("be")) {
            return null;
        }
        for (int c : sentence.children(noun.head())) {
            int object = sentence.token(c).rel() == Rel.PREP ? sentence.child(c, Rel.PREP_OBJECT) : -1;
            NamedPlace place = object < 0 ? null : byStart.get(key(s, object));
            if (place != null) {
                return place.mention.place();
            }
        }
        return null;
    }

    private static PlaceMention described(Sentence sentence, DescriptionPhrase phrase, Place place, String why) {
        return new PlaceMention(phrase.span(sentence), place, false, why, 1, List.of());
    }
}
