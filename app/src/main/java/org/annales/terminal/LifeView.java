package org.annales.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.store.ActorLife;
import org.annales.store.EventView;
import org.annales.store.PlaceLife;

/** The life line of a place or an actor. */
public final class LifeView {
    private final Terminal terminal;
    private final Citations citations;
    private final Sections sections;

    /** @param most at most so many rows under a heading */
    public LifeView(Terminal terminal, Citations citations, int most) {
        this.terminal = terminal;
        this.citations = citations;
        this.sections = new Sections(terminal, most);
    }

    /** Who held the place, what happened there, and who says how many. */
    public void print(PlaceLife life) {
        heading(
                life.places().getFirst().name(),
                life.places().stream()
                        .map(place -> Codes.of(place.kind()) + (place.country() == null ? "" : ", " + place.country()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
        StateRows states = new StateRows(terminal, life.citations());
        sections.print("Held by", life.holdings(), states::print);
        printEvents(life.events(), life.count());
        sections.print("Figures", life.figures(), new Rows(terminal, citations)::print);
    }

    /** What the actor held and did. */
    public void print(ActorLife life) {
        String names = life.actors().stream()
                .map(actor -> Plain.line(actor.name()))
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
        String sorts = life.actors().stream()
                .map(actor -> Codes.of(actor.sector()) + (actor.side() == null ? "" : ", " + actor.side()))
                .distinct()
                .limit(4)
                .collect(Collectors.joining("; "));
        heading(names, sorts);
        StateRows states = new StateRows(terminal, life.citations());
        sections.print("Offices", life.tenures(), states::print);
        sections.print("Existed", life.lifespans(), states::print);
        sections.print("Sides", allegiances(life, "side-of"), states::print);
        sections.print("Belonged to", allegiances(life, "member-of"), states::print);
        printEvents(life.events(), life.count());
        sections.print("Places held by the side", life.holdings(), states::print);
    }

    private static List<Attestation> allegiances(ActorLife life, String kind) {
        return life.allegiances().stream()
                .filter(told -> told.kind().equals(kind))
                .toList();
    }

    private void heading(String name, String sorts) {
        new InkedText()
                .add(Ink.STRONG, Plain.line(name))
                .add(Ink.FAINT, "  " + Plain.line(sorts))
                .wrap(terminal, terminal.columns())
                .forEach(terminal::line);
        terminal.line();
    }

    private void printEvents(List<EventView> events, int count) {
        if (events.isEmpty()) {
            return;
        }
        terminal.line(terminal.paint(Ink.STRONG, "Events"));
        terminal.line();
        EventRows rows = new EventRows(terminal, citations);
        events.forEach(rows::print);
        String shown = events.size() == count
                ? String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "event" : "events")
                : String.format(Locale.ROOT, "%,d of %,d events; more with --limit N", events.size(), count);
        terminal.line(terminal.paint(Ink.FAINT, shown));
        terminal.line();
    }
}
