package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/** Puts a conflict together from the documents that tell of it and what falls into its time. */
final class ConflictQuery {
    private static final Set<String> FIGHTING = Set.of("attack", "bombard", "capture", "kill");
    private static final Set<String> ENDINGS = Set.of("agree", "capture", "detain");
    private static final int MOST_STATEMENTS = 20_000;
    private static final int MOST_SENTENCES = 5_000;
    private static final int FEW = 8;

    /** The agreement that ends it may be signed when the fighting is over. */
    private static final long AFTERWARDS_DAYS = 60;

    private final Handle handle;
    private final Dialect dialect;
    private final ConflictNames names = new ConflictNames();
    private final ConflictTies ties = new ConflictTies();

    ConflictQuery(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    Optional<ConflictView> find(String name) {
        if (Folding.words(name).isEmpty()) {
            return Optional.empty();
        }
        ConflictScope scope = new ConflictScope(handle, dialect, name, names);
        return scope.stretch().map(stretch -> view(scope, stretch));
    }

    private ConflictView view(ConflictScope scope, ConflictScope.Stretch fought) {
        List<TimelineRow> rows = scope.within(
                new ConflictScope.Stretch(fought.from(), fought.to().plusDays(AFTERWARDS_DAYS)), MOST_STATEMENTS);
        ConflictScope.Stretch stretch = new ConflictScope.Stretch(fought.from(), end(rows, fought.to()));
        List<TimelineRow> inside = rows.stream()
                .filter(row -> stretch.holds(row.statement().time().when()))
                .toList();
        List<TimelineRow> fighting = inside.stream()
                .filter(row -> FIGHTING.contains(row.statement().type()))
                .toList();
        List<TimelineRow> stops = rows.stream()
                .filter(row -> row.statement().type().equals("agree") && names.stops(row.evidence()))
                .toList();
        ConflictSides sides = new ConflictSides(
                handle,
                names,
                ties,
                fighting,
                inside,
                new ConflictMentions(handle, scope, stretch, ties),
                pairs(scope));
        return new ConflictView(
                scope.names(),
                stretch.from(),
                stretch.to(),
                fighting.size(),
                sides.sides(),
                sides.against(),
                new ConflictParts(inside, scope, names).list(),
                phases(fighting, stops, stretch),
                tolls(scope, stretch),
                stops.subList(Math.max(0, stops.size() - FEW), stops.size()),
                mostTold(inside),
                documents(scope),
                scope.words().stream().limit(FEW).toList());
    }

    /** A war lasts until it is told to have ended. */
    private LocalDate end(List<TimelineRow> rows, LocalDate fought) {
        return rows.stream()
                .filter(row -> names.ends(row.evidence())
                        && ENDINGS.contains(row.statement().type()))
                .map(row -> row.statement().time().when())
                .filter(when ->
                        when.isKnown() && when.days() <= 1 && when.latest().isAfter(fought))
                .map(When::latest)
                .max(Comparator.naturalOrder())
                .orElse(fought);
    }

    /** Who fought whom, as the beginnings of documents and the conflict's names say. */
    private List<Belligerents.Pair> pairs(ConflictScope scope) {
        List<Belligerents.Pair> pairs = new ArrayList<>();
        scope.beginnings().forEach(text -> pairs.addAll(Belligerents.in(text)));
        for (String one : scope.names()) {
            List<String> sides = ties.sidesOf(one);
            if (!sides.isEmpty()) {
                pairs.add(new Belligerents.Pair(List.of(sides.getFirst()), List.of(sides.getLast()), false));
            }
        }
        return pairs;
    }

    private List<ConflictView.Phase> phases(
            List<TimelineRow> fighting, List<TimelineRow> stops, ConflictScope.Stretch stretch) {
        List<ConflictView.Phase> told = new ConflictSections(handle, fighting, stretch).list();
        return told.isEmpty() ? new ConflictPhases(fighting, stops).list() : told;
    }

    private List<FigureRow> tolls(ConflictScope scope, ConflictScope.Stretch stretch) {
        List<FigureRow> all = new FigureLoader(handle)
                .tollsOf(
                        scope.documents(),
                        stretch.from().toEpochDay(),
                        stretch.to().plusDays(AFTERWARDS_DAYS).toEpochDay());
        return Tolls.lastOfEach(all, FEW);
    }

    /** The events that several statements tell, most first. */
    private List<EventView> mostTold(List<TimelineRow> rows) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        List<String> ids = rows.stream().map(row -> row.statement().id()).toList();
        for (List<String> chunk : Sql.chunks(ids)) {
            Sql.each(
                    Sql.in(handle, "SELECT event FROM event_statements WHERE statement IN (%s)", chunk),
                    row -> counts.merge(row.getLong("event"), 1, Integer::sum));
        }
        List<Long> keys = counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FEW)
                .map(Map.Entry::getKey)
                .toList();
        return new EventViews(handle).byKeys(keys);
    }

    private List<String> documents(ConflictScope scope) {
        return handle.createQuery("SELECT name FROM documents WHERE key IN (" + Sql.list(scope.documents())
                        + ") ORDER BY name, id")
                .mapTo(String.class)
                .list();
    }

    /** Names of conflicts that the documents have, those like a name first. */
    List<String> alike(String name) {
        Set<String> words = new TreeSet<>(Folding.words(name));
        Map<String, Integer> counts = new LinkedHashMap<>();
        Sql.each(
                handle.createQuery("SELECT text FROM sentences WHERE text LIKE '%War%' OR text LIKE '%Operation%'"
                        + " OR text LIKE '%Battle%' OR text LIKE '%Offensive%' OR text LIKE '%Campaign%' ORDER BY key LIMIT "
                        + MOST_SENTENCES),
                row -> names.in(Characters.read(row.getString("text")))
                        .forEach(named -> counts.merge(named.name(), 1, Integer::sum)));
        List<String> all = new ArrayList<>(counts.keySet());
        all.sort((a, b) -> {
            int order = Long.compare(shared(b, words), shared(a, words));
            return order != 0 ? order : Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
        });
        return all.stream().limit(FEW).toList();
    }

    /** How many words two names share, or begin alike, for a slip of the pen. */
    private static long shared(String name, Set<String> words) {
        return Folding.words(name).stream()
                .filter(word -> words.stream().anyMatch(other -> isLike(word, other)))
                .count();
    }

    private static boolean isLike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= 4 || one.equals(other);
    }
}
