package org.annales.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annales.model.Figure;
import org.annales.store.ActorRow;
import org.annales.store.DocumentRow;
import org.annales.store.FigureRow;
import org.annales.store.IssueRow;
import org.annales.store.PlaceRow;
import org.jspecify.annotations.Nullable;

/** The lists that a page and a download show alike: in one order, narrowed by the words of {@code text}. */
final class Lists {

    private Lists() {}

    static List<PlaceRow> places(Chronicle chronicle, Ask ask) {
        return narrowed(
                chronicle.now().placeRows().stream().sorted(Comparator.comparing(row -> -row.statements())),
                row -> row.place().name(),
                ask);
    }

    static List<ActorRow> actors(Chronicle chronicle, Ask ask) {
        return narrowed(
                chronicle.now().actorRows().stream().sorted(Comparator.comparing(row -> -row.statements())),
                row -> row.actor().name(),
                ask);
    }

    static List<DocumentRow> documents(Chronicle chronicle, Ask ask) {
        return narrowed(
                chronicle.now().documents().values().stream(),
                row -> row.title().value()
                        + ' '
                        + row.name()
                        + ' '
                        + (row.publisher() == null ? "" : row.publisher().value()),
                ask);
    }

    static List<IssueRow> issues(Chronicle chronicle, Ask ask) {
        return narrowed(
                chronicle.store().issues().stream(),
                row -> row.code() + ' ' + row.name() + ' ' + row.message() + ' ' + row.quote(),
                ask);
    }

    /** Figures of the kinds asked for that have all words, in what they count or in their sentence. */
    static List<FigureRow> figures(Chronicle chronicle, Ask ask) {
        List<String> kinds = ask.all("kind");
        return narrowed(
                chronicle.now().figures().stream()
                        .filter(row ->
                                kinds.isEmpty() || kinds.contains(row.figure().kind())),
                Lists::said,
                ask);
    }

    private static String said(FigureRow row) {
        Figure f = row.figure();
        return String.join(
                " ",
                Stream.of(f.kind(), f.unit(), f.what(), f.side(), f.place(), f.about(), f.saidBy(), row.evidence())
                        .filter(part -> part != null)
                        .toList());
    }

    private static <T> List<T> narrowed(Stream<T> rows, Function<T, String> said, Ask ask) {
        String text = ask.text("text");
        if (text == null) {
            return rows.toList();
        }
        List<String> words = Arrays.asList(fold(text).split("\\s+"));
        return rows.filter(row -> {
                    String folded = fold(said.apply(row));
                    return words.stream().allMatch(folded::contains);
                })
                .toList();
    }

    /** Small letters without marks. */
    static String fold(@Nullable String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ə', 'e')
                .strip();
    }
}
