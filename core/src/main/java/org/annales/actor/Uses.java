package org.annales.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;

/** Which names a document has used so far for whom, and how lately. */
final class Uses {

    private final Map<String, Map<String, Integer>> names = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int clock;
    private int year;

    void add(Actor actor, String name, boolean defining) {
        names.computeIfAbsent(actor.id(), id -> new LinkedHashMap<>()).merge(name, defining ? 0 : 1, Integer::sum);
        see(actor);
    }

    void see(Actor actor) {
        seen.put(actor.id(), ++clock);
    }

    /**
     * The name used most for an actor, of several the first; its own where the document has not named it yet. Letters
     * stand for a full name only where they have become the usual one.
     */
    String name(Actor actor) {
        String best = actor.name();
        int most = 0;
        for (Map.Entry<String, Integer> use :
                names.getOrDefault(actor.id(), Map.of()).entrySet()) {
            boolean letters = use.getKey().chars().noneMatch(Character::isLowerCase);
            int weight = letters ? use.getValue() * 2 - 2 : use.getValue() * 2;
            if (weight > most || most == 0 && weight == 0 && use.getValue() > 0) {
                best = use.getKey();
                most = weight;
            }
        }
        return best;
    }

    /** What a mention is called once the whole document is read: by the name that it uses most. */
    void settle(Mention mention) {
        List<String> settled = new ArrayList<>(mention.names);
        for (int i = 0; i < mention.actors.size(); i++) {
            Actor actor = mention.actors.get(i);
            Set<String> used = names.getOrDefault(actor.id(), Map.of()).keySet();
            if (used.contains(settled.get(i)) || settled.get(i).equals(actor.name())) {
                settled.set(i, name(actor));
            }
        }
        mention.names = List.copyOf(settled);
    }

    /** Notes the year that the text speaks of. */
    void at(int year) {
        this.year = year;
    }

    /** Of several meanings of a name the one of the time spoken of, else the one spoken of last, else the first. */
    KnownName latest(List<KnownName> meanings) {
        for (KnownName meaning : meanings) {
            KnownActor.Years years = meaning.known().years();
            if (meaning.form() == KnownName.Form.SEAT && years != null && years.contain(year)) {
                return meaning;
            }
        }
        KnownName best = meanings.getFirst();
        int last = -1;
        for (KnownName meaning : meanings) {
            int when = seen.getOrDefault(meaning.known().actor().id(), -1);
            if (when > last) {
                best = meaning;
                last = when;
            }
        }
        return best;
    }
}
