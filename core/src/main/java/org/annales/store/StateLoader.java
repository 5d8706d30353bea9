package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.state.Dissolutions;
import org.annales.state.Successions;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts holdings, tenures and things in force together from their rows. */
final class StateLoader {
    private static final int CHUNK = 1_000;

    /** A bound on the holders of offices or places whose names one question asks for. */
    private static final int MOST_HOLDERS = 2_000;

    private final Handle handle;

    StateLoader(Handle handle) {
        this.handle = handle;
    }

    /** A row whose sources are still to be loaded. */
    private record Row<T>(long key, Function<List<String>, T> with) {}

    /** Reads a row, all but its sources. */
    @FunctionalInterface
    interface RowReader<T> {
        Function<List<String>, T> read(ResultSet row) throws SQLException;
    }

    /** By place and time. */
    List<Holding> holdings(Sql conditions) {
        return holdings(conditions, "h.place, h.place_id, h.first_day, h.from_edtf, h.last_day, h.holder", "");
    }

    /** With the ends that follow from the ends of those who held. */
    List<Holding> ended(List<Holding> holdings) {
        return Dissolutions.of(
                holdings,
                lives(holdings.stream().map(Holding::holder).distinct().toList()));
    }

    /** How long those existed who go by the names of holders. */
    List<Lifespan> lives(List<String> holders) {
        StepLoader steps = new StepLoader(handle);
        return holders.size() > MOST_HOLDERS ? steps.lifespans() : steps.lifespans(Dissolutions.bodies(holders));
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
        LocalDate lastWord = findDay(row, "last_word");
        String through = row.getString("through");
        return sources -> new Holding(place, placeId, holder, kind, from, beginTold, to, lastWord, through, sources);
    }

    private static @Nullable LocalDate findDay(ResultSet row, String column) throws SQLException {
        LocalDate day = Days.day(row, column, LocalDate.MIN);
        return day.equals(LocalDate.MIN) ? null : day;
    }

    /** By person and time. */
    List<Tenure> tenures(Sql conditions) {
        return tenures(conditions, "h.person, h.first_day, h.last_day, h.office", "");
    }

    /** Who was in office on a day, the newest first, and who was last known to be. */
    List<Tenure> tenures(LocalDate day, int most) {
        long number = day.toEpochDay();
        long remembered = Tenure.rememberedSince(day).toEpochDay();
        List<Tenure> rows = tenures(
                on(day).and("h.first_day > " + -Days.NEVER)
                        .and("(h.last_day < " + Days.NEVER + " OR h.last_word >= ?)", remembered),
                "h.first_day DESC, h.person, h.office",
                " LIMIT " + most);
        return endedTenures(rows).stream()
                .filter(tenure -> Days.lastDay(tenure.to()) >= number && !tenure.isForgotten(day))
                .toList();
    }

    /** With the ends that follow from later holders of the same offices and from the ends of their states. */
    List<Tenure> endedTenures(List<Tenure> tenures) {
        List<String> offices = tenures.stream().map(Tenure::office).distinct().toList();
        List<String> owners = offices.stream()
                .map(Successions::ownerOf)
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .toList();
        List<String> keys = offices.stream()
                .filter(office -> !Successions.ownerOf(office).isEmpty())
                .map(Successions::key)
                .distinct()
                .toList();
        List<Tenure> holders = tenures(
                Sql.anyOf("h.office_key", keys), "h.first_day DESC, h.person, h.office", " LIMIT " + MOST_HOLDERS);
        return Successions.of(tenures, holders, new StepLoader(handle).lifespans(owners));
    }

    /** In an order, and no more than a page of it. */
    List<Tenure> tenures(Sql conditions, String order, String page) {
        return load("tenures", "tenure", conditions, order, page, row -> {
            String person = row.getString("person");
            String office = row.getString("office");
            When from = Days.when(row.getString("from_edtf"));
            When to = Days.when(row.getString("to_edtf"));
            LocalDate firstWord = findDay(row, "first_word");
            LocalDate lastWord = findDay(row, "last_word");
            return sources -> new Tenure(person, office, from, to, firstWord, lastWord, sources);
        });
    }

    /** What may hold on a day: begun by then and not over. */
    static Sql on(LocalDate day) {
        long number = day.toEpochDay();
        return new Sql().and("h.first_day <= ?", number).and("h.last_day >= ?", number);
    }

    /** Rows of a table with their sources. */
    <T> List<T> load(String table, String thing, Sql conditions, String order, String page, RowReader<T> reader) {
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
