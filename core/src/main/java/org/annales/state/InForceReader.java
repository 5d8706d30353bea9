package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Event;
import org.annales.model.InForce;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenNone;

/** What is in force from a time to a time: agreements, blockades and what lifts them, declarations of war or emergency. */
public final class InForceReader {
    /** Roles whose words say which agreement or declaration it is, the best first. */
    private static final List<String> NAMES = List.of("instrument", "object", "topic");

    private static final Set<String> BEGIN = Set.of("agree", "blockade", "declare");

    private InForceReader() {}

    /** In order of time. */
    public static List<InForce> of(Told told) {
        List<InForce> found = new ArrayList<>();
        for (Event event : told.events()) {
            List<Statement> statements = told.of(event).stream()
                    .filter(statement -> statement.reality() == Reality.ACTUAL)
                    .toList();
            if (!statements.isEmpty() && event.time().isKnown()) {
                if (BEGIN.contains(event.type())) {
                    begin(event, statements, told, found);
                } else if (event.type().equals("unblock")) {
                    lift(event, statements, found);
                }
            }
        }
        return found;
    }

    private static void begin(Event event, List<Statement> statements, Told told, List<InForce> found) {
        String name = name(statements, told);
        List<String> sources = statements.stream().map(Statement::id).toList();
        for (int i = 0; i < found.size(); i++) {
            InForce known = found.get(i);
            if (event.type().equals("blockade")
                    && known.to() == WhenNone.OPEN
                    && known.kind().equals("blockade")) {
                found.set(i, with(known, WhenNone.OPEN, sources));
                return;
            }
        }
        found.add(new InForce(event.type(), name, event.time(), WhenNone.OPEN, sources));
    }

    private static InForce with(InForce known, When to, List<String> sources) {
        List<String> all = new ArrayList<>(known.statements());
        sources.stream().filter(source -> !all.contains(source)).forEach(all::add);
        return new InForce(known.kind(), known.name(), known.from(), to, all);
    }

    /** What is lifted ends every blockade of the place that is still on. */
    private static void lift(Event event, List<Statement> statements, List<InForce> found) {
        List<String> sources = statements.stream().map(Statement::id).toList();
        found.replaceAll(known -> known.kind().equals("blockade") && known.to() == WhenNone.OPEN
                ? with(known, event.time(), sources)
                : known);
    }

    private static String name(List<Statement> statements, Told told) {
        for (String wanted : NAMES) {
            for (Statement statement : statements) {
                for (Role role : statement.roles()) {
                    if (role.name().equals(wanted)) {
                        return role.text().replaceAll("\\s+", " ");
                    }
                }
            }
        }
        Statement first = statements.getFirst();
        String words = told.quote(first);
        List<String> parties = first.agents().stream().map(Participant::name).toList();
        List<String> places = first.places().stream().map(Location::text).toList();
        List<String> who = first.type().equals("blockade") ? places : parties;
        return who.isEmpty() ? words : words + " (" + String.join(", ", who) + ")";
    }
}
