package org.annales.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.place.Gazetteer;
import org.annales.place.GazetteerEntry;
import org.annales.store.ActorRow;
import org.annales.store.PlaceRow;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What places and actors are called, those named most often, so that a reader may choose which of their names to see.
 *
 * @param countries what its people call each country, by ISO 3166-1 alpha-2 code
 */
record NamesView(List<Names> places, List<Names> actors, Map<String, String> countries) {
    private static final int MOST = 5_000;
    private static final int NAMES = 24;

    /**
     * Names of one place or actor.
     *
     * @param source as documents write it most often
     * @param local in the letters of its country; null where none is known
     * @param all every name, at most 24
     */
    record Names(String id, String source, @Nullable String local, List<String> all) {}

    static NamesView of(Snapshot snapshot, Store store, Gazetteer gazetteer) {
        LocalNames local = new LocalNames();
        Map<String, List<String>> places = store.placeNames();
        Map<String, List<String>> actors = store.actorNames();
        return new NamesView(
                snapshot.placeRows().stream()
                        .sorted(Comparator.comparing((PlaceRow row) -> -row.mentions()))
                        .limit(MOST)
                        .map(row ->
                                of(row.place(), places.getOrDefault(row.place().id(), List.of()), gazetteer, local))
                        .toList(),
                snapshot.actorRows().stream()
                        .sorted(Comparator.comparing((ActorRow row) -> -row.mentions()))
                        .limit(MOST)
                        .map(row -> names(
                                row.actor().id(),
                                row.actor().name(),
                                null,
                                actors.getOrDefault(row.actor().id(), List.of()),
                                List.of()))
                        .toList(),
                LocalNames.countries());
    }

    private static Names of(Place place, List<String> written, Gazetteer gazetteer, LocalNames local) {
        List<String> others =
                gazetteer.find(place.id()).map(GazetteerEntry::names).orElse(List.of());
        List<String> all = new ArrayList<>(others);
        all.addAll(written);
        String country = place.country();
        String own = place.kind() == PlaceKind.COUNTRY && country != null
                ? LocalNames.ofCountry(country)
                : local.find(country, all).orElse(null);
        return names(place.id(), place.name(), own, written, others);
    }

    private static Names names(
            String id, String name, @Nullable String local, List<String> written, List<String> others) {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        if (local != null) {
            all.add(local);
        }
        all.addAll(written);
        all.addAll(others);
        return new Names(
                id,
                written.isEmpty() ? name : written.getFirst(),
                local,
                all.stream().limit(NAMES).toList());
    }
}
