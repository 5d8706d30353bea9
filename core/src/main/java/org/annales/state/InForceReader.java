package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Certainty;
import org.annales.model.Event;
import org.annales.model.InForce;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * What is in force from a time to a time: ceasefires, agreements, blockades and what lifts them, states of emergency or war.
 * Whatever is agreed or declared without a word for what is then in force (“agreed to meet”, “declared its independence”)
 * leaves nothing in force.
 */
public final class InForceReader {
    private static final Set<String> BEGIN = Set.of("agree", "blockade", "declare");
    private static final int LONGEST_NAME = 8;

    private final Told told;
    private final List<InForce> found = new ArrayList<>();

    private InForceReader(Told told) {
        this.told = told;
    }

    /** In order of time. */
    public static List<InForce> of(Told told) {
        InForceReader reader = new InForceReader(told);
        told.events().forEach(reader::read);
        return List.copyOf(reader.found);
    }

    private void read(Event event) {
        List<Statement> statements = told.of(event).stream()
                .filter(statement -> statement.reality() == Reality.ACTUAL)
                .toList();
        if (statements.isEmpty() || !event.time().isKnown()) {
            return;
        }
        String kind = kind(event, statements);
        List<String> sources = statements.stream().map(Statement::id).toList();
        if (event.type().equals("unblock") || isTaken(event, statements)) {
            end("blockade", event.time(), sources);
        } else if (kind != null && isEnd(event, statements)) {
            end(kind, event.time(), sources);
        } else if (kind != null) {
            begin(kind, name(kind, statements), event, sources);
        }
    }

    /** Nobody goes on besieging a town that has been taken. */
    private static boolean isTaken(Event event, List<Statement> statements) {
        return event.type().equals("capture")
                && statements.stream()
                        .flatMap(statement -> statement.places().stream())
                        .anyMatch(location -> location.place().kind().isPoint());
    }

    /** “the state of emergency was lifted”, “the embargo ended” */
    private boolean isEnd(Event event, List<Statement> statements) {
        boolean ended = statements.stream().anyMatch(statement -> statement.phase() == Phase.END);
        boolean lifted = statements.stream().anyMatch(one -> StateWords.ENGLISH.isLifting(told.quote(one)));
        return !event.type().equals("agree") && (ended || lifted);
    }

    /** What is then in force, by the words of the trigger, then of the roles, then of the sentence behind the trigger. */
    private @Nullable String kind(Event event, List<Statement> statements) {
        if (!BEGIN.contains(event.type())) {
            return null;
        }
        if (event.type().equals("blockade")) {
            return "blockade";
        }
        for (Statement statement : statements) {
            String kind = StateWords.ENGLISH.forceIn(told.quote(statement));
            for (Role role : statement.roles()) {
                kind = kind == null ? StateWords.ENGLISH.forceIn(role.text()) : kind;
            }
            int end = statement.trigger().end();
            kind = kind == null
                    ? StateWords.ENGLISH.forceIn(
                            told.words(statement, end, statement.evidence().end()))
                    : kind;
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** What is agreed, imposed or declared again at a time is the one that is known by then. */
    private void begin(String kind, String name, Event event, List<String> sources) {
        for (int i = 0; i < found.size(); i++) {
            InForce known = found.get(i);
            boolean open = known.kind().equals(kind) && known.to() == WhenNone.OPEN;
            boolean goesOn = kind.equals("blockade") || known.from().overlaps(event.time()) != Certainty.NO;
            if (open && goesOn) {
                When from = event.time().days() < known.from().days() ? event.time() : known.from();
                found.set(i, with(known, better(known.name(), name), from, WhenNone.OPEN, sources));
                return;
            }
        }
        found.add(new InForce(kind, name, event.time(), WhenNone.OPEN, sources));
    }

    /** A name of its own, else the one that was there: “the Treaty of X”, rather than “treaty (A, B)”. */
    private static String better(String known, String name) {
        if (name.indexOf('(') >= 0) {
            return known;
        }
        boolean named = known.indexOf('(') >= 0
                || name.chars().filter(Character::isUpperCase).count()
                        > known.chars().filter(Character::isUpperCase).count();
        return named ? name : known;
    }

    private static InForce with(InForce known, String name, When from, When to, List<String> sources) {
        List<String> all = new ArrayList<>(known.statements());
        sources.stream().filter(source -> !all.contains(source)).forEach(all::add);
        return new InForce(known.kind(), name, from, to, all);
    }

    /** What is lifted ends whatever of its kind is still in force here. */
    private void end(String kind, When when, List<String> sources) {
        found.replaceAll(known -> known.kind().equals(kind) && known.to() == WhenNone.OPEN
                ? with(known, known.name(), known.from(), when, sources)
                : known);
    }

    private String name(String kind, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Role role : statement.roles()) {
                String text = role.text().replaceAll("\\s+", " ");
                if (kind.equals(StateWords.ENGLISH.forceIn(text)) && text.split(" ", -1).length <= LONGEST_NAME) {
                    return text;
                }
            }
        }
        Statement first = statements.getFirst();
        List<String> parties = first.agents().stream().map(Participant::name).toList();
        List<String> places = first.places().stream().map(Location::text).toList();
        List<String> who = first.type().equals("blockade") ? places : parties;
        return who.isEmpty() ? kind : kind + " (" + String.join(", ", who) + ")";
    }
}
