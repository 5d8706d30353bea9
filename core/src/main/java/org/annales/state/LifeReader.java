package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            "dissolved", LifeStep.Effect.DISSOLVED,
            "merged into ", LifeStep.Effect.MERGED_INTO,
            "succeeded by ", LifeStep.Effect.SUCCEEDED_BY);

    /** How a statement has its time where the words around it date it. */
    private static final Set<String> DATED = Set.of("governed", "clause");

    /** Where the story stands in a time longer than this, it says not when something happened. */
    private static final long LONGEST_STORY = 62;

    private LifeReader() {}

    /** In no order. */
    public static List<LifeStep> of(Told told) {
        List<LifeStep> found = new ArrayList<>();
        for (Event event : told.events()) {
            LifeStep.Effect effect = EVENTS.get(event.type());
            if (effect != null && event.time().isKnown()) {
                told.of(event).stream()
                        .filter(statement -> isTold(statement, told.quote(statement)))
                        .forEach(statement -> read(event, statement, effect, found));
            }
        }
        for (Attestation attestation : told.attestations()) {
            if (attestation.kind().equals("status") && attestation.time().isKnown() && isNamed(attestation.subject())) {
                STANDINGS.forEach((words, effect) -> {
                    if (attestation.object().startsWith(words)) {
                        found.add(new LifeStep(
                                effect,
                                attestation.subject(),
                                attestation.object().substring(words.length()),
                                attestation.time(),
                                List.of(attestation.id())));
                    }
                });
            }
        }
        return List.copyOf(found);
    }

    /** “later to become” tells of no day; of what two bodies united to form, those named are what it was made of. */
    private static boolean isTold(Statement statement, String words) {
        return statement.reality() == Reality.ACTUAL
                && isDated(statement)
                && !words.equals("become")
                && !StateWords.ENGLISH.isMerging(words);
    }

    /** Does an attestation tell how a body began or ended? */
    static boolean isOfLife(Attestation attestation) {
        return attestation.kind().equals("status")
                && STANDINGS.keySet().stream().anyMatch(attestation.object()::startsWith);
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
            if (isNamed(body.name()) && told && !isTown(statement, body)) {
                found.add(
                        new LifeStep(effect, body.name(), renames ? other : "", event.time(), List.of(statement.id())));
            }
        }
    }

    /**
     * “the newly created Republic of X” on a day says not that it was created then, nor does “since its creation” where the story
     * stands; “they formed the X Front” goes on with the story.
     */
    private static boolean isDated(Statement statement) {
        boolean told = statement.rule().contains("/verb:")
                && statement.time().how().equals("inherited")
                && statement.time().when().days() <= LONGEST_STORY;
        return (told || DATED.contains(statement.time().how()))
                && !statement.rule().contains("/participle");
    }

    /** “the Hill Front”, “5th Corps”; not “the militia” or “Hill forces”, whose name nobody tells. */
    private static boolean isNamed(String name) {
        String[] words = name.split(" ", -1);
        return isProper(words[0])
                && isProper(words[words.length - 1])
                && !StateWords.ENGLISH.undertakings().contains(words[0].toLowerCase(Locale.ROOT));
    }

    /** “X was renamed Y” of a town. */
    private static boolean isTown(Statement statement, Participant body) {
        return statement.places().stream()
                .anyMatch(location ->
                        location.place().kind().isPoint() && location.text().equals(body.name()));
    }

    private static boolean isProper(String word) {
        return !word.isEmpty()
                && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)));
    }
}
