package org.annales.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Events by the day on which they began. */
final class DayIndex {
    private final TreeMap<LocalDate, List<Cluster>> days = new TreeMap<>();

    void add(Cluster cluster) {
        days.computeIfAbsent(cluster.firstDay(), day -> new ArrayList<>()).add(cluster);
    }

    List<Cluster> on(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    List<Cluster> inOrder() {
        return days.values().stream().flatMap(List::stream).toList();
    }
}
