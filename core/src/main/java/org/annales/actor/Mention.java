package org.annales.actor;

import java.util.List;
import org.annales.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of one sentence that stands for somebody or something, while it is being resolved. Confined to one reading.
 */
final class Mention {

    /** What a pronoun must agree with. */
    enum Kind {
        /** One person. */
        PERSON,
        /** Several persons. */
        PERSONS,
        /** A force, party or institution. */
        BODY,
        STATE,
        /** No actor; kept because a pronoun may well mean it. */
        THING,
        /** Several things. */
        THINGS
    }

    /** How an actor is mentioned. */
    enum How {
        NAME,
        PEOPLE,
        ADJECTIVE,
        SEAT,
        PHRASE,
        PRONOUN
    }

    final int sentence;
    final int first;
    final int last;
    final int head;
    final How how;
    Kind kind;
    Gender gender = Gender.UNKNOWN;
    /** Does “the”, “this” or a possessive say that the reader knows it? */
    boolean definite;
    /** Is this a place where it stands (“in Armenia”), though its name is an actor's elsewhere? */
    boolean locative;
    /** Whom it stands for; empty for things and for what could not be resolved. */
    List<Actor> actors = List.of();
    /** What each of {@link #actors} is called in this document; for a thing its own words. */
    List<String> names = List.of();

    @Nullable
    HeadNoun noun;
    /** The mention it takes up, where it is a pronoun or description that was resolved. */
    @Nullable
    Mention antecedent;

    Mention(int sentence, int first, int last, int head, How how, Kind kind) {
        this.sentence = sentence;
        this.first = first;
        this.last = last;
        this.head = head;
        this.how = how;
        this.kind = kind;
    }

    Mention is(Actor actor, String name) {
        actors = List.of(actor);
        names = List.of(name);
        return this;
    }

    boolean isActor() {
        return !actors.isEmpty();
    }

    boolean isPlural() {
        return kind == Kind.PERSONS || kind == Kind.THINGS || actors.size() > 1;
    }

    /** Takes over whom another mention stands for. */
    void take(Mention other) {
        antecedent = other;
        actors = other.actors;
        names = other.names;
    }
}
