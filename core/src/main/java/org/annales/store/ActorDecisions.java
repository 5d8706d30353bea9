package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.annales.actor.ActorOverrides;
import org.annales.actor.ActorOverrides.Change;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.model.Sector;
import org.jdbi.v3.core.Handle;

/** What the user decided about actors: kept for ever, and laid over every reading before it is saved. */
final class ActorDecisions {
    private static final String RECORD = "actor";

    private final Handle handle;

    ActorDecisions(Handle handle) {
        this.handle = handle;
    }

    /** In the order in which they were made. */
    List<Change> list() {
        return handle.createQuery("SELECT kind, quote, change FROM decisions WHERE record = ? ORDER BY key")
                .bind(0, RECORD)
                .map((row, context) -> change(row))
                .list();
    }

    /** Keeps a decision. An actor that the store has is meant by its id from then on, whatever it is called later. */
    void add(Change change, String reviewer) throws SQLException {
        long key = new Keys(handle.getConnection(), "decisions").take();
        handle.execute(
                "INSERT INTO decisions (key, kind, record, document, start_at, end_at, quote, before, after, change,"
                        + " reviewer, decided_on) VALUES (?, ?, ?, '', 0, 0, ?, '', '', ?, ?, ?)",
                key,
                kind(change),
                RECORD,
                id(change.actor()),
                change instanceof Change.Merge merge ? id(merge.into()) : value(change),
                reviewer,
                Instant.now().toString());
    }

    /** Lays the decisions over a reading. */
    DocumentReading apply(DocumentReading reading) {
        List<Change> changes = list();
        return changes.isEmpty() ? reading : overrides(changes).apply(reading);
    }

    /**
     * Marks the readings in which an actor was already made one with another: now that it is to be somebody else, only
     * reading anew tells the two apart. Gives their number.
     */
    int unsettle(Change change) {
        String actor = id(change.actor());
        List<String> documents = change instanceof Change.Merge
                ? list().stream()
                        .filter(made ->
                                made instanceof Change.Merge && made.actor().equals(actor))
                        .flatMap(made -> documents(value(made)).stream())
                        .distinct()
                        .toList()
                : List.of();
        for (String document : documents) {
            handle.execute(
                    "UPDATE readings SET knowledge = 'to be read anew' WHERE document ="
                            + " (SELECT key FROM documents WHERE id = ?)",
                    document);
        }
        return documents.size();
    }

    /** Brings the actors and the readings that name them up to the decisions; gives the number of documents renewed. */
    int renew(List<Change> changed) throws SQLException {
        ActorOverrides overrides = overrides(list());
        DocumentWriter writer = new DocumentWriter(handle);
        int renewed = 0;
        List<String> documents = changed.stream()
                .flatMap(change -> documents(change.actor()).stream())
                .distinct()
                .toList();
        for (Actor actor : actors()) {
            update(overrides.apply(actor));
        }
        for (String document : documents) {
            DocumentReading reading = new ReadingLoader(handle).find(document).orElseThrow();
            DocumentReading now = overrides.apply(reading);
            if (!now.equals(reading)) {
                writer.replace(now);
                renewed++;
            }
        }
        return renewed;
    }

    private void update(Actor actor) {
        handle.execute(
                "UPDATE actors SET name = ?, folded = ?, sector = ?, side = ? WHERE id = ?",
                actor.name(),
                Folding.of(actor.name()),
                Codes.of(actor.sector()),
                actor.side(),
                actor.id());
    }

    private ActorOverrides overrides(List<Change> changes) {
        return ActorOverrides.of(changes, actors());
    }

    private List<Actor> actors() {
        return handle.createQuery("SELECT * FROM actors ORDER BY key")
                .map((row, context) -> Names.actor(row))
                .list();
    }

    private List<String> documents(String actor) {
        return handle.createQuery("SELECT DISTINCT d.id FROM documents d JOIN readings r ON r.document = d.key"
                        + " JOIN actor_mentions m ON m.reading = r.key JOIN actors a ON a.key = m.actor"
                        + " WHERE a.id = ? OR a.folded = ? ORDER BY d.id")
                .bind(0, actor)
                .bind(1, Folding.of(actor))
                .mapTo(String.class)
                .list();
    }

    /** The id of the one actor of that name; the name itself where there is none or several. */
    private String id(String nameOrId) {
        List<String> ids = handle.createQuery("SELECT id FROM actors WHERE id = ? OR folded = ?")
                .bind(0, nameOrId)
                .bind(1, Folding.of(nameOrId))
                .mapTo(String.class)
                .list();
        return ids.size() == 1 ? ids.getFirst() : nameOrId;
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Merge _ -> "merge";
            case Change.Rename _ -> "rename";
            case Change.TakeSide _ -> "side";
            case Change.Classify _ -> "sector";
        };
    }

    private static String value(Change change) {
        return switch (change) {
            case Change.Merge merge -> merge.into();
            case Change.Rename rename -> rename.name();
            case Change.TakeSide take -> Objects.requireNonNullElse(take.side(), "");
            case Change.Classify classify -> Codes.of(classify.sector());
        };
    }

    private static Change change(ResultSet row) throws SQLException {
        String actor = row.getString("quote");
        String value = row.getString("change");
        return switch (row.getString("kind")) {
            case "merge" -> new Change.Merge(actor, value);
            case "rename" -> new Change.Rename(actor, value);
            case "side" -> new Change.TakeSide(actor, value.isEmpty() ? null : value);
            case "sector" -> new Change.Classify(actor, Codes.parse(Sector.class, value));
            default -> throw new SQLException("no decision on an actor: " + row.getString("kind"));
        };
    }
}
