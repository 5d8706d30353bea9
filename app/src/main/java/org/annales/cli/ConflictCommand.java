package org.annales.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.store.ConflictView;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Citations;
import org.annales.terminal.ConflictPage;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code annales conflict NAME}: a war or operation with its sides, parts and phases. */
@Command(name = "conflict", description = "A war, campaign or operation: when, between whom, its parts and phases.")
final class ConflictCommand extends StoreCommand {

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Its name, as documents write it.")
    private List<String> name = List.of();

    @Mixin
    private final PageOptions page = new PageOptions();

    ConflictCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        String asked = String.join(" ", name);
        ConflictView view =
                store.conflict(asked).orElseThrow(() -> new WrongUse(unknown(asked, store.conflictsLike(asked))));
        if (chronicle.json) {
            json(view);
        } else {
            new ConflictPage(terminal, new Citations(store), page.rows()).print(view);
        }
        return 0;
    }

    private static String unknown(String asked, List<String> alike) {
        String sentence = "no dated sentence names a conflict “" + asked + "”";
        return alike.isEmpty() ? sentence : sentence + "; named are “" + String.join("”, “", alike) + "”";
    }

    private void json(ConflictView view) {
        new Json()
                .put("record", "conflict")
                .put("name", view.names().getFirst())
                .put("names", view.names())
                .put("from", view.from())
                .put("to", view.to())
                .put("fighting", view.fighting())
                .put("sides", view.sides().stream().map(ConflictCommand::side).toList())
                .put("against", counts(view))
                .put("against_statements", statements(view))
                .put("parts", view.parts().stream().map(ConflictCommand::part).toList())
                .put(
                        "phases",
                        view.phases().stream().map(ConflictCommand::phase).toList())
                .put(
                        "tolls",
                        view.tolls().stream().map(row -> row.figure().id()).toList())
                .put("outcome", ids(view.outcome()))
                .put(
                        "events",
                        view.events().stream().map(event -> event.event().id()).toList())
                .put("documents", view.documents())
                .put("statements", ids(view.words()))
                .print(terminal);
    }

    private static Map<String, Integer> counts(ConflictView view) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        view.against().forEach((pair, rows) -> counts.put(pair, rows.size()));
        return counts;
    }

    private static Map<String, List<String>> statements(ConflictView view) {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        view.against().forEach((pair, rows) -> statements.put(pair, ids(rows)));
        return statements;
    }

    private static List<String> ids(List<TimelineRow> rows) {
        return rows.stream().map(row -> row.statement().id()).toList();
    }

    private static Map<String, @Nullable Object> side(ConflictView.Side side) {
        return new Json()
                .put("name", side.name())
                .put("camp", side.camp() == 0 ? null : side.camp())
                .put("fighting", side.statements())
                .put("actors", side.actors())
                .put("from", side.from())
                .put("to", side.to())
                .fields();
    }

    private static Map<String, @Nullable Object> part(ConflictView.Part part) {
        return new Json()
                .put("name", part.name())
                .put("kind", Codes.of(part.kind()))
                .put("from", part.from())
                .put("to", part.to())
                .put("places", part.places())
                .put("part_of", part.parent())
                .put("statement", part.statement().statement().id())
                .fields();
    }

    private static Map<String, @Nullable Object> phase(ConflictView.Phase phase) {
        return new Json()
                .put("name", phase.name())
                .put("from", phase.from())
                .put("to", phase.to())
                .put("fighting", phase.events())
                .put("places", phase.places())
                .put(
                        "ended_by",
                        phase.endedBy() == null
                                ? null
                                : phase.endedBy().statement().id())
                .fields();
    }
}
