package org.annales.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annales.figure.Claim;
import org.annales.figure.FigureGroup;
import org.annales.model.Bound;
import org.annales.model.Figure;
import org.annales.store.FigureRow;
import org.jspecify.annotations.Nullable;

/** Claims side by side: those that count the same thing as bars on one scale, each with its claimant and words. */
public final class FigureView {

    private static final int BAR = 24;
    private static final int AMOUNT = 16;

    private final Terminal terminal;
    private final Rows rows;
    private final Map<String, FigureRow> byId;

    /** @param byId the rows behind the claims, by the figure's id */
    public FigureView(Terminal terminal, Citations citations, Map<String, FigureRow> byId) {
        this.terminal = terminal;
        this.rows = new Rows(terminal, citations);
        this.byId = Map.copyOf(byId);
    }

    /** Writes what is claimed more than once as comparisons, then the single claims. */
    public void print(List<FigureGroup> groups) {
        for (FigureGroup group : groups) {
            if (isComparison(group)) {
                printGroup(group);
            }
        }
        for (FigureGroup group : groups) {
            if (!isComparison(group)) {
                FigureRow row = row(group.rows().getFirst());
                rows.print(row, whole(row));
            }
        }
    }

    private static boolean isComparison(FigureGroup group) {
        return group.rows().size() > 1 || !group.rows().getFirst().copies().isEmpty();
    }

    private FigureRow row(FigureGroup.Row row) {
        return Objects.requireNonNull(byId.get(row.claim().figure().id()));
    }

    private @Nullable FigureRow whole(FigureRow part) {
        String id = part.figure().partOf();
        return id == null ? null : byId.get(id);
    }

    private void printGroup(FigureGroup group) {
        String high = Rows.number(group.high()) + (group.openEnded() ? " or more" : "");
        String range = group.low().compareTo(group.high()) == 0 ? high : Rows.number(group.low()) + "–" + high;
        InkedText heading = new InkedText()
                .add(Ink.STRONG, group.kind() + " " + group.unit())
                .add("  ")
                .add(Ink.FIGURE, range);
        String[] details = {
            group.what(),
            group.place(),
            group.side(),
            group.time().edtf(),
            group.total() ? "running total" : null,
            group.rows().size() + (group.rows().size() == 1 ? " claim" : " claims")
        };
        for (String detail : details) {
            if (detail != null && !detail.isEmpty()) {
                heading.add(Ink.FAINT, " · " + Plain.line(detail));
            }
        }
        heading.wrap(terminal, terminal.columns()).forEach(terminal::line);
        BigDecimal most =
                group.rows().stream().map(row -> row.claim().figure().max()).reduce(BigDecimal.ONE, BigDecimal::max);
        group.rows().forEach(row -> print(row, most));
        terminal.line();
    }

    private void print(FigureGroup.Row row, BigDecimal most) {
        Claim claim = row.claim();
        Figure figure = claim.figure();
        String stands = !row.stands() ? " (told anew later)" : claim.isOnlyDenied() ? " (denied)" : "";
        String amount = Plain.padLeft(Plain.cut(Rows.amount(figure), AMOUNT), AMOUNT);
        String bar = bar(figure, most);
        String claimant =
                Plain.cut(Plain.line(claim.claimant()) + stands, Math.max(8, terminal.columns() - AMOUNT - BAR - 5));
        terminal.line(terminal.paint(Ink.FIGURE, amount + "  " + Plain.pad(bar, BAR + 1)) + "  " + claimant);
        rows.quote(row(row), AMOUNT + 2);
        for (Claim copy : row.copies()) {
            String also = Plain.cut("= word for word: " + Plain.line(copy.source()), terminal.columns() - AMOUNT - 2);
            terminal.line(" ".repeat(AMOUNT + 2) + terminal.paint(Ink.FAINT, also));
        }
    }

    /** From nothing to the low number full, on to the high one in outline; an arrow where it may be more. */
    private static String bar(Figure figure, BigDecimal most) {
        int low = share(figure.min(), most);
        int high = Math.max(low, share(figure.max(), most));
        String range = "░".repeat(Math.max(0, high / 8 - (low + 7) / 8));
        return Bars.bar(low, 8 * BAR, BAR) + range + (figure.bound() == Bound.AT_LEAST ? "▸" : "");
    }

    private static int share(BigDecimal value, BigDecimal most) {
        return value.multiply(BigDecimal.valueOf(8L * BAR))
                .divide(most, RoundingMode.HALF_UP)
                .intValue();
    }
}
