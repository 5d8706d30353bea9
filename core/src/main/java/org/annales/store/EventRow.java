package org.annales.store;

import java.util.List;
import java.util.Set;
import org.annales.model.When;

/**
 * An event as a view of all of them needs it: what it is found by, without its words.
 *
 * @param type what most of its statements call it
 * @param types what any of them calls it
 * @param places ids, the first one first told
 * @param statements ids, in order of document and text
 * @param realities how its statements tell it, as {@code actual}
 * @param sides of those who took part
 * @param actors ids of those who took part
 * @param voices names of those who are said to say it
 * @param documents ids of those that tell it
 * @param score of its best statement, 0–1
 * @param disputed do its statements disagree on a field?
 */
public record EventRow(
        String id,
        String type,
        Set<String> types,
        When time,
        List<String> places,
        List<String> statements,
        Set<String> realities,
        Set<String> sides,
        Set<String> actors,
        Set<String> voices,
        Set<String> documents,
        double score,
        boolean disputed) {
    public EventRow {
        types = Set.copyOf(types);
        places = List.copyOf(places);
        statements = List.copyOf(statements);
        realities = Set.copyOf(realities);
        sides = Set.copyOf(sides);
        actors = Set.copyOf(actors);
        voices = Set.copyOf(voices);
        documents = Set.copyOf(documents);
    }
}
