package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.annales.model.Attestation;
import org.annales.model.Event;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Statement;

/** What is told of the founding, renaming and end of states, forces and organisations that have a name. */
public final class LifeReader {
    private static final Map<String, LifeStep.Effect> EVENTS = Map.of(
            "found", LifeStep.Effect.FOUNDED,
            "dissolve", LifeStep.Effect.DISSOLVED,
            "rename", LifeStep.Effect.RENAMED);
    private static final Map<String, LifeStep.Effect> STANDINGS = Map.of(
            "proclaimed", LifeStep.Effect.FOUNDED,
            "merged into ", LifeStep.Effect.MERGED_INTO,
            "succeeded by ", LifeStep.Effect.SUCCEEDED_BY);

    /** How a statement has its time where the words around it date it. */
    private static final Set<String> DATED = Set.of("governed", "clause");

    private LifeReader() {}

    /** In no order. */
    public static List<LifeStep> of(Told told) {
        List<LifeStep> found = new ArrayList<>();
        for (Event event : told.events()) {
            LifeStep.Effect effect = EVENTS.get(event.type());
            for (Statement statement : told.of(event)) {
                boolean so = statement.reality() == Reality.ACTUAL && isDated(statement);
                String words = told.quote(statement);
                if (effect != null
                        && so
                        && !words.equals("become")
                        && event.time().isKnown()
                        && !StateWords.ENGLISH.isMerging(words)) {
                    read(event, statement, effect, found);
                }
            }
        }
        for (Attestation attestation : told.attestations()) {
            String object = attestation.object();
            effect(attestation)
                    .map(name -> new LifeStep(
                            Objects.requireNonNull(STANDINGS.get(name)),
                            attestation.subject(),
                            object.substring(name.length()),
                            attestation.time(),
                            List.of(attestation.id())))
                    .filter(step -> step.when().isKnown() && isNamed(step.name()))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<String> effect(Attestation attestation) {
        return attestation.kind().equals("status")
                ? STANDINGS.keySet().stream()
                        .filter(attestation.object()::startsWith)
                        .findFirst()
                : Optional.empty();
    }

    /** Does an attestation tell how a body began or ended? */
    static boolean isOfLife(Attestation attestation) {
        return effect(attestation).isPresent();
    }

    private static void read(Event event, Statement statement, LifeStep.Effect effect, List<LifeStep> found) {
        String other = statement.roles().stream()
                .filter(role -> role.name().equals("new-name"))
                .map(Role::text)
                .map(text -> text.replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
        boolean renames = effect == LifeStep.Effect.RENAMED;
        for (Participant body : statement.targets()) {
            boolean told = !renames || !other.isEmpty() && !LifeStep.key(other).equals(LifeStep.key(body.name()));
            if (isNamed(body.name()) && told) {
                found.add(
                        new LifeStep(effect, body.name(), renames ? other : "", event.time(), List.of(statement.id())));
            }
        }
    }

    /** “the newly created Republic of X” on a day says not that it was created then, nor does a date from another sentence. */
    private static boolean isDated(Statement statement) {
        return DATED.contains(statement.time().how()) && !statement.rule().contains("/participle");
    }

    /** “the Hill Front”, “5th Corps”; not “the militia” or “Hill forces”, whose name nobody tells. */
    private static boolean isNamed(String name) {
        String[] words = name.split(" ", -1);
        return isProper(words[0]) && isProper(words[words.length - 1]);
    }

    private static boolean isProper(String word) {
        return !word.isEmpty()
                && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)));
    }
}
