package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Tenure;
import org.jdbi.v3.core.Handle;

/** Puts holdings, tenures and things in force together from their rows. */
final class StateLoader {
    private final Handle handle;

    StateLoader(Handle handle) {
        this.handle = handle;
    }

    /** By place and time. */
    List<Holding> holdings(Sql conditions) {
        Map<Long, List<String>> sources = sources("holding");
        return conditions
                .query(
                        handle,
                        "SELECT * FROM holdings h",
                        " ORDER BY h.place, h.place_id, COALESCE(h.from_earliest, h.from_latest, -999999999), h.to_latest, h.holder")
                .map((row, context) -> holding(row, sources))
                .list();
    }

    private static Holding holding(ResultSet row, Map<Long, List<String>> sources) throws SQLException {
        LocalDate lastWord = Days.day(row, "last_word", LocalDate.MIN);
        return new Holding(
                row.getString("place"),
                row.getString("place_id"),
                row.getString("holder"),
                Codes.parse(HoldingKind.class, row.getString("kind")),
                Days.when(row.getString("from_edtf")),
                row.getInt("begin_told") == 1,
                Days.when(row.getString("to_edtf")),
                lastWord.equals(LocalDate.MIN) ? null : lastWord,
                row.getString("through"),
                sources.getOrDefault(row.getLong("key"), List.of()));
    }

    /** By person and time. */
    List<Tenure> tenures(Sql conditions) {
        Map<Long, List<String>> sources = sources("tenure");
        return conditions
                .query(
                        handle,
                        "SELECT * FROM tenures h",
                        " ORDER BY h.person, COALESCE(h.from_earliest, h.to_earliest, 999999999), h.office, h.key")
                .map((row, context) -> new Tenure(
                        row.getString("person"),
                        row.getString("office"),
                        Days.when(row.getString("from_edtf")),
                        Days.when(row.getString("to_edtf")),
                        sources.getOrDefault(row.getLong("key"), List.of())))
                .list();
    }

    /** By time. */
    List<InForce> inForce(Sql conditions) {
        Map<Long, List<String>> sources = sources("in_force");
        return conditions
                .query(
                        handle,
                        "SELECT * FROM in_force h",
                        " ORDER BY COALESCE(h.from_earliest, 999999999), h.kind, h.name, h.from_edtf")
                .map((row, context) -> new InForce(
                        row.getString("kind"),
                        row.getString("name"),
                        Days.when(row.getString("from_edtf")),
                        Days.when(row.getString("to_edtf")),
                        sources.getOrDefault(row.getLong("key"), List.of())))
                .list();
    }

    /** What may hold on a day: begun by then and not over. */
    static Sql on(LocalDate day) {
        long number = day.toEpochDay();
        return new Sql()
                .and("(h.from_earliest IS NULL OR h.from_earliest <= ?)", number)
                .and("(h.to_latest IS NULL OR h.to_latest >= ?)", number);
    }

    private Map<Long, List<String>> sources(String thing) {
        Map<Long, List<String>> sources = new HashMap<>();
        Sql.each(
                handle.createQuery(
                        "SELECT " + thing + ", source FROM " + thing + "_sources ORDER BY " + thing + ", ordinal"),
                row -> sources.computeIfAbsent(row.getLong(thing), key -> new ArrayList<>())
                        .add(row.getString("source")));
        return sources;
    }
}
