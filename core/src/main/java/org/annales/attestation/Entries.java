package org.annales.attestation;

import java.util.List;
import org.annales.model.PlaceMention;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.place.ListEntries;
import org.annales.statement.MentionIndex;
import org.jspecify.annotations.Nullable;

/** Which place the entry or section is about in which a sentence stands. For one pass through a document. */
final class Entries {
    private final ParsedDocument document;
    private final MentionIndex mentions;
    private final ListEntries entries;
    private @Nullable PlaceMention heading;
    private @Nullable PlaceMention item;
    private @Nullable PlaceMention entry;
    private int itemLevel;
    private int zone = -1;

    Entries(ParsedDocument document, MentionIndex mentions, ListEntries entries) {
        this.document = document;
        this.mentions = mentions;
        this.entries = entries;
    }

    /** Goes on to a sentence: the place it is about where it names none; null where there is no one place. */
    @Nullable
    PlaceMention moveTo(Sentence sentence) {
        if (sentence.zone() != zone) {
            zone = sentence.zone();
            begin(sentence);
        }
        return entry == null ? heading : entry;
    }

    private void begin(Sentence sentence) {
        Zone at = document.zoneOf(sentence);
        int level = at.kind() == ZoneKind.LIST ? at.level() : 0;
        if (at.kind() == ZoneKind.HEADING) {
            List<PlaceMention> places = mentions.placesIn(at.span());
            heading = places.size() == 1
                            && places.getFirst().span().length() >= at.span().length() - 2
                    ? places.getFirst()
                    : null;
            item = null;
            entry = null;
        } else if (entries.isNamedItem(document, sentence)) {
            item = first(at);
            itemLevel = level;
            entry = item;
        } else if (entries.nameEnd(document, sentence) >= 0) {
            entry = first(at);
        } else {
            item = level <= itemLevel ? null : item;
            entry = item;
        }
    }

    private @Nullable PlaceMention first(Zone at) {
        List<PlaceMention> places = mentions.placesIn(at.span());
        return places.isEmpty() ? null : places.getFirst();
    }
}
