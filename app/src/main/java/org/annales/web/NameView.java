package org.annales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.annales.store.ActorRow;
import org.annales.store.PlaceRow;
import org.annales.store.Store;
import org.annales.web.StateView.Cited;
import org.annales.web.StateView.HoldingView;
import org.annales.web.StateView.TenureView;
import org.jspecify.annotations.Nullable;

/** Places and actors: as lines of a list and as pages of their own. */
final class NameView {

    private NameView() {}

    /** A place in a list. */
    record PlaceLine(
            String id,
            String name,
            String kind,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon,
            int statements,
            int mentions,
            int documents) {}

    /** An actor in a list. */
    record ActorLine(
            String id,
            String name,
            String sector,
            @Nullable String side,
            int statements,
            int mentions,
            int documents) {}

    /** A place's page; its events are asked for like any others. */
    record PlacePage(
            PlaceLine place,
            Set<String> names,
            List<HoldingView> holdings,
            List<FigureView.Group> figures,
            Map<String, Cited> cited) {}

    /** An actor's page; its events are asked for like any others. */
    record ActorPage(
            ActorLine actor,
            Set<String> names,
            List<TenureView> offices,
            List<StateView.LifespanView> lifespans,
            List<HoldingView> holdings,
            Map<String, Cited> cited) {}

    static PlaceLine of(PlaceRow row) {
        Place place = row.place();
        Coordinates at = place.at();
        return new PlaceLine(
                place.id(),
                place.name(),
                Codes.of(place.kind()),
                place.country(),
                at == null ? null : (Double) at.latitude(),
                at == null ? null : (Double) at.longitude(),
                row.statements(),
                row.mentions(),
                row.documents());
    }

    static ActorLine of(ActorRow row) {
        Actor actor = row.actor();
        return new ActorLine(
                actor.id(),
                actor.name(),
                Codes.of(actor.sector()),
                actor.side(),
                row.statements(),
                row.mentions(),
                row.documents());
    }

    static PlacePage place(String id, Snapshot snapshot, Store store) {
        PlaceRow row = snapshot.placeRows().stream()
                .filter(candidate -> candidate.place().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("no such place"));
        String name = row.place().name();
        List<HoldingView> holdings = snapshot.holdings().stream()
                .filter(holding -> holding.placeId().equals(id))
                .map(holding -> StateView.of(holding, snapshot))
                .toList();
        return new PlacePage(
                of(row),
                names(store.namesOfPlace(id), name),
                holdings,
                FigureView.compare(
                        snapshot.figures().stream()
                                .filter(figure -> name.equals(figure.figure().place()))
                                .toList(),
                        snapshot),
                cited(
                        holdings.stream()
                                .flatMap(holding -> holding.told().stream())
                                .toList(),
                        snapshot,
                        store));
    }

    static ActorPage actor(String id, Snapshot snapshot, Store store) {
        ActorRow row = snapshot.actorRows().stream()
                .filter(candidate -> candidate.actor().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("no such actor"));
        Set<String> names = names(store.namesOfActor(id), row.actor().name());
        List<TenureView> offices = snapshot.tenures().stream()
                .filter(tenure -> names.contains(tenure.person()))
                .map(StateView::of)
                .toList();
        List<HoldingView> holdings = snapshot.holdings().stream()
                .filter(holding -> names.contains(holding.holder()))
                .map(holding -> StateView.of(holding, snapshot))
                .toList();
        List<StateView.LifespanView> lifespans = snapshot.lifespans().stream()
                .filter(life -> names.contains(life.name())
                        || life.changes().stream().anyMatch(change -> names.contains(change.name())))
                .map(StateView::of)
                .toList();
        List<String> told = new ArrayList<>();
        lifespans.forEach(life -> told.addAll(life.told()));
        offices.forEach(office -> told.addAll(office.told()));
        holdings.forEach(holding -> told.addAll(holding.told()));
        return new ActorPage(of(row), names, offices, lifespans, holdings, cited(told, snapshot, store));
    }

    private static Set<String> names(Set<String> written, String name) {
        Set<String> names = new TreeSet<>(written);
        names.add(name);
        return names;
    }

    private static Map<String, Cited> cited(List<String> ids, Snapshot snapshot, Store store) {
        return ids.isEmpty() ? Map.of() : StateView.cited(store.citations(ids), snapshot);
    }
}
