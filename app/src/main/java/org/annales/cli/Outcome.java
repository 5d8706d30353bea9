package org.annales.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.annales.store.Saved;

/** What came of reading files. */
final class Outcome {

    private int added;
    private int renewed;
    private int unchanged;
    private final Map<String, String> failures = new LinkedHashMap<>();

    void add(Saved saved) {
        switch (saved) {
            case NEW -> added++;
            case RENEWED -> renewed++;
            case ANOTHER_PATH, NOTHING -> unchanged++;
        }
    }

    void addKnown(int documents) {
        unchanged += documents;
    }

    void addFailure(Path file, String cause) {
        failures.put(file.toString(), cause);
    }

    int added() {
        return added;
    }

    int renewed() {
        return renewed;
    }

    int unchanged() {
        return unchanged;
    }

    /** File → why it could not be read, in the order of the run. */
    Map<String, String> failures() {
        return failures;
    }

    /** 0, or 1 where a file could not be read. */
    int exitCode() {
        return failures.isEmpty() ? 0 : 1;
    }
}
