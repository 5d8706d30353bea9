package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a happening that the text tells on without naming anybody again: “the offensive”, “houses were burned”.
 *
 * <p>Only acts of force go on so, only within a paragraph, and only a few sentences far.
 */
final class Continuation {

    private static final Set<String> FORCE =
            Set.of("attack", "bombard", "kill", "destroy", "abuse", "blockade", "capture", "displace");
    private static final int REACH = 3;

    private final List<Statement> recent = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private int sentence;

    void nextSentence() {
        sentence++;
    }

    /** Nothing goes on into the next paragraph. */
    void nextParagraph() {
        recent.clear();
        sentences.clear();
    }

    void add(Statement statement) {
        recent.add(statement);
        sentences.add(sentence);
    }

    /** The agents of the last act of force that named any; of the same type where it is further back. */
    List<Participant> agents(String type, boolean definite) {
        Statement found = find(type, definite);
        return found == null ? List.of() : found.agents();
    }

    private @Nullable Statement find(String type, boolean definite) {
        if (!FORCE.contains(type)) {
            return null;
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            Statement before = recent.get(i);
            int distance = sentence - sentences.get(i);
            boolean same = before.type().equals(type);
            int reach = same && definite ? REACH : 1;
            boolean told = before.reality() == Reality.ACTUAL && FORCE.contains(before.type());
            if (distance <= reach && told && !before.agents().isEmpty()) {
                return before;
            }
        }
        return null;
    }
}
