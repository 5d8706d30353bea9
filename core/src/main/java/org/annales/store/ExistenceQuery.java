package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annales.model.Lifespan;
import org.annales.model.WhenNone;
import org.jdbi.v3.core.Handle;

/** Asks for states and forces that are told to have ended and that a later text speaks of in the present. */
final class ExistenceQuery {
    private final Handle handle;

    ExistenceQuery(Handle handle) {
        this.handle = handle;
    }

    /** A sentence in the present, and since when its document is shown to exist. */
    private record Present(String id, LocalDate written) {}

    /** The newest ends first. */
    List<ExistenceDispute> list(int limit) {
        List<String> names = handle.createQuery(
                        "SELECT DISTINCT a.subject FROM attestations a WHERE a.kind = 'status' AND a.object = 'existing'")
                .mapTo(String.class)
                .list();
        return new StepLoader(handle)
                .lifespans(names).stream()
                        .filter(life -> life.to() != WhenNone.OPEN)
                        .sorted(Comparator.comparing(
                                        (Lifespan life) -> life.to().latest())
                                .reversed()
                                .thenComparing(Lifespan::name))
                        .flatMap(this::find)
                        .limit(limit)
                        .toList();
    }

    private Stream<ExistenceDispute> find(Lifespan life) {
        List<String> names = new ArrayList<>(List.of(life.name()));
        life.changes().stream()
                .filter(change -> change.kind().equals("renamed"))
                .forEach(change -> names.add(change.name()));
        List<Present> later = Sql.in(
                        handle,
                        "SELECT a.id, d.published, d.not_before FROM attestations a"
                                + " JOIN readings r ON r.key = a.reading JOIN documents d ON d.key = r.document"
                                + " WHERE a.kind = 'status' AND a.object = 'existing' AND a.subject IN (%s)"
                                + " ORDER BY d.name, a.id",
                        names)
                .map((row, context) -> new Present(row.getString("id"), written(row)))
                .filter(present -> present.written().isAfter(life.to().latest()))
                .list();
        if (later.isEmpty()) {
            return Stream.empty();
        }
        LocalDate written = later.stream()
                .map(Present::written)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Stream.of(new ExistenceDispute(
                life,
                sentences(life.statements()),
                sentences(later.stream().map(Present::id).toList()),
                written));
    }

    /** A document without a date of its own is not older than its latest date. */
    private static LocalDate written(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return published == null ? Days.day(row, "not_before", LocalDate.MIN) : LocalDate.parse(published);
    }

    private List<SourceRow> sentences(List<String> ids) {
        Map<String, SourceRow> citations = new DayQuery(handle).citations(ids);
        return ids.stream().filter(citations::containsKey).map(citations::get).toList();
    }
}
