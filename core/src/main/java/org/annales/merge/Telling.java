package org.annales.merge;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.When;

/** What of a statement has to agree with another for both to tell of one happening. */
record Telling(
        Statement statement, When when, List<String> agents, List<String> targets, List<String> places, String mark) {
    /** Roles whose words name the one thing that was signed, passed or renamed. */
    private static final List<String> MARKS = List.of("instrument", "new-name", "office");

    static Telling of(Statement statement, Parties parties) {
        return new Telling(
                statement,
                statement.time().when(),
                parties(statement.agents(), parties),
                parties(statement.targets(), parties),
                statement.places().stream()
                        .map(location -> location.place().id())
                        .distinct()
                        .toList(),
                statement.roles().stream()
                        .filter(role -> MARKS.contains(role.name()))
                        .map(role -> role.text().strip())
                        .findFirst()
                        .orElse(""));
    }

    private static List<String> parties(List<Participant> participants, Parties parties) {
        List<String> found = new ArrayList<>();
        for (Participant participant : participants) {
            String party = parties.of(participant);
            if (!party.isBlank() && !found.contains(party)) {
                found.add(party);
            }
        }
        return found;
    }

    String id() {
        return statement.id();
    }

    /** What is told as having been, what was meant to be, and what failed are not one happening. */
    Group group() {
        return switch (statement.reality()) {
            case ACTUAL, ALLEGED, DENIED -> Group.TOLD;
            case PLANNED, THREATENED, PROPOSED -> Group.INTENDED;
            case FAILED -> Group.FAILED;
        };
    }

    boolean isDenied() {
        return statement.reality() == Reality.DENIED;
    }

    /** The sorts of reality that may share an event. */
    enum Group {
        TOLD,
        INTENDED,
        FAILED
    }
}
