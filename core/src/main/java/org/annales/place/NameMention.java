package org.annales.place;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.PlaceKind;
import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/** A name that may be a place's, while it is judged: found by {@link NameFinder}, resolved by {@link PlaceResolver}. */
final class NameMention {

    final int sentence;
    /** First token. */
    final int from;
    /** Last token. */
    final int to;

    final Span span;
    final String text;
    final String key;
    /** What the gazetteer knows under the name; empty where nothing. */
    List<GazetteerEntry> entries;
    /** How sure it is that this is a place's name, above 0 if so. */
    double evidence;
    /** The kind the words beside it ask for. */
    @Nullable
    PlaceKind asked;
    /** The common noun beside it (“the village of X”), in lower case. */
    @Nullable
    String called;
    /** The place the text says it lies in (“Paris, Texas”). */
    @Nullable
    NameMention inside;
    /** The names beside it in a list (“A, B and C”). */
    final List<NameMention> beside = new ArrayList<>(2);
    /** The entries are of the place that a longer name is taken from (“Malakal” of “Malakal Airport”). */
    boolean namedAfter;
    /** “the Rio Grande”: an article stands before it and no noun behind, as before rivers, seas and regions rather than towns. */
    boolean articled;
    /** The entries are of places whose names but sound like it. */
    boolean similar;
    /** An entry of a list is about it: it is a name of its own and no misspelling of another. */
    boolean ofEntry;
    /** The engine takes it for a place's name. */
    boolean tagged;
    /** Part of the name of an organisation, an event and the like. */
    boolean partOfName;

    NameMention(int sentence, int from, int to, Span span, String text, String key, List<GazetteerEntry> entries) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.span = span;
        this.text = text;
        this.key = key;
        this.entries = entries;
    }

    /** The best known place of the name, 0 where no gazetteer knows it. */
    double prominence() {
        return entries.isEmpty() ? 0 : entries.getFirst().prominence();
    }

    /** Is it a place's name even where no gazetteer has the place? The engine or the words beside it say so. */
    boolean isSurely() {
        return tagged || evidence >= 1.5;
    }

    @Override
    public String toString() {
        return text + "@" + span.start() + " " + evidence;
    }
}
