package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.state.ForceCourse;
import org.annales.state.ForceStep;
import org.annales.state.LifeCourse;
import org.annales.state.LifeStep;
import org.jdbi.v3.core.Handle;

/** Puts holdings, tenures and things in force together from their rows. */
final class StateLoader {
    private static final int CHUNK = 1_000;
    private static final int STEPS_AT_MOST = 2_000;
    private static final String LIFE_ORDER = "h.first_day, h.name, h.other, h.effect";
    private static final String FIRST = "h.first_day, h.kind, h.name, h.from_edtf, h.to_edtf, h.effect";

    private final Handle handle;

    StateLoader(Handle handle) {
        this.handle = handle;
    }

    /** A row whose sources are still to be loaded. */
    private record Row<T>(long key, Function<List<String>, T> with) {}

    /** Reads a row, all but its sources. */
    @FunctionalInterface
    private interface RowReader<T> {
        Function<List<String>, T> read(ResultSet row) throws SQLException;
    }

    /** By place and time. */
    List<Holding> holdings(Sql conditions) {
        return holdings(conditions, "h.place, h.place_id, h.first_day, h.from_edtf, h.last_day, h.holder", "");
    }

    /** In an order, and no more than a page of it. */
    List<Holding> holdings(Sql conditions, String order, String page) {
        return load("holdings", "holding", conditions, order, page, StateLoader::holding);
    }

    private static Function<List<String>, Holding> holding(ResultSet row) throws SQLException {
        String place = row.getString("place");
        String placeId = row.getString("place_id");
        String holder = row.getString("holder");
        HoldingKind kind = Codes.parse(HoldingKind.class, row.getString("kind"));
        When from = Days.when(row.getString("from_edtf"));
        boolean beginTold = row.getInt("begin_told") == 1;
        When to = Days.when(row.getString("to_edtf"));
        LocalDate word = Days.day(row, "last_word", LocalDate.MIN);
        LocalDate lastWord = word.equals(LocalDate.MIN) ? null : word;
        String through = row.getString("through");
        return sources -> new Holding(place, placeId, holder, kind, from, beginTold, to, lastWord, through, sources);
    }

    /** By person and time. */
    List<Tenure> tenures(Sql conditions) {
        return tenures(conditions, "h.person, h.first_day, h.last_day, h.office", "");
    }

    /** In an order, and no more than a page of it. */
    List<Tenure> tenures(Sql conditions, String order, String page) {
        return load("tenures", "tenure", conditions, order, page, row -> {
            String person = row.getString("person");
            String office = row.getString("office");
            When from = Days.when(row.getString("from_edtf"));
            When to = Days.when(row.getString("to_edtf"));
            return sources -> new Tenure(person, office, from, to, sources);
        });
    }

    /** What is in force at any time, in order of time. */
    List<InForce> inForce() {
        return ForceCourse.of(steps(new Sql(), FIRST, ""));
    }

    /** What is in force on a day, the newest first. Only breaches until then are told. */
    List<InForce> inForce(LocalDate day, int most) {
        List<ForceStep> begun = steps(
                on(day).and("h.effect IN ('begins', 'takes-effect', 'extends')"),
                "h.first_day DESC, h.kind, h.name",
                " LIMIT " + most);
        if (begun.isEmpty()) {
            return List.of();
        }
        long first = begun.stream()
                .mapToLong(step -> Days.firstDay(step.from(), step.to()))
                .min()
                .orElse(0);
        List<ForceStep> all = new ArrayList<>(begun);
        steps(new Sql().and("h.first_day >= ?", first), FIRST, " LIMIT " + STEPS_AT_MOST).stream()
                .filter(step -> !begun.contains(step))
                .forEach(all::add);
        long number = day.toEpochDay();
        return ForceCourse.of(all).stream()
                .filter(thing ->
                        Days.firstDay(thing.from(), thing.to()) <= number && Days.lastDay(thing.to()) >= number)
                .map(thing -> thing.until(day))
                .toList()
                .reversed();
    }

    private List<ForceStep> steps(Sql conditions, String order, String page) {
        return load("in_force", "in_force", conditions, order, page, row -> {
            ForceStep.Effect effect = Codes.parse(ForceStep.Effect.class, row.getString("effect"));
            String kind = row.getString("kind");
            String name = row.getString("name");
            List<String> parties = split(row.getString("parties"));
            List<String> documents = split(row.getString("documents"));
            When from = Days.when(row.getString("from_edtf"));
            When to = Days.when(row.getString("to_edtf"));
            return sources -> new ForceStep(effect, kind, name, parties, documents, from, to, sources);
        });
    }

    /** How long bodies existed, in order of time. */
    List<Lifespan> lifespans() {
        return LifeCourse.of(lifeSteps(new Sql(), LIFE_ORDER, ""));
    }

    /** Those that go by one of the names at some time. */
    List<Lifespan> lifespans(List<String> names) {
        List<String> keys = names.stream().map(LifeStep::key).distinct().toList();
        return LifeCourse.of(lifeSteps(keys));
    }

    /** What had been founded by a day and was not told to have ended, the newest first. */
    List<Lifespan> lifespans(LocalDate day, int most) {
        List<LifeStep> begun = lifeSteps(
                new Sql().and("h.first_day <= ?", day.toEpochDay()), "h.first_day DESC, h.name", " LIMIT " + most);
        List<String> keys = begun.stream()
                .flatMap(step -> Stream.of(LifeStep.key(step.name()), LifeStep.key(step.other())))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        long number = day.toEpochDay();
        return LifeCourse.of(lifeSteps(keys)).stream()
                .filter(life ->
                        Days.firstDay(life.firstWord(), life.to()) <= number && Days.lastDay(life.to()) >= number)
                .toList()
                .reversed();
    }

    private List<LifeStep> lifeSteps(List<String> keys) {
        Map<LifeStep, LifeStep> steps = new LinkedHashMap<>();
        for (String column : List.of("h.name_key", "h.other_key")) {
            lifeSteps(Sql.anyOf(column, keys), LIFE_ORDER, "").forEach(step -> steps.put(step, step));
        }
        return List.copyOf(steps.keySet());
    }

    private List<LifeStep> lifeSteps(Sql conditions, String order, String page) {
        return load("lifespans", "lifespan", conditions, order, page, row -> {
            LifeStep.Effect effect = Codes.parse(LifeStep.Effect.class, row.getString("effect"));
            String name = row.getString("name");
            String other = row.getString("other");
            When when = Days.when(row.getString("from_edtf"));
            return sources -> new LifeStep(effect, name, other, when, sources);
        });
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }

    /** What may hold on a day: begun by then and not over. */
    static Sql on(LocalDate day) {
        long number = day.toEpochDay();
        return new Sql().and("h.first_day <= ?", number).and("h.last_day >= ?", number);
    }

    private <T> List<T> load(
            String table, String thing, Sql conditions, String order, String page, RowReader<T> reader) {
        List<Row<T>> rows = conditions
                .query(
                        handle,
                        "SELECT * FROM " + table + " h",
                        " ORDER BY " + order + ", h.block, h.from_edtf, h.to_edtf"
                                + (thing.equals("holding") ? ", h.kind, h.through" : "") + ", h.key" + page)
                .map((row, context) -> new Row<>(row.getLong("key"), reader.read(row)))
                .list();
        Map<Long, List<String>> sources =
                sources(thing, rows.stream().map(Row::key).toList());
        return rows.stream()
                .sorted(alikeBySource(rows, sources))
                .map(row -> row.with().apply(sources.getOrDefault(row.key(), List.of())))
                .toList();
    }

    /** Rows that say the same of several sources stand in the order of these, not in that in which they were written. */
    private static <T> Comparator<Row<T>> alikeBySource(List<Row<T>> rows, Map<Long, List<String>> sources) {
        Map<Long, Integer> places = new HashMap<>();
        Map<T, Integer> first = new HashMap<>();
        for (Row<T> row : rows) {
            places.put(row.key(), first.computeIfAbsent(row.with().apply(List.of()), alike -> places.size()));
        }
        return Comparator.comparing((Row<T> row) -> places.getOrDefault(row.key(), 0))
                .thenComparing(row -> String.join(" ", sources.getOrDefault(row.key(), List.of())));
    }

    private Map<Long, List<String>> sources(String thing, List<Long> keys) {
        Map<Long, List<String>> sources = new HashMap<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            String chunk = Sql.list(keys.subList(i, Math.min(keys.size(), i + CHUNK)));
            Sql.each(
                    handle.createQuery("SELECT " + thing + ", source FROM " + thing + "_sources WHERE " + thing
                            + " IN (" + chunk + ") ORDER BY " + thing + ", ordinal"),
                    row -> sources.computeIfAbsent(row.getLong(thing), key -> new ArrayList<>())
                            .add(row.getString("source")));
        }
        return sources;
    }
}
