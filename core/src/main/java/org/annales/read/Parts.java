package org.annales.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of a file with several, and the lines or records that are none. */
final class Parts {

    private final Path file;
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long size;

    Parts(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void add(Part part) throws UnreadableException {
        size += part.size();
        if (size > limits.fileBytes()) {
            throw new UnreadableException(
                    file, "holds more than " + Limits.size(limits.fileBytes()) + " of documents; split it");
        }
        if (part.size() > limits.textBytes()) {
            fail(part.number, "holds more than " + Limits.size(limits.textBytes()));
        } else {
            parts.add(part);
        }
    }

    /** Remembers a line or record that is no document. */
    void fail(int number, String problem) {
        if (problems.size() < 100) {
            problems.add("number " + number + " " + problem);
        }
    }

    List<Part> list() {
        return parts;
    }

    List<String> problems() {
        return problems;
    }
}
