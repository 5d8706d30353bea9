package org.annales.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.annales.export.RecordWriter;
import org.annales.figure.FigureGroup;
import org.annales.model.Holding;
import org.annales.store.Dispute;
import org.annales.store.ExistenceDispute;
import org.annales.store.FigureRow;
import org.annales.store.SourceRow;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.DisputeView;
import org.annales.terminal.FigureView;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code annales disputes}: where sources disagree, biggest first. */
@Command(name = "disputes", description = "Where sources disagree, the biggest disputes first.")
final class DisputesCommand extends StoreCommand {

    @Mixin
    private final PageOptions page = new PageOptions();

    DisputesCommand(Terminal terminal) {
        super(terminal);
    }

    /** A dispute of any sort, and how many take part. */
    private record Shown(int size, Runnable show) {}

    @Override
    int run(Store store) {
        List<FigureRow> figures = store.differingFigures(page.limit());
        List<FigureGroup> groups = FiguresCommand.groups(store, figures).stream()
                .filter(FigureGroup::isDisputed)
                .toList();
        List<Dispute> events = store.disputes(page.limit(), page.offset);
        Map<Holding, List<SourceRow>> contested = store.contested(page.limit());
        List<ExistenceDispute> existences = store.existenceDisputes(page.limit());
        if (chronicle.json) {
            json(store, events, contested, groups);
            existences.forEach(this::json);
            return 0;
        }
        DisputeView view = new DisputeView(terminal, new Citations(store));
        FigureView numbers = new FigureView(terminal, new Citations(store), FiguresCommand.byId(figures));
        List<Shown> all = new ArrayList<>();
        events.forEach(dispute -> all.add(new Shown(dispute.voices(), () -> view.print(dispute))));
        contested.forEach((holding, sources) -> all.add(new Shown(sources.size(), () -> view.print(holding, sources))));
        existences.forEach(dispute -> all.add(new Shown(dispute.size(), () -> view.print(dispute))));
        groups.forEach(group -> all.add(new Shown(group.rows().size(), () -> numbers.print(List.of(group)))));
        all.stream()
                .sorted(Comparator.comparingInt((Shown shown) -> -shown.size()))
                .limit(page.limit())
                .forEach(shown -> shown.show().run());
        if (all.isEmpty()) {
            terminal.line("No two sources disagree.");
        }
        return 0;
    }

    private void json(
            Store store, List<Dispute> events, Map<Holding, List<SourceRow>> contested, List<FigureGroup> groups) {
        for (Dispute dispute : events) {
            List<Map<String, @Nullable Object>> sides =
                    dispute.sides().stream().map(DisputesCommand::side).toList();
            new Json()
                    .put("record", "dispute")
                    .put("of", "event")
                    .put("id", dispute.event().event().id())
                    .put("type", dispute.event().event().type())
                    .put("places", dispute.event().places())
                    .put("field", dispute.field())
                    .put("size", dispute.voices())
                    .put("sides", sides)
                    .print(terminal);
        }
        for (FigureGroup group : groups) {
            new Json()
                    .put("record", "dispute")
                    .put("of", "figures")
                    .put("kind", group.kind())
                    .put("unit", group.unit())
                    .put("place", group.place())
                    .put("low", group.low())
                    .put("high", group.high())
                    .put("size", group.rows().size())
                    .put(
                            "figures",
                            group.rows().stream()
                                    .map(row -> row.claim().figure().id())
                                    .toList())
                    .print(terminal);
        }
        try (RecordWriter records = new RecordWriter(store, terminal.out())) {
            contested.keySet().forEach(records::write);
        }
    }

    private void json(ExistenceDispute dispute) {
        new Json()
                .put("record", "dispute")
                .put("of", "lifespan")
                .put("name", dispute.life().name())
                .put("reason", dispute.reason())
                .put("size", dispute.size())
                .put("ended", ids(dispute.ended()))
                .put("existing", ids(dispute.existing()))
                .print(terminal);
    }

    private static List<String> ids(List<SourceRow> sources) {
        return sources.stream().map(SourceRow::id).toList();
    }

    private static Map<String, @Nullable Object> side(Dispute.Side side) {
        return new Json()
                .put("value", side.value())
                .put("voices", side.voices())
                .put(
                        "statements",
                        side.statements().stream()
                                .map(row -> row.statement().id())
                                .toList())
                .fields();
    }
}
