package org.annales.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.model.ActorMention;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Turns the tokens that fill a trigger's slots into agents, targets, places and other roles. */
final class ParticipantReader {

    private static final Set<String> PARTICIPANTS = Set.of("agent", "target", "place");

    private final Sentence sentence;
    private final Slots slots;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final ActorIndex actors;
    private final CodeBook codeBook;
    private final String text;

    ParticipantReader(
            Sentence sentence,
            Slots slots,
            Fillers fillers,
            MentionIndex mentions,
            ActorIndex actors,
            CodeBook codeBook,
            String text) {
        this.sentence = sentence;
        this.slots = slots;
        this.fillers = fillers;
        this.mentions = mentions;
        this.actors = actors;
        this.codeBook = codeBook;
        this.text = text;
    }

    /** Who fills a role: what fills its first slot that gives anybody, with the slots that follow where they agree. */
    List<Participant> read(Trigger trigger, String role, Set<Integer> used) {
        List<Participant> found = new ArrayList<>();
        for (String slot : trigger.rule().slots(role)) {
            for (int token : slots.fill(trigger.token(), slot)) {
                if (isWithin(trigger, token) || !mayTakePart(token, role) || !used.add(token)) {
                    continue;
                }
                addParticipants(token, found);
            }
            if (!found.isEmpty() && !slot.equals("between")) {
                break;
            }
        }
        return distinct(found);
    }

    private static boolean isWithin(Trigger trigger, int token) {
        return token >= trigger.token() && token <= trigger.last();
    }

    /** A place acts only as a state or as the seat of one; a date, an event or a mere “it” takes no part. */
    private boolean mayTakePart(int token, String role) {
        Token word = sentence.token(token);
        if (mentions.timeAt(word) != null || word.pos() == Pos.NUMBER && sentence.children(token).length == 0) {
            return false;
        }
        if (word.pos() == Pos.WH_WORD || word.pos() == Pos.EXISTENTIAL || word.pos() == Pos.DETERMINER) {
            return false;
        }
        PlaceMention place = fillers.place(token);
        if (place != null
                && actors.find(sentence, token).isEmpty()
                && !place.place().kind().isState()) {
            return false;
        }
        if (role.equals("agent")) {
            return !codeBook.isIn("event-noun", word.lemma())
                    && (place != null || !codeBook.isIn("place-noun", word.lemma()) || fillers.isActor(token));
        }
        return place != null || !codeBook.isIn("place-noun", word.lemma()) || codeBook.isIn("building", word.lemma());
    }

    private void addParticipants(int token, List<Participant> found) {
        int content = fillers.content(token);
        Span span = Phrases.of(sentence, content);
        String words = span.of(text).replaceAll("\\s+", " ");
        List<ActorMention> named = actors.list(sentence, token);
        for (ActorMention actor : named) {
            found.add(new Participant(span, words, actor.name(), actor.actor().id()));
        }
        if (named.isEmpty() && !sentence.token(content).pos().isPronoun()) {
            found.add(new Participant(span, words, actors.name(sentence, content), null));
        }
    }

    private static List<Participant> distinct(List<Participant> participants) {
        Set<String> names = new HashSet<>();
        return participants.stream().filter(p -> names.add(p.name())).toList();
    }

    /** Places that grammar gives: locative arguments, the object of a capture, the attacked town. */
    List<Location> places(Trigger trigger) {
        List<Location> found = new ArrayList<>();
        for (String slot : trigger.rule().slots("place")) {
            for (int token : slots.fill(trigger.token(), slot)) {
                addLocation(token, slot.equals("object") ? "object" : "argument", found);
            }
        }
        if (found.isEmpty()) {
            for (String slot : trigger.rule().slots("target")) {
                for (int token : slots.fill(trigger.token(), slot)) {
                    addLocation(token, "object", found);
                }
            }
        }
        return narrowest(found);
    }

    private void addLocation(int token, String how, List<Location> found) {
        Location location = location(token, how);
        if (location != null && found.stream().noneMatch(l -> l.span().equals(location.span()))) {
            found.add(location);
        }
    }

    private @Nullable Location location(int token, String how) {
        int content = fillers.content(token);
        Token word = sentence.token(content);
        PlaceMention place = fillers.place(content);
        if (place != null) {
            return new Location(place.span(), place.span().of(text), place.place(), how);
        }
        if (mentions.timeAt(word) != null
                || !codeBook.isIn("place-noun", word.lemma())
                || codeBook.isIn("force", word.lemma())) {
            return null;
        }
        PlaceMention inside = named(content);
        if (inside != null) {
            return new Location(inside.span(), inside.span().of(text), inside.place(), how);
        }
        Span span = Phrases.of(sentence, content);
        String words = span.of(text).replaceAll("\\s+", " ");
        return new Location(span, words, new Place("name:" + words, words, PlaceKind.OTHER, null, null), how);
    }

    /** “the town of Shusha”, “Fuzuli district”, “the village Karintak”: the named place within or beside the phrase. */
    private @Nullable PlaceMention named(int head) {
        for (int c : sentence.children(head)) {
            Token child = sentence.token(c);
            boolean near = switch (child.rel()) {
                case COMPOUND, APPOSITION, MODIFIER -> true;
                default -> false;
            };
            PlaceMention place = near ? fillers.place(c) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** “in Shusha, Azerbaijan”: a country beside a town adds nothing. */
    private static List<Location> narrowest(List<Location> found) {
        boolean hasTown = found.stream().anyMatch(l -> l.place().kind().isPoint());
        return hasTown ? found.stream().filter(l -> !l.place().kind().isState()).toList() : found;
    }

    /** Object, instrument, office, new name and the like. */
    List<Role> otherRoles(Trigger trigger) {
        List<Role> found = new ArrayList<>();
        for (String role : trigger.rule().roles().keySet()) {
            if (PARTICIPANTS.contains(role)) {
                continue;
            }
            for (String slot : trigger.rule().slots(role)) {
                for (int token : slots.fill(trigger.token(), slot)) {
                    Span span = Phrases.of(sentence, token);
                    found.add(new Role(role, span, span.of(text)));
                }
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }
}
