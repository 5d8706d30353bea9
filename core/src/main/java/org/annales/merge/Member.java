package org.annales.merge;

import java.util.List;
import org.annales.merge.Telling.Named;

/** A telling with the parties its participants stand for; who is merely described stands for none. */
record Member(Telling telling, List<String> agents, List<String> targets) {
    Member {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
    }

    static Member of(Telling telling, Parties parties) {
        return new Member(telling, parties(telling.agents(), parties), parties(telling.targets(), parties));
    }

    private static List<String> parties(List<Named> named, Parties parties) {
        return named.stream()
                .map(parties::of)
                .filter(party -> !party.isBlank())
                .distinct()
                .toList();
    }

    boolean namesAParty() {
        return !agents.isEmpty() || !targets.isEmpty();
    }
}
