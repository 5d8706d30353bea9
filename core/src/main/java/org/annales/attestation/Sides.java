package org.annales.attestation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annales.model.Participant;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/** The sides of those who take part in a telling, as one document knows them. */
final class Sides {
    /** First words of those who are a party without a side: “rebels”, “federal troops”. */
    static final Set<String> HOLDERS = Set.copyOf(AttestationWords.packaged().list("holds.holders"));

    private static final Set<String> ADVANCING = AttestationWords.packaged().list("taking.advancing");

    /** Beginnings of triggers of those who go into a place to stay. */
    private static final Set<String> ENTERING = AttestationWords.packaged().list("taking.entering");

    private static final Set<String> GUESTS = AttestationWords.packaged().list("taking.guests");

    private final DocumentContext context;

    Sides(DocumentContext context) {
        this.context = context;
    }

    Optional<Participant> ofOneSide(List<Participant> agents, Set<String> losers) {
        Set<String> sides = of(agents);
        return sides.size() == 1 && !losers.containsAll(sides)
                ? agents.stream().filter(agent -> !of(List.of(agent)).isEmpty()).findFirst()
                : Optional.empty();
    }

    Set<String> of(List<Participant> participants) {
        Set<String> sides = new HashSet<>();
        for (Participant participant : participants) {
            String side = side(participant);
            if (side != null) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** Its side, since a short name (“VRS”) may be known to this document alone; else its name. */
    String party(Participant participant) {
        String side = context.sideOf(participant);
        return side == null ? participant.name() : side;
    }

    /** “Ruritanian”, or “rebel” of rebels of whom no more is said. */
    @Nullable
    String side(Participant participant) {
        String side = context.sideOf(participant);
        String first = participant.name().split(" ", 2)[0];
        return side == null && HOLDERS.contains(first) ? first : side;
    }

    /** “soldiers”, “the 3rd Division”: of which side is not said. */
    boolean isNobodys(Participant agent) {
        boolean numbered = agent.name().chars().anyMatch(Character::isDigit);
        boolean plain = agent.name().chars().noneMatch(Character::isUpperCase);
        return (numbered || plain && !HOLDERS.contains(agent.name().split(" ", 2)[0])) && context.sideOf(agent) == null;
    }

    /** “crossed the border”, “marched into X”. */
    boolean isAdvance(Statement statement) {
        String words = context.text(statement.trigger()).toLowerCase(Locale.ROOT);
        return statement.type().equals("deploy") && ADVANCING.stream().anyMatch(words::startsWith);
    }

    /** “entered X”, “marched into X”; who keeps the peace or watches it takes nothing. */
    boolean isEntry(Statement statement) {
        String words = context.text(statement.trigger()).toLowerCase(Locale.ROOT);
        return statement.type().equals("deploy")
                && ENTERING.stream().anyMatch(words::startsWith)
                && statement.agents().stream()
                        .noneMatch(
                                agent -> GUESTS.stream().anyMatch(agent.text().toLowerCase(Locale.ROOT)::contains));
    }
}
