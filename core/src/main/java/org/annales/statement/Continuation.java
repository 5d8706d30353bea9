package org.annales.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.PlaceKind;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What was told before of the happening that a trigger speaks of again without naming everything: “the offensive”,
 * “houses were burned”, “the loss of X” chapters after X fell.
 *
 * <p>Three ways lead back, the surest first: the same type at the same place, anywhere before in the document; the same
 * type spoken of as known (“the siege”), in the same section; an act of force in the sentence before, in the same
 * paragraph.
 */
final class Continuation {

    private static final Set<String> FORCE =
            Set.of("attack", "bombard", "kill", "destroy", "abuse", "blockade", "capture", "displace");

    private static final Set<String> TALKS = Set.of("negotiate");

    /** A siege that is lifted is the one that was laid, a truce that is broken the one that was agreed. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "unblock", Set.of("blockade"),
            "bombard", Set.of("attack"),
            "attack", Set.of("bombard", "capture"),
            "breach", Set.of("agree"),
            "withdraw", Set.of("capture"));

    private static final int REACH = 3;

    private final List<Statement> told = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private int sentence;
    private int paragraphFrom;
    private int sectionFrom;

    void nextSentence() {
        sentence++;
    }

    void nextParagraph() {
        paragraphFrom = told.size();
    }

    void nextSection() {
        sectionFrom = told.size();
        paragraphFrom = told.size();
    }

    void add(Statement statement) {
        told.add(statement);
        sentences.add(sentence);
    }

    /**
     * The last statement of the same type at one of these places, or null.
     *
     * @param places what the trigger's own grammar names
     */
    @Nullable
    Statement sameAt(String type, List<Location> places) {
        Set<String> ids = new HashSet<>();
        places.stream().filter(p -> !isWide(p)).forEach(p -> ids.add(p.place().id()));
        for (int i = told.size() - 1; i >= 0 && !ids.isEmpty(); i--) {
            Statement before = told.get(i);
            boolean there = before.places().stream()
                    .anyMatch(p -> ids.contains(p.place().id()) && !p.how().equals("inherited"));
            if (there && before.type().equals(type) && isTold(before)) {
                return before;
            }
        }
        return null;
    }

    /** In a whole region much happens that is not the same. */
    private static boolean isWide(Location place) {
        return LocationLists.isState(place.place()) || place.place().kind() == PlaceKind.REGION;
    }

    /** The last statement of the type, or of a type it answers to, in this section; null where it is too far back. */
    @Nullable
    Statement known(String type) {
        Set<String> also = ALSO.getOrDefault(type, Set.of());
        Statement kin = null;
        for (int i = told.size() - 1; i >= sectionFrom && sentence - sentences.get(i) <= REACH; i--) {
            Statement before = told.get(i);
            if (before.type().equals(type) && isTold(before)) {
                return before;
            }
            if (kin == null && also.contains(before.type()) && isTold(before)) {
                kin = before;
            }
        }
        return kin;
    }

    /** The agents of the last act of force in this sentence; those of its talks where something was agreed. */
    List<Participant> agents(String type) {
        Set<String> kin = type.equals("agree") ? TALKS : FORCE;
        if (!kin.contains(type) && !type.equals("agree")) {
            return List.of();
        }
        for (int i = told.size() - 1; i >= paragraphFrom && sentence == sentences.get(i); i--) {
            Statement before = told.get(i);
            if (kin.contains(before.type())
                    && isTold(before)
                    && before.agents().size() >= (kin == TALKS ? 2 : 1)) { // a mediator alone agrees to nothing
                return before.agents();
            }
        }
        return List.of();
    }

    private static boolean isTold(Statement statement) {
        return statement.reality() == Reality.ACTUAL || statement.reality() == Reality.ALLEGED;
    }
}
