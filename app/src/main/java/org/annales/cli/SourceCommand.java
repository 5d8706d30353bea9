package org.annales.cli;

import org.annales.export.JsonLines;
import org.annales.model.DocumentReading;
import org.annales.store.Store;
import org.annales.terminal.SourceView;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales source}: a text with what was taken from it. */
@Command(name = "source", description = "The text of a document with what was taken from it.")
final class SourceCommand extends StoreCommand {

    @Parameters(paramLabel = "DOCUMENT", description = "Its name, path or id, or how the name begins.")
    private String document = "";

    @Option(
            names = "--at",
            paramLabel = "N",
            description = "Only the paragraph at this place of the text, as citations give it after the colon.")
    private @Nullable Integer at;

    SourceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        String id = DocumentChoice.one(store, document).id();
        DocumentReading reading = store.reading(id).orElseThrow();
        if (chronicle.json) {
            JsonLines.write(reading, terminal.out());
        } else {
            new SourceView(terminal, reading).print(at == null ? null : offset(reading, at));
        }
        return 0;
    }

    private static Integer offset(DocumentReading reading, int codePoint) {
        String text = reading.document().text().value();
        if (codePoint < 0 || codePoint > text.codePointCount(0, text.length())) {
            throw new WrongUse("--at: the text has no place " + codePoint);
        }
        return text.offsetByCodePoints(0, codePoint);
    }
}
