package org.annales.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.annales.model.Bound;
import org.annales.model.Figure;
import org.annales.model.Scope;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Groups claims by what they count: the same kind, unit, side, happening and thing, totals apart from single happenings and
 * parts apart from wholes. A pure function; numbers are never added, and the result depends only on the claims and their order.
 */
public final class FigureComparison {

    /** What is not dated came last, for all we know. */
    private static final Comparator<Claim> EARLIEST =
            Comparator.comparing((Claim claim) -> claim.published() == null ? LocalDate.MAX : claim.published());

    private FigureComparison() {}

    /** The groups with most claims first; of equals the one whose first claim comes first. */
    public static List<FigureGroup> compare(List<Claim> claims) {
        Map<String, List<Claim>> alike = new LinkedHashMap<>();
        for (Claim claim : claims) {
            alike.computeIfAbsent(key(claim), k -> new ArrayList<>()).add(claim);
        }
        List<FigureGroup> groups = new ArrayList<>();
        for (List<Claim> same : alike.values()) {
            for (List<Claim> happening : Happenings.split(same)) {
                for (List<Claim> side : bySide(happening)) {
                    CountedThing.split(side).forEach(thing -> groups.add(group(thing)));
                }
            }
        }
        groups.sort(Comparator.comparingInt((FigureGroup group) -> -group.rows().size()));
        return groups;
    }

    private static String key(Claim claim) {
        Figure f = claim.figure();
        String part = f.partOf() == null ? "" : lower(f.what());
        return String.join("|", f.kind(), f.unit(), f.scope() == Scope.TOTAL ? "total" : "one", part);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Claims that name no side join the only side that is named. */
    private static List<List<Claim>> bySide(List<Claim> claims) {
        Map<String, List<Claim>> sides = new LinkedHashMap<>();
        for (Claim claim : claims) {
            sides.computeIfAbsent(lower(claim.figure().side()), k -> new ArrayList<>())
                    .add(claim);
        }
        List<Claim> none = sides.get("");
        if (none != null && sides.size() == 2) {
            return List.of(claims);
        }
        return List.copyOf(sides.values());
    }

    /** Each claim with its copies in other documents, the earliest published standing for them all. */
    private static Map<Claim, List<Claim>> originals(List<Claim> claims) {
        Map<Claim, List<Claim>> originals = new LinkedHashMap<>();
        for (Claim claim : claims.stream().sorted(EARLIEST).toList()) {
            originals.entrySet().stream()
                    .filter(known -> claim.isCopyOf(known.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> known.getValue().add(claim), () -> originals.put(claim, new ArrayList<>()));
        }
        return originals;
    }

    private static FigureGroup group(List<Claim> all) {
        Map<Claim, List<Claim>> originals = originals(all);
        List<Claim> claims = all.stream().filter(originals::containsKey).toList();
        boolean total = claims.getFirst().figure().scope() == Scope.TOTAL;
        Map<String, String> superseded = total ? superseded(claims) : Map.of();
        List<FigureGroup.Row> rows = claims.stream()
                .map(claim -> new FigureGroup.Row(
                        claim, superseded.get(claim.figure().id()), originals.getOrDefault(claim, List.of())))
                .sorted(Comparator.comparing(row -> row.claim().figure().max()))
                .toList();
        List<Figure> standing = standing(rows);
        Figure first = claims.getFirst().figure();
        BigDecimal low = standing.stream()
                .map(Figure::min)
                .min(Comparator.naturalOrder())
                .orElse(first.min());
        BigDecimal high = standing.stream()
                .map(Figure::max)
                .max(Comparator.naturalOrder())
                .orElse(first.max());
        boolean open = standing.stream().anyMatch(f -> f.max().compareTo(high) == 0 && f.bound() == Bound.AT_LEAST);
        String what = first.partOf() == null ? null : first.what();
        return new FigureGroup(
                first.kind(),
                first.unit(),
                firstOf(claims, Figure::side),
                firstOf(claims, Figure::place),
                firstOf(claims, Figure::about),
                claims.stream()
                        .map(claim -> claim.figure().time())
                        .filter(When::isKnown)
                        .findFirst()
                        .orElse(When.unknown()),
                total,
                what,
                low,
                high,
                open,
                rows);
    }

    /** Figures that count for the range: not superseded and not merely denied, unless all are. */
    private static List<Figure> standing(List<FigureGroup.Row> rows) {
        List<FigureGroup.Row> standing =
                rows.stream().filter(FigureGroup.Row::stands).toList();
        List<FigureGroup.Row> claimed =
                standing.stream().filter(row -> !row.claim().isOnlyDenied()).toList();
        return (claimed.isEmpty() ? standing : claimed)
                .stream().map(row -> row.claim().figure()).toList();
    }

    private static @Nullable String firstOf(List<Claim> claims, Function<Figure, @Nullable String> field) {
        return claims.stream()
                .map(claim -> field.apply(claim.figure()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** For each total that a later one of the same claimant replaces the id of that later one. */
    private static Map<String, String> superseded(List<Claim> claims) {
        Map<String, Claim> latest = new HashMap<>();
        for (Claim claim : claims) {
            latest.merge(claim.claimantKey(), claim, (a, b) -> when(b).isAfter(when(a)) ? b : a);
        }
        Map<String, String> found = new HashMap<>();
        for (Claim claim : claims) {
            Claim last = Objects.requireNonNull(latest.get(claim.claimantKey()));
            if (when(last).isAfter(when(claim))) {
                found.put(claim.figure().id(), last.figure().id());
            }
        }
        return found;
    }

    /** As of when a total was told: the end of its time, else its source's date. */
    private static LocalDate when(Claim claim) {
        When time = claim.figure().time();
        if (time.isKnown() && !time.latest().equals(LocalDate.MAX)) {
            return time.latest();
        }
        LocalDate published = claim.published();
        return published == null ? LocalDate.MIN : published;
    }
}
