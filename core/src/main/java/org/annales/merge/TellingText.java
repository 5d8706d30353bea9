package org.annales.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.annales.merge.Telling.Named;
import org.annales.model.Codes;
import org.annales.model.Reality;
import org.annales.model.Sketch;
import org.annales.model.Span;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** A telling as one line of text, in which a store keeps it: fields, values and their halves apart by control characters. */
public final class TellingText {
    private static final String FIELD = "\u001F";
    private static final String VALUE = "\u001E";
    private static final String HALF = "\u001D";
    private static final int RADIX = 36;
    private static final int FIELDS = 20;

    private TellingText() {}

    /** The telling as text. */
    public static String write(Telling telling) {
        return String.join(
                FIELD,
                telling.id(),
                telling.document(),
                telling.type(),
                Codes.of(telling.reality()),
                telling.when().edtf(),
                telling.inherited() ? "1" : "",
                telling.toldOn() == null ? "" : telling.toldOn().toString(),
                telling.nominal() ? "1" : "",
                telling.definite() ? "1" : "",
                telling.many() ? "1" : "",
                span(telling.sentence()),
                span(telling.trigger()),
                plain(telling.word()),
                named(telling.agents()),
                named(telling.targets()),
                plain(telling.places()),
                plain(telling.told()),
                plain(telling.mark()),
                telling.retells(),
                telling.sketch().hashes().stream()
                        .map(hash -> Integer.toString(hash, RADIX))
                        .collect(Collectors.joining(VALUE)));
    }

    /**
     * The telling of a text.
     *
     * @throws IllegalArgumentException where {@link #write} did not make it
     */
    public static Telling read(String text) {
        String[] fields = text.split(FIELD, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("no telling: " + text);
        }
        int i = 0;
        return new Telling(
                fields[i++],
                fields[i++],
                fields[i++],
                Codes.parse(Reality.class, fields[i++]),
                When.parse(fields[i++]),
                !fields[i++].isEmpty(),
                day(fields[i++]),
                !fields[i++].isEmpty(),
                !fields[i++].isEmpty(),
                !fields[i++].isEmpty(),
                span(fields[i++]),
                span(fields[i++]),
                fields[i++],
                named(fields[i++]),
                named(fields[i++]),
                values(fields[i++]),
                values(fields[i++]),
                fields[i++],
                fields[i++],
                new Sketch(values(fields[i]).stream()
                        .map(hash -> Integer.valueOf(hash, RADIX))
                        .toList()));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String span(Span span) {
        return span.start() + VALUE + span.end();
    }

    private static Span span(String text) {
        int at = text.indexOf(VALUE);
        return new Span(Integer.parseInt(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
    }

    private static String named(List<Named> named) {
        return named.stream()
                .map(one -> plain(one.name()) + (one.actor() == null ? "" : HALF + plain(one.actor())))
                .collect(Collectors.joining(VALUE));
    }

    private static List<Named> named(String text) {
        List<Named> found = new ArrayList<>();
        for (String value : values(text)) {
            int at = value.indexOf(HALF);
            found.add(at < 0 ? new Named(value, null) : new Named(value.substring(0, at), value.substring(at + 1)));
        }
        return found;
    }

    private static List<String> values(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(VALUE, -1));
    }

    private static String plain(List<String> values) {
        return values.stream().map(TellingText::plain).collect(Collectors.joining(VALUE));
    }

    /** Documents may have any characters, and so these too. */
    private static String plain(String text) {
        boolean clean = text.chars().noneMatch(c -> '\u001D' <= c && c <= '\u001F');
        return clean ? text : text.replaceAll("[\u001D-\u001F]", " ");
    }
}
