package org.annales.read;

import java.util.List;
import org.annales.model.Zone;

/** Lists and tables that say of places what became of them: each name an item, each note an item below it. */
public final class NoteLists {
    private NoteLists() {}

    /** The zones with the entries of such lists and the rows of such tables cut into items. */
    public static List<Zone> cut(String text, List<Zone> zones) {
        ReadKnowledge knowledge = ReadKnowledge.ENGLISH;
        List<Zone> named = NoteSections.cut(text, NoteTables.cut(text, zones), knowledge);
        return NoteLines.cut(text, named, knowledge);
    }
}
