package org.annales.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Participant;
import org.annales.store.ActorRow;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Ink;
import org.annales.terminal.Table;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code annales actors}: who took part. */
@Command(name = "actors", description = "Who took part, those of most statements first.")
final class ActorsCommand extends StoreCommand {

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
