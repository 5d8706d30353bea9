package org.annales.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.actor.ActorOverrides;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Participant;
import org.annales.store.ActorRow;
import org.annales.store.ActorsChanged;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Ink;
import org.annales.terminal.Table;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code annales actors}: who took part, and what the user decides about them. */
@Command(
        name = "actors",
        description = "Who took part, those of most statements first; and who is who, by your decision.",
        footer = {"", "A decision is kept, and applied to everything that is read later."})
final class ActorsCommand extends StoreCommand {

    private static final String ACTOR = "Its name or id, as “annales actors” shows it.";

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    ActorsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        List<ActorRow> rows = store.actors();
        Map<String, Integer> matching = filter.isEmpty() ? counts(rows) : matching(store);
        Comparator<ActorRow> byStatements =
                Comparator.comparing(row -> -matching.getOrDefault(row.actor().id(), 0));
        List<ActorRow> shown = rows.stream()
                .filter(row -> matching.containsKey(row.actor().id()))
                .sorted(byStatements.thenComparing(row -> -row.mentions()))
                .toList();
        Table table = new Table(terminal)
                .words("actor", Ink.ACTOR)
                .words("side")
                .words("sector")
                .numbers("statements")
                .numbers("named")
                .numbers("documents");
        for (ActorRow row : shown) {
            Actor actor = row.actor();
            int statements = matching.getOrDefault(actor.id(), 0);
            if (chronicle.json) {
                json(row, statements);
            } else {
                table.row(
                        actor.name(),
                        Objects.requireNonNullElse(actor.side(), ""),
                        Codes.of(actor.sector()),
                        "" + statements,
                        "" + row.mentions(),
                        "" + row.documents());
            }
        }
        if (!chronicle.json) {
            table.print();
        }
        return 0;
    }

    @Command(name = "merge", description = "Says that two actors are one.")
    int merge(
            @Mixin ChronicleOptions chronicle,
            @Parameters(paramLabel = "ACTOR", description = ACTOR) String actor,
            @Parameters(paramLabel = "INTO", description = "The actor that it is: name or id.") String into) {
        if (actor.strip().equalsIgnoreCase(into.strip())) {
            throw new WrongUse("“" + actor + "” is one already");
        }
        return decide(chronicle, List.of(new ActorOverrides.Change.Merge(actor, into)));
    }

    @Command(name = "rename", description = "Gives an actor another name.")
    int rename(
            @Mixin ChronicleOptions chronicle,
            @Parameters(paramLabel = "ACTOR", description = ACTOR) String actor,
            @Parameters(paramLabel = "NAME", description = "What it is to be called.") String name) {
        if (name.isBlank()) {
            throw new WrongUse("an actor needs a name");
        }
        return decide(chronicle, List.of(new ActorOverrides.Change.Rename(actor, name.strip())));
    }

    @Command(name = "side", description = "Says which side an actor serves; without a side, none.")
    int side(
            @Mixin ChronicleOptions chronicle,
            @Parameters(paramLabel = "ACTOR", description = ACTOR) String actor,
            @Parameters(paramLabel = "SIDE", arity = "0..1", description = "As in “Armenian”.") @Nullable String side) {
        String serves = side == null || side.isBlank() ? null : side.strip();
        return decide(chronicle, List.of(new ActorOverrides.Change.TakeSide(actor, serves)));
    }

    @Command(
            name = "import",
            description = "Takes decisions from a table, an actor a line: name, other names with | between them,"
                    + " sector, side, with tabs between the columns.")
    int importFile(
            @Mixin ChronicleOptions chronicle,
            @Parameters(paramLabel = "FILE", description = "A table like actors.tsv.") Path file) {
        try {
            return decide(chronicle, ActorOverrides.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new WrongUse(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new WrongUse(file + ": is no text in UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private int decide(ChronicleOptions chronicle, List<ActorOverrides.Change> changes) {
        try (Store store = chronicle.openOrMake()) {
            ActorsChanged changed = store.changeActors(changes, System.getProperty("user.name", ""));
            new ChronicleUpdate(store).apply();
            if (chronicle.json) {
                new Json()
                        .put("decisions", changes.size())
                        .put("documents", changed.renewed())
                        .put("unsettled", changed.unsettled())
                        .print(terminal);
            } else {
                terminal.line((changes.size() == 1 ? "Decided" : changes.size() + " decisions") + "; changed in "
                        + documents(changed.renewed()));
            }
            if (changed.unsettled() > 0) {
                terminal.note(documents(changed.unsettled())
                        + " were read with an earlier decision; “annales reread” applies this one");
            }
        }
        return 0;
    }

    private static String documents(int number) {
        return number + (number == 1 ? " document" : " documents");
    }

    private static Map<String, Integer> counts(List<ActorRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.actor().id(), ActorRow::statements));
    }

    private Map<String, Integer> matching(Store store) {
        Map<String, Integer> counts = new HashMap<>();
        for (TimelineRow row : store.timeline(filter.toFilter())) {
            Stream.of(row.statement().agents(), row.statement().targets())
                    .flatMap(List::stream)
                    .map(Participant::actor)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(actor -> counts.merge(actor, 1, Integer::sum));
        }
        return counts;
    }

    private void json(ActorRow row, int statements) {
        new Json()
                .put("actor", row.actor().name())
                .put("id", row.actor().id())
                .put("side", row.actor().side())
                .put("sector", Codes.of(row.actor().sector()))
                .put("statements", statements)
                .put("mentions", row.mentions())
                .put("documents", row.documents())
                .print(terminal);
    }
}
