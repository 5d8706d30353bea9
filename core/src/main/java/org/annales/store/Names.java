package org.annales.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The places and actors that documents share: gathers those of one document, writes the new and changed ones and knows
 * their row keys.
 */
final class Names {
    private static final int CHUNK = 500;
    /** One whose side is known goes before one that only looks the same (“Red army”), whichever is read first. */
    private static final Comparator<Actor> BY_NAME = Comparator.comparing((Actor actor) -> actor.side() != null)
            .thenComparing(Actor::name)
            .thenComparing(Actor::side, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Connection connection;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Long> placeKeys = new HashMap<>();
    private final Map<String, Long> actorKeys = new HashMap<>();

    Names(Connection connection) {
        this.connection = connection;
    }

    void add(Place place) {
        places.putIfAbsent(place.id(), place);
    }

    void add(Actor actor) {
        // “Volunteers” begins a sentence, “volunteers” stands within one: the order of documents must not choose.
        actors.merge(actor.id(), actor, (one, other) -> BY_NAME.compare(one, other) >= 0 ? one : other);
    }

    long key(Place place) {
        return Objects.requireNonNull(placeKeys.get(place.id()), "place not gathered");
    }

    /** The key of an actor's row, or null for an id that no actor of this document or the store has. */
    @Nullable
    Long actorKey(@Nullable String id) {
        return id == null ? null : actorKeys.get(id);
    }

    /** Writes what was gathered. */
    void write() throws SQLException {
        writePlaces();
        writeActors();
    }

    private void writePlaces() throws SQLException {
        Map<String, Place> changed = new LinkedHashMap<>(places);
        for (List<String> ids : chunks(places.keySet())) {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT key, id, name, kind, latitude, longitude, country, parent, code FROM places WHERE id IN ("
                            + marks(ids) + ")")) {
                bind(query, ids);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Place known = place(row);
                        placeKeys.put(known.id(), row.getLong("key"));
                        changed.remove(known.id(), known);
                    }
                }
            }
        }
        Keys keys = new Keys(connection, "places").reserve(changed.size());
        try (Batch rows = Batch.into(
                connection,
                "places",
                "key, id, name, folded, kind, latitude, longitude, country, parent, code",
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, kind = excluded.kind,"
                        + " latitude = excluded.latitude, longitude = excluded.longitude, country = excluded.country,"
                        + " parent = excluded.parent, code = excluded.code")) {
            for (Place place : changed.values()) {
                Coordinates at = place.at();
                rows.add(
                        key(placeKeys, place.id(), keys),
                        place.id(),
                        place.name(),
                        Folding.of(place.name()),
                        Codes.of(place.kind()),
                        at == null ? null : at.latitude(),
                        at == null ? null : at.longitude(),
                        place.country(),
                        place.parent(),
                        place.code());
            }
        }
    }

    private void writeActors() throws SQLException {
        Map<String, Actor> changed = new LinkedHashMap<>(actors);
        for (List<String> ids : chunks(actors.keySet())) {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT key, id, name, sector, side FROM actors WHERE id IN (" + marks(ids) + ")")) {
                bind(query, ids);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Actor known = actor(row);
                        actorKeys.put(known.id(), row.getLong("key"));
                        changed.remove(known.id(), known);
                    }
                }
            }
        }
        Keys keys = new Keys(connection, "actors").reserve(changed.size());
        try (Batch rows = Batch.into(
                connection,
                "actors",
                "key, id, name, folded, sector, side",
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,"
                        + " sector = excluded.sector, side = excluded.side"
                        + " WHERE (excluded.side IS NOT NULL AND actors.side IS NULL)"
                        + " OR ((excluded.side IS NULL) = (actors.side IS NULL) AND (excluded.name > actors.name"
                        + " OR (excluded.name = actors.name AND"
                        + " COALESCE(excluded.side, '') > COALESCE(actors.side, ''))))")) {
            for (Actor actor : changed.values()) {
                markStale(actor.id());
                rows.add(
                        key(actorKeys, actor.id(), keys),
                        actor.id(),
                        actor.name(),
                        Folding.of(actor.name()),
                        Codes.of(actor.sector()),
                        actor.side());
            }
        }
    }

    /** What an actor is called and whose side it takes decides which statements agree. */
    private void markStale(String actor) throws SQLException {
        Long key = actorKeys.get(actor);
        if (key != null) {
            try (PreparedStatement mark = connection.prepareStatement("INSERT INTO stale_blocks (block, stage)"
                    + " SELECT DISTINCT b.block, " + BlockWriter.EVENTS + " FROM statement_blocks b"
                    + " JOIN participants p ON p.statement = b.statement WHERE p.actor = ?"
                    + " ON CONFLICT (block) DO NOTHING")) {
                mark.setLong(1, key);
                mark.executeUpdate();
            }
        }
    }

    static Place place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        Coordinates at = row.wasNull() ? null : new Coordinates(latitude, row.getDouble("longitude"));
        return new Place(
                row.getString("id"),
                row.getString("name"),
                Codes.parse(org.annales.model.PlaceKind.class, row.getString("kind")),
                at,
                row.getString("country"),
                row.getString("parent"),
                row.getString("code"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("id"),
                row.getString("name"),
                Codes.parse(org.annales.model.Sector.class, row.getString("sector")),
                row.getString("side"));
    }

    private static long key(Map<String, Long> known, String id, Keys keys) throws SQLException {
        Long key = known.get(id);
        if (key == null) {
            key = keys.take();
            known.put(id, key);
        }
        return key;
    }

    private static List<List<String>> chunks(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> chunks = new java.util.ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }

    private static String marks(List<String> ids) {
        return String.join(",", Collections.nCopies(ids.size(), "?"));
    }

    private static void bind(PreparedStatement query, List<String> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            query.setString(i + 1, ids.get(i));
        }
    }
}
