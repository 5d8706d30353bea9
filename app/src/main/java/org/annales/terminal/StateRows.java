package org.annales.terminal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.store.SourceRow;

/** Shows holdings, offices and what is in force, a line each, and below it the words that it begins with. */
final class StateRows {
    private static final int MARGIN = 4;

    private final Terminal terminal;
    private final Map<String, SourceRow> citations;

    StateRows(Terminal terminal, Map<String, SourceRow> citations) {
        this.terminal = terminal;
        this.citations = citations;
    }

    void print(Holding holding) {
        InkedText head = new InkedText()
                .add(Ink.PLACE, Plain.line(holding.place()))
                .add("  ")
                .add(Ink.ACTOR, Plain.line(holding.holder()));
        String span = span(holding.from(), holding.to());
        if (holding.kind().isHeld()) {
            head.add(" held").add(Ink.TIME, span);
            if (holding.kind() == HoldingKind.RETURNED) {
                head.add(" by agreement");
            }
        } else if (holding.kind() == HoldingKind.LAST_KNOWN) {
            LocalDate word = holding.lastWord();
            head.add(Ink.FAINT, " last known").add(Ink.TIME, word == null ? " at no told time" : " " + word);
        } else {
            head.add(Ink.WARNING, " " + Codes.of(holding.kind())).add(Ink.TIME, span);
        }
        if (holding.through() != null) {
            head.add(Ink.FAINT, " through " + Plain.line(holding.through()));
        }
        print(head, holding.statements());
    }

    /** Who was in office on a day; after the last word of it, who was last known to be. */
    void print(Tenure tenure, LocalDate day) {
        LocalDate word = tenure.lastWord();
        if (tenure.isLastKnown(day) && word != null) {
            boolean begun = tenure.from() != WhenNone.OPEN;
            InkedText head = head(tenure);
            if (begun) {
                head.add(Ink.TIME, span(tenure.from(), WhenNone.OPEN)).add(",");
            }
            boolean later = !begun || word.isAfter(tenure.from().latest());
            head.add(Ink.FAINT, later ? " last known" : " nothing later told")
                    .add(Ink.TIME, later ? " " + (begun ? word : told(tenure, word)) : "");
            print(head, tenure.statements());
        } else {
            print(tenure);
        }
    }

    /** An office that somebody held, with all that is told of its time. */
    void print(Tenure tenure) {
        InkedText head = head(tenure);
        LocalDate word = tenure.lastWord();
        boolean bounded = tenure.from() != WhenNone.OPEN || tenure.to() != WhenNone.OPEN;
        if (bounded) {
            head.add(Ink.TIME, span(tenure.from(), tenure.to())).add(Ink.FAINT, untold(tenure.to()));
        } else if (word != null) {
            head.add(Ink.FAINT, " told").add(Ink.TIME, " " + told(tenure, word));
        }
        print(head, tenure.statements());
    }

    private InkedText head(Tenure tenure) {
        return new InkedText().add(Ink.ACTOR, Plain.line(tenure.person())).add("  " + Plain.line(tenure.office()));
    }

    /** The days on which it is told of, as one time. */
    private static String told(Tenure tenure, LocalDate last) {
        LocalDate first = tenure.firstWord();
        boolean month = first != null
                && first.getDayOfMonth() == 1
                && last.equals(YearMonth.from(first).atEndOfMonth());
        return month
                ? YearMonth.from(last).toString()
                : first == null || first.equals(last) ? last.toString() : first + "/" + last;
    }

    void print(InForce thing) {
        InkedText head = new InkedText()
                .add(Ink.STATEMENT, thing.kind())
                .add("  " + Plain.line(thing.name()))
                .add(Ink.TIME, span(thing.from(), thing.to()))
                .add(Ink.FAINT, untold(thing.to()));
        List<InForce.Breach> breaches = thing.breaches();
        if (!breaches.isEmpty()) {
            head.add(Ink.WARNING, ", broken ")
                    .add(Ink.TIME, breaches.getLast().when().edtf());
            int before = breaches.size() - 1;
            head.add(
                    Ink.FAINT,
                    before == 0 ? "" : before == 1 ? " and once before" : " and " + before + " times before");
        }
        print(head, thing.statements());
    }

    /** A state or force as it was called on a day. */
    void print(Lifespan life, LocalDate day) {
        String name = life.nameOn(day);
        InkedText head = new InkedText().add(Ink.ACTOR, Plain.line(name));
        if (!name.equals(life.name())) {
            head.add(Ink.FAINT, " (" + Plain.line(life.name()) + ")");
        }
        print(head.add(Ink.TIME, founded(life)), life.statements());
    }

    /** A state or force with all that became of it. */
    void print(Lifespan life) {
        InkedText head = new InkedText().add(Ink.ACTOR, Plain.line(life.name())).add(Ink.TIME, founded(life));
        for (Lifespan.Change change : life.changes()) {
            head.add(", " + change.kind() + " ")
                    .add(Ink.ACTOR, Plain.line(change.name()))
                    .add(Ink.TIME, " " + change.when().edtf());
        }
        print(head, life.statements());
    }

    private static String founded(Lifespan life) {
        String from =
                life.from() == WhenNone.OPEN ? "" : " founded " + life.from().edtf();
        return life.to() == WhenNone.OPEN ? from : from + " ended " + life.to().edtf();
    }

    /** A side taken or a body belonged to. */
    void print(Attestation told) {
        String conflict = told.conflict();
        When time = told.time();
        InkedText head = new InkedText()
                .add(Ink.ACTOR, Plain.line(told.subject()))
                .add(told.kind().equals("side-of") ? "  on the side of " : "  in ")
                .add(Ink.ACTOR, Plain.line(told.object()));
        if (conflict != null) {
            head.add(conflict.startsWith("against ") ? " " : " in ").add(Ink.STATEMENT, Plain.line(conflict));
        }
        head.add(
                Ink.TIME,
                time instanceof WhenInterval(When from, When to)
                        ? span(from, to)
                        : time.isKnown() ? " in " + time.edtf() : "");
        print(head, List.of(told.id()));
    }

    /** What no source ends is not thereby still so. */
    private static String untold(When to) {
        return to.isKnown() && to != WhenNone.OPEN ? "" : ", end not told";
    }

    static String span(When from, When to) {
        String since = from.isKnown() && from != WhenNone.OPEN ? " since " + from.edtf() : "";
        return to.isKnown() && to != WhenNone.OPEN ? since + " until " + to.edtf() : since;
    }

    private void print(InkedText head, List<String> statements) {
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        statements.stream()
                .map(citations::get)
                .filter(source -> source != null)
                .findFirst()
                .ifPresent(source -> cite(source, statements.size()));
    }

    private void cite(SourceRow source, int statements) {
        String others = statements > 1 ? " +" + (statements - 1) : "";
        String name = " " + Plain.cut(Plain.line(source.document()), Citations.SHORT) + others;
        int room = terminal.columns() - MARGIN - Plain.width(name) - 2;
        String words = "“" + Plain.cutAtWord(Plain.line(source.evidence()), Math.max(MARGIN, room)) + "”";
        terminal.line(" ".repeat(MARGIN) + words + terminal.paint(Ink.FAINT, name));
    }
}
