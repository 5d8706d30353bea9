package org.annales.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One of several times ({@code [1667,1670..1672]}) or all of them ({@code {1960,1961-12}}).
 *
 * @param all all of them rather than one of them
 * @param members dates, and intervals for runs; at least one
 */
public record WhenSet(boolean all, List<When> members) implements When {

    public WhenSet {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an empty set of times");
        }
    }

    @Override
    public String edtf() {
        StringBuilder text = new StringBuilder().append(all ? '{' : '[');
        for (When member : members) {
            text.append(text.length() > 1 ? "," : "");
            if (member instanceof WhenInterval(When from, When to)) {
                text.append(from instanceof WhenNone ? "" : from.edtf()).append("..");
                text.append(to instanceof WhenNone ? "" : to.edtf());
            } else {
                text.append(member.edtf());
            }
        }
        return text.append(all ? '}' : ']').toString();
    }

    @Override
    public LocalDate earliest() {
        return members.stream()
                .map(When::earliest)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public LocalDate latest() {
        return members.stream().map(When::latest).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public boolean uncertain() {
        return members.stream().anyMatch(When::uncertain);
    }

    @Override
    public boolean approximate() {
        return members.stream().anyMatch(When::approximate);
    }

    @Override
    public String toString() {
        return edtf();
    }
}
