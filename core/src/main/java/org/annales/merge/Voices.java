package org.annales.merge;

import java.util.ArrayList;
import java.util.List;

/** How many voices tell of something: all readings of a document are one, and so is what was copied word for word. */
public final class Voices {
    private Voices() {}

    /** Of tellings in any order. */
    public static int count(List<Telling> members) {
        List<Telling> originals = new ArrayList<>();
        for (Telling member : members.stream().sorted(Telling.ORDER).toList()) {
            boolean known = originals.stream()
                    .anyMatch(original -> original.document().equals(member.document())
                            || original.sketch().isCopyOf(member.sketch()));
            if (!known) {
                originals.add(member);
            }
        }
        return originals.size();
    }
}
