package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    /** “A and B”, “A/B”: several places, where “A, B” is A in B. */
    private static final Pattern SEVERAL = Pattern.compile("\\band\\b|[&/+;]");

    private final ParsedDocument document;
    private final MentionIndex mentions;
    private final ListEntries entries;
    private @Nullable PlaceMention heading;
    private List<PlaceMention> item = List.of();
    private List<PlaceMention> entry = List.of();
    private int itemLevel;
    private boolean naming;
    private int zone = -1;

    Entries(ParsedDocument document, MentionIndex mentions, ListEntries entries) {
        this.document = document;
        this.mentions = mentions;
        this.entries = entries;
    }

    /**
     * What a sentence is about where it names no place.
     *
     * @param places one, or several that share an entry; none where there is no such place
     * @param entry is it part of a list's entry, rather than text under a heading?
     * @param naming is it nothing but the name with which an entry begins?
     */
    record About(List<PlaceMention> places, boolean entry, boolean naming) {}

    /** Goes on to a sentence. */
    About moveTo(Sentence sentence) {
        if (sentence.zone() != zone) {
            zone = sentence.zone();
            begin(sentence);
        }
        return !entry.isEmpty()
                ? new About(entry, true, naming)
                : new About(heading == null ? List.of() : List.of(heading), false, false);
    }

    private void begin(Sentence sentence) {
        Zone at = document.zoneOf(sentence);
        int level = at.kind() == ZoneKind.LIST ? at.level() : 0;
        naming = false;
        if (at.kind() == ZoneKind.HEADING) {
            List<PlaceMention> places = mentions.placesIn(at.span());
            heading = places.size() == 1
                            && places.getFirst().span().length() >= at.span().length() - 2
                    ? places.getFirst()
                    : null;
            item = List.of();
            entry = item;
        } else if (entries.isNamedItem(document, sentence)) {
            naming = true;
            item = named(at);
            itemLevel = level;
            entry = item;
        } else if (!item.isEmpty() && level > itemLevel) {
            entry = item;
        } else if (entries.nameEnd(document, sentence) >= 0) {
            entry = first(at);
        } else {
            item = level <= itemLevel ? List.of() : item;
            entry = item;
        }
    }

    private List<PlaceMention> first(Zone at) {
        List<PlaceMention> places = mentions.placesIn(at.span());
        return places.isEmpty() ? List.of() : List.of(places.getFirst());
    }

    /** “Rama and Gijet”: both; not what stands in brackets, nor the region behind a comma. */
    private List<PlaceMention> named(Zone at) {
        int bracket = document.text(at.span()).indexOf('(');
        int end = bracket > 0 ? at.span().start() + bracket : at.span().end();
        boolean several = SEVERAL.matcher(document.text(at.span())).find();
        List<PlaceMention> named = new ArrayList<>();
        for (PlaceMention place : mentions.placesIn(at.span())) {
            boolean region =
                    !named.isEmpty() && (!several || !place.place().kind().isPoint());
            boolean inside = place.span().start() < end
                    && (named.isEmpty()
                            || place.span().start() >= named.getLast().span().end());
            if (inside && !region) {
                named.add(place);
            }
        }
        return named;
    }
}
