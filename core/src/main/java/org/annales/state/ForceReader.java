package org.annales.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.annales.model.Attestation;
import org.annales.model.Certainty;
import org.annales.model.Event;
import org.annales.model.Extent;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * What is told of things in force: that ceasefires, agreements, blockades, states of emergency, mandates begin, are broken, are
 * extended and end. Whatever is agreed or declared without a word for what is then in force (“agreed to meet”, “declared its
 * independence”) leaves nothing in force.
 */
public final class ForceReader {
    private static final StateWords WORDS = StateWords.ENGLISH;
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_SIEGE = 5;

    private final Told told;
    private final boolean ofPlace;
    private final Set<String> broken = new HashSet<>();
    private final List<ForceStep> found = new ArrayList<>();

    private ForceReader(Told told, boolean ofPlace) {
        this.told = told;
        this.ofPlace = ofPlace;
    }

    /**
     * In order of time.
     *
     * @param ofPlace is all of it told of one place, so that what is lifted there is what was imposed there?
     */
    public static List<ForceStep> of(Told told, boolean ofPlace) {
        ForceReader reader = new ForceReader(told, ofPlace);
        told.events().stream()
                .filter(event -> event.type().equals("breach"))
                .flatMap(event -> told.of(event).stream())
                .forEach(statement -> reader.broken.add(sentence(statement)));
        told.events().forEach(reader::read);
        told.attestations().forEach(reader::read);
        return List.copyOf(reader.found);
    }

    private static String sentence(Statement statement) {
        Span evidence = statement.evidence();
        return statement.document() + " " + evidence.start();
    }

    private void read(Event event) {
        List<Statement> statements = told.of(event).stream()
                .filter(statement -> statement.reality() == Reality.ACTUAL)
                .filter(statement -> !isBrokenThere(statement))
                .toList();
        if (statements.isEmpty() || !event.time().isKnown()) {
            return;
        }
        switch (event.type()) {
            case "unblock" -> end(event, statements, lifted(statements));
            case "capture" -> fall(event, statements);
            case "breach" -> breach(event, statements);
            case "blockade" -> begin(event, statements, closed(statements));
            case "agree" -> begin(event, statements, kind(statements));
            case "declare", "decree" -> declare(event, statements);
            default -> {}
        }
    }

    /** “The [ceasefire] was broken”: what is named there began before. */
    private boolean isBrokenThere(Statement statement) {
        return statement.type().equals("agree")
                && WORDS.forceIn(told.quote(statement)) != null
                && broken.contains(sentence(statement));
    }

    private void declare(Event event, List<Statement> statements) {
        String kind = kind(statements);
        boolean agreed = kind != null && WORDS.agreements().contains(kind);
        if (isEnd(statements)) {
            String ended = kind == null ? inSentence(statements) : kind;
            if (ended != null && !WORDS.agreements().contains(ended)) {
                end(event, statements, ended);
            }
        } else if (!(agreed && event.type().equals("decree"))) {
            begin(event, statements, kind);
        }
    }

    /** Nobody goes on besieging a town that has been taken. */
    private void fall(Event event, List<Statement> statements) {
        boolean town = statements.stream()
                .flatMap(statement -> statement.places().stream())
                .anyMatch(location -> location.place().kind().isPoint());
        if (ofPlace && town) {
            end(event, statements, "blockade");
        }
    }

    /** “the state of emergency was lifted”, “the embargo ended” */
    private boolean isEnd(List<Statement> statements) {
        return statements.stream().anyMatch(one -> one.phase() == Phase.END || WORDS.isLifting(told.quote(one)));
    }

    /** “The truce collapsed” ends it, “violated the truce” does not. */
    private void breach(Event event, List<Statement> statements) {
        String kind = inSentence(statements);
        if (kind == null) {
            return; // “violated the rules of war”
        }
        boolean over = statements.stream().anyMatch(one -> WORDS.isCollapse(told.quote(one)));
        add(
                over ? ForceStep.Effect.ENDS : ForceStep.Effect.BREACHES,
                kind,
                name(kind, statements),
                event.time(),
                statements);
    }

    private String lifted(List<Statement> statements) {
        String kind = inSentence(statements);
        return kind == null ? "blockade" : kind;
    }

    private String closed(List<Statement> statements) {
        for (Statement statement : statements) {
            String kind = WORDS.forceIn(told.quote(statement));
            if (kind != null && !WORDS.agreements().contains(kind)) {
                return kind;
            }
        }
        boolean siege = statements.stream()
                .anyMatch(one -> told.quote(one).toLowerCase(Locale.ROOT).contains("sieg"));
        return siege ? "siege" : "blockade";
    }

    /** What is then in force, by the words of the trigger, then of the roles, then behind the trigger, then right before it. */
    private @Nullable String kind(List<Statement> statements) {
        for (Statement statement : statements) {
            Predicate<String> kinds = kindsOf(statement.type());
            Span evidence = statement.evidence();
            Span trigger = statement.trigger();
            String kind = WORDS.forceIn(told.quote(statement), kinds);
            for (Role role : statement.roles()) {
                kind = kind == null ? WORDS.forceIn(role.text(), kinds) : kind;
            }
            if (kind == null) {
                kind = WORDS.forceIn(told.words(statement, trigger.end(), evidence.end()), kinds);
            }
            if (kind == null) {
                kind = WORDS.forceAtEnd(told.words(statement, evidence.start(), trigger.start()), kinds);
            }
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** An agreement to lift a blockade puts none in force. */
    private static Predicate<String> kindsOf(String type) {
        return switch (type) {
            case "agree", "breach" -> WORDS.agreements()::contains;
            case "unblock" -> kind -> !WORDS.agreements().contains(kind);
            default -> kind -> !kind.equals("siege") && !kind.equals("blockade");
        };
    }

    private @Nullable String inSentence(List<Statement> statements) {
        String kind = kind(statements);
        for (Statement statement : statements) {
            String sentence = told.sentences().getOrDefault(statement.id(), "");
            kind = kind == null ? WORDS.forceIn(sentence, kindsOf(statement.type())) : kind;
        }
        return kind;
    }

    private void begin(Event event, List<Statement> statements, @Nullable String named) {
        boolean effective = statements.stream()
                .anyMatch(one -> WORDS.isTakingEffect(told.sentences().getOrDefault(one.id(), ""), told.quote(one)));
        String kind = named == null && effective ? inSentence(statements) : named;
        if (kind == null) {
            return;
        }
        ForceStep.Effect effect =
                effective && event.type().equals("agree") ? ForceStep.Effect.TAKES_EFFECT : ForceStep.Effect.BEGINS;
        if (!ofPlace || !goesOn(kind, event, statements)) {
            add(effect, kind, name(kind, statements), event.time(), statements);
        }
    }

    /** What is imposed again on a place while it is in force goes on. */
    private boolean goesOn(String kind, Event event, List<Statement> statements) {
        for (int i = 0; i < found.size(); i++) {
            ForceStep known = found.get(i);
            if (ForceNames.mayBe(known.kind(), kind) && known.to() == WhenNone.OPEN) {
                When from = event.time().days() < known.from().days()
                                && event.time().overlaps(known.from()) != Certainty.NO
                        ? event.time()
                        : known.from();
                String name = ForceNames.better(known.name(), name(kind, statements));
                found.set(i, with(known, name, from, WhenNone.OPEN, statements));
                return true;
            }
        }
        return false;
    }

    private ForceStep with(ForceStep known, String name, When from, When to, List<Statement> statements) {
        return new ForceStep(
                known.effect(),
                known.kind(),
                name,
                union(known.parties(), parties(statements)),
                union(known.documents(), documents(statements)),
                from,
                to,
                union(known.sources(), statements.stream().map(Statement::id).toList()));
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** What is lifted in a place ends whatever of its kind is still in force there. */
    private void end(Event event, List<Statement> statements, String kind) {
        boolean closed = false;
        for (int i = 0; ofPlace && i < found.size(); i++) {
            ForceStep known = found.get(i);
            boolean open = ForceNames.mayBe(known.kind(), kind) && known.to() == WhenNone.OPEN;
            boolean old = event.type().equals("capture")
                    && known.from().latest().isBefore(event.time().earliest().minusYears(LONGEST_SIEGE));
            if (open && !old) {
                found.set(i, with(known, known.name(), known.from(), event.time(), statements));
                closed = true;
            }
        }
        if (!closed && !event.type().equals("capture")) {
            add(ForceStep.Effect.ENDS, kind, name(kind, statements), event.time(), statements);
        }
    }

    private void add(ForceStep.Effect effect, String kind, String name, When when, List<Statement> statements) {
        found.add(new ForceStep(
                effect,
                kind,
                name,
                parties(statements),
                documents(statements),
                when,
                WhenNone.OPEN,
                statements.stream().map(Statement::id).toList()));
    }

    /** Whose it is, and what is closed off. */
    private List<String> parties(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement ->
                        Stream.concat(parties(statement), isClosing(statement) ? places(statement) : Stream.empty()))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> parties(Statement statement) {
        return Stream.concat(
                        statement.agents().stream(),
                        isClosing(statement) ? statement.targets().stream() : Stream.empty())
                .map(told.parties()::of)
                .filter(party -> WORDS.isParty(party) || Character.isUpperCase(party.codePointAt(0)));
    }

    private static Stream<String> places(Statement statement) {
        return statement.places().stream()
                .map(location -> ForceNames.place(location.place().id()));
    }

    private static boolean isClosing(Statement statement) {
        return statement.type().equals("blockade") || statement.type().equals("unblock");
    }

    private static List<String> documents(List<Statement> statements) {
        return statements.stream().map(Statement::document).distinct().sorted().toList();
    }

    /** “in force since 1975”, “was extended until 31 March”, “expired”, “fighting resumed”. */
    private void read(Attestation attestation) {
        boolean resumed = StateBlocks.isResumed(attestation);
        String kind = resumed ? "ceasefire" : WORDS.forceIn(attestation.subject());
        if (kind == null || !attestation.time().isKnown()) {
            return;
        }
        When from = attestation.time();
        When to = WhenNone.OPEN;
        if (attestation.time() instanceof WhenInterval(When begin, When end)
                && attestation.extent() == Extent.EVERY_DAY) {
            from = begin;
            to = end;
        }
        String name = resumed ? "" : attestation.subject();
        String rule = attestation.rule().substring(attestation.rule().indexOf('/') + 1);
        if (resumed) {
            add(ForceStep.Effect.ENDS, kind, name, from, WhenNone.OPEN, attestation);
        } else if (from instanceof WhenNone && rule.equals("extended")) {
            add(ForceStep.Effect.EXTENDS, kind, name, to, to, attestation);
        } else if (from instanceof WhenNone) {
            add(ForceStep.Effect.ENDS, kind, name, to, WhenNone.OPEN, attestation);
        } else if (attestation.extent() == Extent.EVERY_DAY) {
            ForceStep.Effect effect = rule.equals("term") ? ForceStep.Effect.BEGINS : ForceStep.Effect.EXTENDS;
            add(effect, kind, name, from, to, attestation);
        }
    }

    private void add(ForceStep.Effect effect, String kind, String name, When from, When to, Attestation attestation) {
        found.add(new ForceStep(
                effect, kind, name, List.of(), List.of(attestation.document()), from, to, List.of(attestation.id())));
    }

    private String name(String kind, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Role role : statement.roles()) {
                String text = role.text().replaceAll("\\s+", " ").replaceFirst("^(year|month|week|day|hour) ", "");
                if (kind.equals(WORDS.forceIn(text)) && text.split(" ", -1).length <= LONGEST_NAME) {
                    return text;
                }
            }
        }
        Statement first = statements.getFirst();
        List<String> parties = first.agents().stream().map(Participant::name).toList();
        List<String> places = first.places().stream().map(Location::text).toList();
        List<String> who = ForceNames.mayBe(kind, "blockade") ? places : parties;
        return who.isEmpty() ? kind : kind + " (" + String.join(", ", who) + ")";
    }
}
