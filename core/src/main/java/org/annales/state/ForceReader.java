package org.annales.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annales.model.Attestation;
import org.annales.model.Certainty;
import org.annales.model.Event;
import org.annales.model.Extent;
import org.annales.model.Phase;
import org.annales.model.Reality;
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
    private static final int LONGEST_SIEGE = 5;

    /** A town is not besieged so long without a word: who besieges it then does so anew. */
    private static final long SAME_SIEGE_DAYS = 731;

    /** Longer than this, the time of a heading is that of its section and of nothing told in it. */
    private static final long LONGEST_HEADING = 31;

    private static final Pattern DEFINITE = Pattern.compile("\\b(?:the|this|that|its|their|his)(?: [\\p{L}-]+){0,2} $");

    private final Told told;
    private final ForceKinds kinds;
    private final boolean ofPlace;
    private final Set<String> broken = new HashSet<>();
    private final List<ForceStep> found = new ArrayList<>();

    private ForceReader(Told told, boolean ofPlace) {
        this.told = told;
        this.kinds = new ForceKinds(told);
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
            case "unblock" -> end(event, statements, kinds.lifted(statements));
            case "capture" -> fall(event, statements);
            case "breach" -> breach(event, statements);
            case "blockade" -> begin(event, statements, kinds.closed(statements));
            case "agree" -> begin(event, statements, kinds.kind(statements));
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
        String kind = kinds.kind(statements);
        boolean agreed = kind != null && WORDS.agreements().contains(kind);
        if (isEnd(statements)) {
            String ended = kind == null ? kinds.inSentence(statements) : kind;
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
        String kind = kinds.inSentence(statements);
        if (kind == null) {
            return; // “violated the rules of war”
        }
        boolean over = statements.stream().anyMatch(one -> WORDS.isCollapse(told.quote(one)));
        add(
                over ? ForceStep.Effect.ENDS : ForceStep.Effect.BREACHES,
                kind,
                kinds.name(kind, statements),
                event.time(),
                statements);
    }

    private void begin(Event event, List<Statement> statements, @Nullable String named) {
        boolean effective = statements.stream()
                .anyMatch(one -> WORDS.isTakingEffect(told.sentences().getOrDefault(one.id(), ""), told.quote(one)));
        if (kinds.isPeace(statements)) {
            add(ForceStep.Effect.ENDS, "war", "", event.time(), statements);
        }
        String kind = named == null && effective ? kinds.inSentence(statements) : named;
        if (kind == null) {
            return;
        }
        String name = kinds.name(kind, statements);
        boolean agreed = WORDS.agreements().contains(kind);
        boolean dated = statements.stream().anyMatch(ForceReader::isDated);
        boolean mentioned = statements.stream().allMatch(this::isMentioned);
        if (effective && dated && event.type().equals("agree")) {
            add(ForceStep.Effect.TAKES_EFFECT, kind, name, event.time(), statements);
        } else if (ofPlace && goesOn(kind, event, statements)
                || mentioned && ForceNames.proper(name).isEmpty()) {
            return; // “supplied in spite of the blockade”: begun at some time that is not told here
        } else {
            ForceStep.Effect effect = agreed && !dated ? ForceStep.Effect.RECALLS : ForceStep.Effect.BEGINS;
            add(effect, kind, name, event.time(), statements);
        }
    }

    /** Does the statement's own clause or sentence say when? */
    private static boolean isDated(Statement statement) {
        return switch (statement.time().how()) {
            case "inherited", "none" -> false;
            case "heading" -> statement.time().when().days() <= LONGEST_HEADING;
            default -> true;
        };
    }

    /** “under the accord”, “despite the blockade”: a noun that a sentence without a date of its own speaks of in passing. */
    private boolean isMentioned(Statement statement) {
        String words = told.words(
                statement, statement.evidence().start(), statement.trigger().start());
        boolean noun = statement.rule().contains("/noun:") || statement.rule().contains("/name:");
        boolean definite = DEFINITE.matcher(words).find()
                || !ForceKinds.isPlaced(statement)
                || WORDS.agreements().contains(kinds.kindOf(statement));
        return noun && definite && !isDated(statement);
    }

    /** What is imposed again on a place while it is in force goes on. */
    private boolean goesOn(String kind, Event event, List<Statement> statements) {
        for (int i = 0; i < found.size(); i++) {
            ForceStep known = found.get(i);
            boolean stale = WORDS.closures().contains(kind)
                    && !known.from().isOpen()
                    && known.from()
                            .latest()
                            .plusDays(SAME_SIEGE_DAYS)
                            .isBefore(event.time().earliest());
            if (ForceNames.mayBe(known.kind(), kind) && known.to() == WhenNone.OPEN && !stale) {
                When from = event.time().days() < known.from().days()
                                && event.time().overlaps(known.from()) != Certainty.NO
                        ? event.time()
                        : known.from();
                String name = ForceNames.better(known.name(), kinds.name(kind, statements));
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
                union(known.parties(), kinds.parties(statements)),
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
        boolean here = ofPlace && statements.stream().anyMatch(ForceKinds::isPlaced);
        for (int i = 0; here && i < found.size(); i++) {
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
            add(ForceStep.Effect.ENDS, kind, kinds.name(kind, statements), event.time(), statements);
        }
    }

    private void add(ForceStep.Effect effect, String kind, String name, When when, List<Statement> statements) {
        found.add(new ForceStep(
                effect,
                kind,
                name,
                kinds.parties(statements),
                documents(statements),
                when,
                WhenNone.OPEN,
                statements.stream().map(Statement::id).toList()));
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
}
