package org.annales.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annales.merge.Blocks;
import org.annales.merge.Parties;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.Statement;
import org.annales.model.Tenure;
import org.annales.state.ForceReader;
import org.annales.state.ForceStep;
import org.annales.state.Holdings;
import org.annales.state.LifeReader;
import org.annales.state.LifeStep;
import org.annales.state.Region;
import org.annales.state.StateBlocks;
import org.annales.state.Successions;
import org.annales.state.Tenures;
import org.annales.state.Told;
import org.jdbi.v3.core.Handle;

/** Works out the holdings, tenures and things in force of state blocks anew. */
final class StateRenewal {
    private final Handle handle;

    StateRenewal(Handle handle) {
        this.handle = handle;
    }

    void renew(List<String> stale) throws SQLException {
        Regions regions = new Regions(handle);
        List<String> blocks = withParts(stale, regions);
        Map<String, Place> places = places(blocks);
        Map<String, List<Place>> around = regions.of(places.values());
        Set<String> told = new LinkedHashSet<>(blocks);
        around.values().forEach(some -> some.forEach(region -> told.add(StateBlocks.holding(region.id()))));
        Set<String> eventBlocks = new LinkedHashSet<>();
        told.forEach(block -> eventBlocks.addAll(StateBlocks.eventBlocks(block)));
        BlockLoader loader = new BlockLoader(handle, List.copyOf(eventBlocks));
        Map<String, List<Event>> events = new EventLoader(handle).byBlock(List.copyOf(eventBlocks));
        Map<String, List<Attestation>> attestations = attestations(List.copyOf(told));
        Parties parties = loader.parties(attestations.values());
        try (StateRows holdings = new StateRows(
                        handle,
                        "holding",
                        blocks,
                        "block, place, place_id, holder, kind, bounds, begin_told, last_word, through");
                StateRows tenures = new StateRows(
                        handle, "tenure", blocks, "block, person, office, office_key, bounds, first_word, last_word");
                StateRows inForce = new StateRows(
                        handle, "in_force", blocks, "block, effect, kind, name, parties, documents, bounds");
                StateRows lives = new StateRows(
                        handle, "lifespan", blocks, "block, effect, name, other, name_key, other_key, bounds")) {
            for (String block : blocks) {
                Told own = told(block, loader, events, attestations, parties);
                Place place = places.get(StateBlocks.place(block));
                if (StateBlocks.isTenure(block)) {
                    addTenures(tenures, block, Tenures.of(own));
                } else if (StateBlocks.isLife(block)) {
                    addLives(lives, block, LifeReader.of(own));
                } else if (!StateBlocks.isHolding(block)) {
                    addInForce(inForce, block, ForceReader.of(own, StateBlocks.isOfPlace(block)));
                } else if (place != null) {
                    List<Region> within = around.getOrDefault(place.id(), List.of()).stream()
                            .map(region -> new Region(
                                    region,
                                    told(StateBlocks.holding(region.id()), loader, events, attestations, parties)))
                            .toList();
                    addHoldings(holdings, block, Holdings.of(called(place, own), own, within));
                }
            }
        }
    }

    /** Whatever is told of a region is told of its places too. */
    private List<String> withParts(List<String> stale, Regions regions) {
        Set<String> blocks = new LinkedHashSet<>(stale);
        regions.parts(places(stale).values()).forEach(part -> blocks.add(StateBlocks.holding(part)));
        return List.copyOf(blocks);
    }

    private static Told told(
            String block,
            BlockLoader loader,
            Map<String, List<Event>> events,
            Map<String, List<Attestation>> attestations,
            Parties parties) {
        List<Event> own = new ArrayList<>();
        Map<String, Statement> statements = new HashMap<>();
        Map<String, String> sentences = new HashMap<>();
        for (String eventBlock : StateBlocks.eventBlocks(block)) {
            own.addAll(events.getOrDefault(eventBlock, List.of()));
            for (TimelineRow row : loader.rows(eventBlock)) {
                statements.put(row.statement().id(), row.statement());
                sentences.put(row.statement().id(), row.evidence());
            }
        }
        own.sort(EventLoader.ORDER);
        return new Told(own, statements, sentences, attestations.getOrDefault(block, List.of()), parties);
    }

    /** The place by the name that the documents call it most. */
    private static Place called(Place place, Told told) {
        Map<String, Integer> names = new TreeMap<>();
        told.statements().values().stream()
                .flatMap(statement -> statement.places().stream())
                .filter(location -> location.place().id().equals(place.id()))
                .map(Location::text)
                .filter(StateRenewal::isName)
                .forEach(name -> names.merge(name, 1, Integer::sum));
        told.attestations().stream()
                .map(StateBlocks::placeOf)
                .filter(StateRenewal::isName)
                .forEach(name -> names.merge(name, 1, Integer::sum));
        String best = place.name();
        int most = 0;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            if (name.getValue() > most) {
                best = name.getKey();
                most = name.getValue();
            }
        }
        return place.called(best);
    }

    /** “The town” begins a sentence and is no name. */
    private static boolean isName(String words) {
        boolean described = words.startsWith("The ") && words.chars().skip(1).noneMatch(Character::isUpperCase);
        return Character.isUpperCase(words.codePointAt(0)) && !described;
    }

    private Map<String, List<Attestation>> attestations(List<String> blocks) {
        Map<String, List<Attestation>> found = new HashMap<>();
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT b.block, a.*, d.id AS document_id, n.start_at, n.end_at FROM attestation_blocks b"
                                + " JOIN attestations a ON a.key = b.attestation JOIN sentences n ON n.key = a.sentence"
                                + " JOIN readings r ON r.key = a.reading JOIN documents d ON d.key = r.document"
                                + " WHERE b.block IN (%s) ORDER BY a.id",
                        blocks),
                row -> found.computeIfAbsent(row.getString("block"), key -> new ArrayList<>())
                        .add(ReadingLoader.attestation(row)));
        return found;
    }

    /**
     * Places of holdings by the name that their block gives them.
     */
    private Map<String, Place> places(List<String> blocks) {
        Map<String, List<String>> byId = new HashMap<>();
        for (String block : blocks) {
            if (StateBlocks.isHolding(block)) {
                String place = StateBlocks.place(block);
                byId.computeIfAbsent(Blocks.placeId(place), id -> new ArrayList<>())
                        .add(place);
            }
        }
        Map<String, Place> places = new HashMap<>();
        Sql.each(Sql.in(handle, "SELECT * FROM places WHERE id IN (%s)", List.copyOf(byId.keySet())), row -> {
            Place place = Names.place(row);
            if (StateBlocks.canBeHeld(place)) {
                byId.getOrDefault(place.id(), List.of()).forEach(name -> places.put(name, place));
            }
        });
        return places;
    }

    private static void addHoldings(StateRows rows, String block, List<Holding> holdings) {
        for (Holding holding : holdings) {
            rows.add(
                    holding.statements(),
                    block,
                    holding.place(),
                    holding.placeId(),
                    holding.holder(),
                    Codes.of(holding.kind()),
                    new StateRows.Stretch(holding.from(), holding.to()),
                    holding.beginTold() ? 1 : 0,
                    Days.day(holding.lastWord()),
                    holding.through());
        }
    }

    private static void addTenures(StateRows rows, String block, List<Tenure> tenures) {
        for (Tenure tenure : tenures) {
            rows.add(
                    tenure.statements(),
                    block,
                    tenure.person(),
                    tenure.office(),
                    Successions.key(tenure.office()),
                    new StateRows.Stretch(tenure.from(), tenure.to(), tenure.firstWord()),
                    Days.day(tenure.firstWord()),
                    Days.day(tenure.lastWord()));
        }
    }

    private static void addInForce(StateRows rows, String block, List<ForceStep> steps) {
        for (ForceStep step : steps) {
            rows.add(
                    step.sources(),
                    block,
                    Codes.of(step.effect()),
                    step.kind(),
                    step.name(),
                    String.join("|", step.parties()),
                    String.join("|", step.documents()),
                    new StateRows.Stretch(step.from(), step.to()));
        }
    }

    private static void addLives(StateRows rows, String block, List<LifeStep> steps) {
        for (LifeStep step : steps) {
            rows.add(
                    step.sources(),
                    block,
                    Codes.of(step.effect()),
                    step.name(),
                    step.other(),
                    LifeStep.key(step.name()),
                    LifeStep.key(step.other()),
                    new StateRows.Stretch(step.when(), step.when()));
        }
    }
}
