package org.annales.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.merge.Parties;
import org.annales.merge.Telling;
import org.annales.merge.TellingText;
import org.annales.model.Actor;
import org.jdbi.v3.core.Handle;

/** The tellings of some blocks, and the parties they speak of. */
final class TellingLoader {
    private static final int CHUNK = 1_000;

    private final Map<String, List<Telling>> byBlock = new HashMap<>();
    private final Parties parties;

    TellingLoader(Handle handle, List<String> blocks) {
        Map<String, Set<String>> ids = new HashMap<>();
        Set<String> actors = new HashSet<>();
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT block, telling FROM statement_blocks WHERE block IN (%s) ORDER BY statement",
                        blocks),
                row -> {
                    String block = row.getString("block");
                    Telling telling = TellingText.read(row.getString("telling"));
                    // A finding of several readings of one document counts once.
                    if (ids.computeIfAbsent(block, key -> new HashSet<>()).add(telling.id())) {
                        byBlock.computeIfAbsent(block, key -> new ArrayList<>()).add(telling);
                        addActors(telling.agents(), actors);
                        addActors(telling.targets(), actors);
                    }
                });
        parties = new Parties(actors(handle, List.copyOf(actors)));
    }

    private static void addActors(List<Telling.Named> named, Set<String> actors) {
        for (Telling.Named one : named) {
            if (one.actor() != null) {
                actors.add(one.actor());
            }
        }
    }

    private static List<Actor> actors(Handle handle, List<String> ids) {
        List<Actor> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            found.addAll(Sql.in(
                            handle,
                            "SELECT * FROM actors WHERE id IN (%s)",
                            ids.subList(i, Math.min(ids.size(), i + CHUNK)))
                    .map((row, context) -> Names.actor(row))
                    .list());
        }
        return found;
    }

    List<Telling> tellings(String block) {
        return byBlock.getOrDefault(block, List.of());
    }

    Parties parties() {
        return parties;
    }
}
