package org.annales.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.annales.store.EventRow;
import org.annales.store.Store;
import org.annales.web.NameView.ActorLine;
import org.annales.web.NameView.PlaceLine;

/** What a search finds: names of places and actors, documents, and the sentences with all its words. */
record Found(
        List<PlaceLine> places,
        List<ActorLine> actors,
        List<DocumentView.Row> documents,
        int total,
        List<EventView> events) {
    private static final int NAMES = 12;
    private static final int EVENTS = 30;

    static Found of(String words, Snapshot snapshot, Store store) {
        String folded = Lists.fold(words);
        Set<String> saying = store.statementsSaying(words);
        List<EventRow> events = snapshot.events().stream()
                .filter(event -> event.statements().stream().anyMatch(saying::contains))
                .toList();
        return new Found(
                snapshot.placeRows().stream()
                        .filter(row -> Lists.fold(row.place().name()).contains(folded))
                        .sorted(Comparator.comparing(row -> -row.mentions()))
                        .limit(NAMES)
                        .map(NameView::of)
                        .toList(),
                snapshot.actorRows().stream()
                        .filter(row -> Lists.fold(row.actor().name()).contains(folded))
                        .sorted(Comparator.comparing(row -> -row.mentions()))
                        .limit(NAMES)
                        .map(NameView::of)
                        .toList(),
                snapshot.documents().values().stream()
                        .filter(row -> Lists.fold(row.title().value() + " " + row.name())
                                .contains(folded))
                        .limit(NAMES)
                        .map(DocumentView.Row::of)
                        .toList(),
                events.size(),
                EventView.list(events.subList(0, Math.min(EVENTS, events.size())), snapshot, store));
    }
}
