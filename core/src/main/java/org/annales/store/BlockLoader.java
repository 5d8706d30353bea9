package org.annales.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.merge.Parties;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** The statements of some blocks, and the parties they speak of. */
final class BlockLoader {
    private final Map<String, List<TimelineRow>> byBlock = new HashMap<>();
    private final Handle handle;
    private final List<Actor> actors;
    private final Parties parties;

    BlockLoader(Handle handle, List<String> blocks) {
        this.handle = handle;
        Map<String, List<Long>> keys = new LinkedHashMap<>();
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT block, statement FROM statement_blocks WHERE block IN (%s) ORDER BY statement",
                        blocks),
                row -> keys.computeIfAbsent(row.getString("block"), key -> new ArrayList<>())
                        .add(row.getLong("statement")));
        Set<Long> all = new LinkedHashSet<>();
        keys.values().forEach(all::addAll);
        List<Long> wanted = List.copyOf(all);
        List<TimelineRow> rows = new StatementLoader(handle).byKeys(wanted);
        Map<Long, TimelineRow> byKey = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byKey.put(wanted.get(i), rows.get(i));
        }
        keys.forEach((block, own) -> byBlock.put(block, rows(own, byKey)));
        actors = handle.createQuery("SELECT * FROM actors WHERE key IN"
                        + " (SELECT actor FROM participants WHERE statement IN (" + Sql.list(wanted) + "))")
                .map((row, context) -> Names.actor(row))
                .list();
        parties = new Parties(actors);
    }

    /** A finding of several readings of one document counts once. */
    private static List<TimelineRow> rows(List<Long> keys, Map<Long, TimelineRow> byKey) {
        Map<String, TimelineRow> byId = new LinkedHashMap<>();
        for (Long key : keys) {
            TimelineRow row = byKey.get(key);
            if (row != null) {
                byId.putIfAbsent(row.statement().id(), row);
            }
        }
        return List.copyOf(byId.values());
    }

    List<TimelineRow> rows(String block) {
        return byBlock.getOrDefault(block, List.of());
    }

    List<Statement> statements(String block) {
        return rows(block).stream().map(TimelineRow::statement).toList();
    }

    Parties parties() {
        return parties;
    }

    /** With those who are attested to hold something. */
    Parties parties(Collection<List<Attestation>> attestations) {
        List<String> names = attestations.stream()
                .flatMap(List::stream)
                .map(Attestation::subject)
                .distinct()
                .toList();
        List<Actor> all = new ArrayList<>(actors);
        Sql.each(
                Sql.in(handle, "SELECT * FROM actors WHERE name IN (%s) ORDER BY id", names),
                row -> all.add(Names.actor(row)));
        return new Parties(all);
    }
}
