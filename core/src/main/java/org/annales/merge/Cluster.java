package org.annales.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annales.model.Codes;
import org.annales.model.Event;
import org.annales.model.Statement;
import org.annales.model.When;

/** Statements that are taken to tell of one happening, while an event grows. */
final class Cluster {
    private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::document)
            .thenComparing(Statement::trigger)
            .thenComparing(Statement::id);

    private final List<Telling> members = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private When when = When.unknown();
    private String mark = "";

    Cluster(Telling first) {
        add(first);
    }

    void join(Telling telling, String reason) {
        add(telling);
        reasons.add(telling.id() + ": " + reason);
    }

    private void add(Telling telling) {
        members.add(telling);
        addNew(telling.agents(), agents);
        addNew(telling.targets(), targets);
        addNew(telling.places(), places);
        when = narrower(when, telling.when());
        mark = mark.isEmpty() ? telling.mark() : mark;
    }

    private static void addNew(List<String> names, List<String> to) {
        names.stream().filter(name -> !to.contains(name)).forEach(to::add);
    }

    /** Two days make the stretch between them, since either may be right; otherwise the finer time is kept. */
    private static When narrower(When one, When other) {
        if (!one.isKnown() || !other.isKnown()) {
            return one.isKnown() ? one : other;
        }
        boolean apart =
                one.latest().isBefore(other.earliest()) || other.latest().isBefore(one.earliest());
        if (apart) {
            boolean first = one.earliest().isBefore(other.earliest());
            return When.between(When.of((first ? one : other).earliest()), When.of((first ? other : one).latest()));
        }
        return other.days() < one.days() ? other : one;
    }

    When when() {
        return when;
    }

    LocalDate firstDay() {
        return when.earliest();
    }

    LocalDate lastDay() {
        return when.latest();
    }

    List<String> agents() {
        return agents;
    }

    List<String> targets() {
        return targets;
    }

    List<String> places() {
        return places;
    }

    String mark() {
        return mark;
    }

    String firstId() {
        return members.stream().map(Telling::id).min(Comparator.naturalOrder()).orElseThrow();
    }

    boolean isDenied() {
        return members.getFirst().isDenied();
    }

    Telling.Group group() {
        return members.getFirst().group();
    }

    Event event(String id, String block) {
        String place = Blocks.placeOf(block);
        return new Event(
                id,
                members.getFirst().statement().type(),
                when,
                place.isEmpty()
                        ? places
                        : List.of(place.contains("@") ? place.substring(0, place.indexOf('@')) : place),
                members.stream()
                        .map(Telling::statement)
                        .sorted(ORDER)
                        .map(Statement::id)
                        .toList(),
                reasons,
                disputes());
    }

    private List<String> disputes() {
        List<String> found = new ArrayList<>();
        TreeSet<String> days = members.stream()
                .filter(member -> member.when().isDay())
                .map(member -> member.when().edtf())
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.size() > 1) {
            found.add("time: " + String.join(" | ", days));
        }
        TreeSet<String> realities = members.stream()
                .map(member -> Codes.of(member.statement().reality()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (realities.size() > 1 && group() == Telling.Group.TOLD) {
            found.add("reality: " + String.join(" | ", realities));
        }
        return found;
    }
}
