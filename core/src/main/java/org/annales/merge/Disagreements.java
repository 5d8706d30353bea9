package org.annales.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annales.model.Codes;

/**
 * On which fields the statements of one event disagree, each with the values that are told: {@code time: 1992-05-08 |
 * 1992-05-09}. Statements that name different places are never joined, so these cannot disagree.
 */
public final class Disagreements {
    private Disagreements() {}

    /** @param told the statements of the event, of this type and sort of reality */
    static List<String> of(String type, Telling.Group group, List<Member> told) {
        List<String> found = new ArrayList<>();
        add("time", days(told), found);
        if (group == Telling.Group.TOLD) {
            add(
                    "reality",
                    told.stream()
                            .map(member -> Codes.of(member.telling().reality()))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    found);
        }
        if (!Families.isMutual(type)) {
            add("agents", parties(told, Member::agents, Telling::agents), found);
            add("targets", parties(told, Member::targets, Telling::targets), found);
        }
        add(type.equals("appoint") || type.equals("remove") ? "office" : "instrument", marks(told), found);
        return found;
    }

    private static void add(String field, SortedSet<String> values, List<String> found) {
        if (values.size() > 1) {
            found.add(field + ": " + String.join(" | ", values));
        }
    }

    /** “About 8 May” does not contradict 8 May. */
    private static SortedSet<String> days(List<Member> told) {
        SortedSet<String> days = told.stream()
                .map(Member::telling)
                .filter(Telling::isExplicitDay)
                .map(telling -> telling.when().edtf())
                .collect(Collectors.toCollection(TreeSet::new));
        days.removeIf(day -> !isExact(day) && days.contains(day.substring(0, day.length() - 1)));
        return days;
    }

    private static boolean isExact(String day) {
        return Character.isDigit(day.charAt(day.length() - 1));
    }

    /**
     * Parties, each by the first of the names it is told by, where two statements name parties that have nothing in common; a
     * person may stand for a party that is named elsewhere, and does not count.
     */
    private static SortedSet<String> parties(
            List<Member> told, Function<Member, List<String>> parties, Function<Telling, List<Telling.Named>> names) {
        TreeMap<String, String> firm = new TreeMap<>();
        for (Member member : ordered(told)) {
            List<String> own = parties.apply(member);
            List<Telling.Named> called = names.apply(member.telling());
            if (own.size() == 1 && called.size() == 1 && !own.getFirst().startsWith(Parties.SOFT)) {
                firm.putIfAbsent(own.getFirst(), called.getFirst().name().replace('|', ' '));
            }
        }
        return apart(firm);
    }

    /** Of values by what they mean those that have nothing in common with another; who only says more does not disagree. */
    private static SortedSet<String> apart(Map<String, String> byMeaning) {
        TreeSet<String> apart = new TreeSet<>();
        byMeaning.forEach((meaning, shown) -> {
            if (byMeaning.keySet().stream().anyMatch(other -> !Parties.same(meaning, other))) {
                apart.add(shown);
            }
        });
        return apart;
    }

    /** The things that were signed or filled, each as it is first called. */
    private static SortedSet<String> marks(List<Member> told) {
        TreeMap<String, String> marks = new TreeMap<>();
        for (Member member : ordered(told)) {
            String mark = member.telling().mark();
            if (!mark.isEmpty()) {
                marks.putIfAbsent(mark(mark), mark.replace('|', ' '));
            }
        }
        return apart(marks);
    }

    /** What the words for a thing mean: without article and case. */
    public static String mark(String words) {
        return words.strip().replace('|', ' ').toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
    }

    private static List<Member> ordered(List<Member> told) {
        return told.stream()
                .sorted(Comparator.comparing(Member::telling, Telling.ORDER))
                .toList();
    }
}
