package org.annales.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annales.model.Event;
import org.annales.model.Reality;
import org.annales.model.When;

/** Statements that are taken to tell of one happening, while an event grows. */
final class Cluster {
    private final List<Telling> members = new ArrayList<>();
    private final List<Member> told = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Set<String> agents = new LinkedHashSet<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> toldPlaces = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private When when;
    private String mark;

    Cluster(Member first) {
        members.add(first.telling());
        told.add(first);
        agents.addAll(first.agents());
        targets.addAll(first.targets());
        places.addAll(first.telling().places());
        toldPlaces.addAll(first.telling().told());
        documents.add(first.telling().document());
        when = first.telling().when();
        mark = first.telling().mark();
    }

    /** Takes in the other and all its statements. */
    void join(Cluster other, String reason) {
        when = hasExplicitDay() && other.isInherited() ? when : narrower(when, other.when);
        reasons.addAll(other.reasons);
        reasons.add(other.first().id() + ": " + reason);
        members.addAll(other.members);
        told.addAll(other.told);
        agents.addAll(other.agents);
        targets.addAll(other.targets);
        places.addAll(other.places);
        toldPlaces.addAll(other.toldPlaces);
        documents.addAll(other.documents);
        mark = mark.isEmpty() ? other.mark : mark;
    }

    /** Two times apart make the stretch between them, since either may be right; otherwise the finer is kept. */
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

    Collection<String> agents() {
        return agents;
    }

    Collection<String> targets() {
        return targets;
    }

    /** Those that its statements give in their own words. */
    Collection<String> toldPlaces() {
        return toldPlaces;
    }

    String mark() {
        return mark;
    }

    boolean namesAParty() {
        return !agents.isEmpty() || !targets.isEmpty();
    }

    Telling first() {
        return members.getFirst();
    }

    List<Telling> members() {
        return members;
    }

    String firstId() {
        return members.stream().map(Telling::id).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Where in its document its last telling begins. */
    int lastTold() {
        return members.stream()
                .mapToInt(member -> member.trigger().start())
                .max()
                .orElse(0);
    }

    boolean isDenied() {
        return first().reality() == Reality.DENIED;
    }

    Telling.Group group() {
        return first().group();
    }

    /** Do they have a document in common? */
    boolean sharesDocument(Cluster other) {
        return documents.stream().anyMatch(other.documents::contains);
    }

    /** Is it told by nouns alone, as what was told before is? */
    boolean isNominal() {
        return members.stream().allMatch(Telling::nominal);
    }

    /** Is its day one that a sentence itself gives? */
    boolean hasExplicitDay() {
        return members.stream().anyMatch(Telling::isExplicitDay);
    }

    /** Is every time of it only that of the sentences around it? */
    boolean isInherited() {
        return members.stream().allMatch(Telling::inherited);
    }

    /** The type that most of its statements have. */
    String type() {
        if (members.size() == 1) {
            return first().type();
        }
        Map<String, Integer> types = new TreeMap<>();
        members.forEach(member -> types.merge(member.type(), 1, Integer::sum));
        return types.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    Event event(String id, String block) {
        String place = Blocks.placeOf(block);
        return new Event(
                id,
                type(),
                when,
                place.isEmpty()
                        ? List.copyOf(places)
                        : List.of(place.contains("@") ? place.substring(0, place.indexOf('@')) : place),
                members.stream().sorted(Telling.ORDER).map(Telling::id).toList(),
                reasons,
                Disagreements.of(type(), group(), told),
                group() == Telling.Group.TOLD,
                Voices.count(members));
    }
}
