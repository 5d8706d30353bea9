package org.annales.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Holding;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Place;
import org.annales.model.Tenure;
import org.annales.store.DayState;
import org.annales.store.FigureRow;
import org.annales.store.SourceRow;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/** What held when: of the whole chronicle, or on one day. */
final class StateView {

    private StateView() {}

    /**
     * An actor holds a place.
     *
     * @param placeKind what sort of place it is: settlement, region, country…
     * @param kind held, contested, claimed or last-known
     * @param lastWord the last day any source speaks of who holds it; after it the holder is only the last known
     * @param through the region whose holder it is, where the place follows its region
     * @param told ids of the statements and attestations behind it
     */
    record HoldingView(
            String place,
            String placeId,
            String placeKind,
            @Nullable Double lat,
            @Nullable Double lon,
            String holder,
            String kind,
            TimeView from,
            TimeView to,
            @Nullable LocalDate lastWord,
            @Nullable String through,
            List<String> told) {}

    /**
     * A person holds an office.
     *
     * @param firstWord the first day on which a source says so
     * @param lastWord the last such day; after it the person is only the last known holder
     * @param forgottenAfter the last day on which its holder is still listed as the last known
     */
    record TenureView(
            String person,
            String office,
            TimeView from,
            TimeView to,
            @Nullable LocalDate firstWord,
            @Nullable LocalDate lastWord,
            @Nullable LocalDate forgottenAfter,
            List<String> told) {}

    /** A state, force or organisation exists; each change with its time. */
    record LifespanView(String name, TimeView from, TimeView to, List<ChangeView> changes, List<String> told) {}

    /** What became of it: renamed, merged into or succeeded by. */
    record ChangeView(String kind, String name, TimeView when) {}

    /** An agreement, blockade or declaration is in force. */
    record InForceView(String kind, String name, TimeView from, TimeView to, List<String> told) {}

    /** A sentence behind something that was worked out, and the event it belongs to. */
    record Cited(
            String document,
            String title,
            String sentence,
            @Nullable String event) {}

    /** Everything that held at some time. */
    record Whole(
            List<HoldingView> holdings,
            List<TenureView> offices,
            List<InForceView> inForce,
            List<LifespanView> lifespans) {}

    /** What held on a day, and the sentence behind every line. */
    record Day(
            LocalDate day,
            List<HoldingView> holdings,
            List<TenureView> offices,
            List<InForceView> inForce,
            List<LifespanView> lifespans,
            List<FigureView.Group> tolls,
            List<EventView> latest,
            Map<String, Cited> cited) {}

    static Whole whole(Snapshot snapshot) {
        return new Whole(
                snapshot.holdings().stream().map(h -> of(h, snapshot)).toList(),
                snapshot.tenures().stream().map(StateView::of).toList(),
                snapshot.inForce().stream().map(StateView::of).toList(),
                snapshot.lifespans().stream().map(StateView::of).toList());
    }

    static Day on(LocalDate day, Snapshot snapshot, Store store) {
        DayState state = store.on(day);
        List<FigureRow> tolls = state.tolls();
        return new Day(
                day,
                state.holdings().stream().map(h -> of(h, snapshot)).toList(),
                state.tenures().stream().map(StateView::of).toList(),
                state.inForce().stream().map(StateView::of).toList(),
                state.lifespans().stream().map(StateView::of).toList(),
                FigureView.compare(tolls, snapshot),
                EventView.list(
                        state.latest().stream()
                                .flatMap(event -> event.statements().stream().limit(1))
                                .map(id -> snapshot.eventOf().get(id))
                                .filter(event -> event != null)
                                .toList(),
                        snapshot,
                        store),
                cited(state.citations(), snapshot));
    }

    /** The sentences behind ids. */
    static Map<String, Cited> cited(Map<String, SourceRow> rows, Snapshot snapshot) {
        Map<String, Cited> cited = new TreeMap<>();
        rows.forEach((id, row) -> {
            var event = snapshot.eventOf().get(id);
            cited.put(
                    id,
                    new Cited(
                            row.documentId(),
                            snapshot.title(row.documentId()),
                            row.evidence(),
                            event == null ? null : event.id()));
        });
        return cited;
    }

    static HoldingView of(Holding h, Snapshot snapshot) {
        Place place = snapshot.places().get(h.placeId());
        Coordinates at = place == null ? null : place.at();
        return new HoldingView(
                h.place(),
                h.placeId(),
                place == null ? "other" : Codes.of(place.kind()),
                at == null ? null : (Double) at.latitude(),
                at == null ? null : (Double) at.longitude(),
                h.holder(),
                Codes.of(h.kind().counted()),
                TimeView.of(h.from()),
                TimeView.of(h.to()),
                h.lastWord(),
                h.through(),
                h.statements());
    }

    static TenureView of(Tenure t) {
        return new TenureView(
                t.person(),
                t.office(),
                TimeView.of(t.from()),
                TimeView.of(t.to()),
                t.firstWord(),
                t.lastWord(),
                t.forgottenAfter(),
                t.statements());
    }

    static LifespanView of(Lifespan life) {
        List<ChangeView> changes = life.changes().stream()
                .map(change -> new ChangeView(change.kind(), change.name(), TimeView.of(change.when())))
                .toList();
        return new LifespanView(
                life.name(), TimeView.of(life.from()), TimeView.of(life.to()), changes, life.statements());
    }

    static InForceView of(InForce f) {
        return new InForceView(f.kind(), f.name(), TimeView.of(f.from()), TimeView.of(f.to()), f.statements());
    }
}
