package org.annales.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annales.actor.StateSides;
import org.annales.model.Actor;
import org.annales.model.ActorMention;
import org.annales.model.Mentions;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds the mention that covers a token. Built once a document; look-ups are a binary search. */
public final class MentionIndex {

    private final Track<TimeMention> times;
    private final Track<PlaceMention> places;
    private final Map<String, PlaceMention> states = new HashMap<>();
    private final Map<String, Actor> actorsByName = new HashMap<>();

    /** Of one document. */
    public MentionIndex(Mentions mentions) {
        times = new Track<>(mentions.times(), TimeMention::span);
        places = new Track<>(mentions.places(), PlaceMention::span);
        for (PlaceMention mention : mentions.places()) {
            String country = mention.place().country();
            if (country != null && mention.place().kind() == PlaceKind.COUNTRY) {
                states.putIfAbsent(country, mention);
            }
        }
        for (ActorMention mention : mentions.actors()) {
            actorsByName.putIfAbsent(mention.name(), mention.actor());
            actorsByName.putIfAbsent(mention.actor().name(), mention.actor());
        }
    }

    @Nullable
    public TimeMention timeAt(Token token) {
        return times.at(token.begin());
    }

    @Nullable
    public PlaceMention placeAt(Token token) {
        return places.at(token.begin());
    }

    /** The state of a country (ISO 3166-1) as the document first names it, or null. */
    @Nullable
    public PlaceMention state(String country) {
        return states.get(country);
    }

    /** The sides of the countries that the document names. */
    public Set<String> sidesOfStates() {
        return states.values().stream()
                .flatMap(state -> StateSides.find(state.place().name()).stream())
                .collect(Collectors.toSet());
    }

    /** The actor the document knows under a name, or null. */
    @Nullable
    public Actor actorNamed(String name) {
        return actorsByName.get(name);
    }

    /** The times within a stretch, in text order. */
    public List<TimeMention> timesIn(Span span) {
        return times.in(span);
    }

    /** The places within a stretch, in text order. */
    public List<PlaceMention> placesIn(Span span) {
        return places.in(span);
    }

    /** Mentions in text order with their starts in an array of their own. */
    private static final class Track<T> {
        private final List<T> mentions;
        private final Function<T, Span> span;
        private final int[] starts;

        Track(List<T> unordered, Function<T, Span> span) {
            this.span = span;
            mentions = new ArrayList<>(unordered);
            mentions.sort(Comparator.comparing(span));
            starts = mentions.stream().mapToInt(m -> span.apply(m).start()).toArray();
        }

        @Nullable
        T at(int offset) {
            // Mentions may nest (“the mayor of [Khojaly]”), so that a few to the left are looked at too.
            for (int i = lastStartingAt(offset), seen = 0; i >= 0 && seen < 4; i--, seen++) {
                if (span.apply(mentions.get(i)).contains(offset)) {
                    return mentions.get(i);
                }
            }
            return null;
        }

        List<T> in(Span range) {
            List<T> found = new ArrayList<>();
            for (int i = Math.max(0, lastStartingAt(range.start() - 1) + 1);
                    i < starts.length && starts[i] < range.end();
                    i++) {
                found.add(mentions.get(i));
            }
            return found.isEmpty() ? Collections.emptyList() : found;
        }

        private int lastStartingAt(int offset) {
            int low = 0;
            int high = starts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (starts[middle] <= offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low - 1;
        }
    }
}
