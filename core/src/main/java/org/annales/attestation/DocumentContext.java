package org.annales.attestation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.actor.ActorIndex;
import org.annales.attribution.DocumentVoices;
import org.annales.model.Actor;
import org.annales.model.Mentions;
import org.annales.model.Participant;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.statement.MentionIndex;
import org.jspecify.annotations.Nullable;

/** What is known of a document when its attestations are read. */
record DocumentContext(
        ParsedDocument document,
        MentionIndex mentions,
        ActorIndex actors,
        DocumentVoices voices,
        List<Statement> statements,
        Set<String> sides) {
    /** A longer time before a sentence says nothing about a day in it. */
    private static final int LONGEST = 366;

    static DocumentContext of(
            ParsedDocument document,
            Mentions mentions,
            ActorIndex actors,
            DocumentVoices voices,
            List<Statement> statements) {
        List<Statement> ordered = statements.stream()
                .sorted(Comparator.comparing(Statement::trigger))
                .toList();
        Set<String> sides = mentions.actors().stream()
                .flatMap(mention -> Stream.ofNullable(mention.actor().side()))
                .collect(Collectors.toUnmodifiableSet());
        return new DocumentContext(document, new MentionIndex(mentions), actors, voices, ordered, sides);
    }

    /** The side of whoever bears a name in this document, or null. */
    @Nullable
    String sideOf(String name) {
        Actor actor = mentions.actorNamed(name);
        return actor == null ? null : actor.side();
    }

    /** The side of a participant: its own, or the one that the first of its words says (“[Ruritanian] XX Corps”); or null. */
    @Nullable
    String sideOf(Participant participant) {
        String own = sideOf(participant.name());
        if (own != null) {
            return own;
        }
        String first = participant.text().split(" ", 2)[0];
        return sides.contains(first) ? first : sideOf(first);
    }

    String id() {
        return document.document().id();
    }

    String hash() {
        return document.document().textHash();
    }

    String text(Span span) {
        return document.text(span);
    }

    /** Where the story stands in a paragraph when a sentence begins; unknown at a paragraph's beginning. */
    When timeBefore(Sentence sentence) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).trigger().start() < sentence.span().end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span paragraph = document.zoneOf(sentence).span();
        for (int i = low - 1; i >= 0; i--) {
            Statement before = statements.get(i);
            if (!paragraph.contains(before.trigger())) {
                return When.unknown();
            }
            When when = before.time().when();
            if (when.isKnown()) {
                return when.days() <= LONGEST ? when : When.unknown();
            }
        }
        return When.unknown();
    }
}
