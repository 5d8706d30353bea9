package org.annales.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.model.ActorMention;
import org.annales.model.Participant;
import org.annales.model.PlaceMention;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Turns the tokens that fill a trigger's slots into agents, targets, places and other roles. */
final class ParticipantReader {

    private static final Set<String> NAMING = Set.of("call", "name", "know", "dub", "style");
    private static final Set<String> THINGS = Set.of(
            "money", "weapon", "vehicle", "projectile", "aid-good", "paper", "rule", "matter", "siege", "sanction");
    private static final Set<String> ABSTRACT = Set.of("tion", "sion", "ment", "ness", "ance", "ence", "ism");
    private static final Set<String> BARE = Set.of("office", "power", "post");
    private static final Set<String> PARTICIPANTS = Set.of("agent", "target", "place");

    private final Sentence sentence;
    private final Slots slots;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final ActorIndex actors;
    private final CodeBook codeBook;
    private final String text;
    private final Map<Integer, Trigger> triggers = new HashMap<>();

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
        List<Participant> found = readSlots(trigger, role, trigger.rule().slots(role), used);
        return found.isEmpty() ? readSlots(trigger, role, trigger.rule().type().otherwise(role), used) : found;
    }

    private List<Participant> readSlots(Trigger trigger, String role, List<String> slots, Set<Integer> used) {
        List<Participant> found = new ArrayList<>();
        for (String slot : slots) {
            for (int token : fill(trigger, slot, role)) {
                boolean means = slot.equals("with") && role.equals("target") && isOwn(token);
                if (means || isWithin(trigger, token) || !mayTakePart(trigger, token, role) || !used.add(token)) {
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

    /** “with [his] forces”, “with [seven] battalions”: what it is done with, and not whom it is done to. */
    private boolean isOwn(int token) {
        int possessor = sentence.child(token, Rel.POSSESSOR);
        boolean owned = possessor >= 0 && sentence.token(possessor).pos() == Pos.POSSESSIVE_PRONOUN;
        return owned
                || sentence.childList(token, Rel.MODIFIER).stream()
                        .anyMatch(m -> sentence.token(m).pos() == Pos.NUMBER);
    }

    /** What fills a slot; “the [offensive] overran X”: a happening that acts stands for who is behind it. */
    private List<Integer> fill(Trigger trigger, String slot, String role) {
        List<Integer> found = slots.fill(trigger.token(), slot);
        boolean doer = role.equals("agent") && (slot.equals("subject") || slot.equals("by"));
        if (!doer || found.size() != 1) {
            return found;
        }
        Trigger acting = triggers.get(fillers.content(found.getFirst()));
        if (acting == null || acting.token() == trigger.token()) {
            return found;
        }
        for (String behind : acting.rule().slots("agent")) {
            List<Integer> doers = slots.fill(acting.token(), behind);
            if (!doers.isEmpty() && !behind.equals("subject")) {
                return doers;
            }
        }
        return found;
    }

    /** Tells which words of the sentence are triggers. */
    void among(List<Trigger> all) {
        all.forEach(t -> triggers.put(t.token(), t));
    }

    /** Is the token a word of the trigger? Not one that only stands between: “took [ten soldiers] prisoner”. */
    private boolean isWithin(Trigger trigger, int token) {
        if (token == trigger.token()) {
            return true;
        }
        Token word = sentence.token(token);
        if (trigger.rule().wordClass() == TriggerRule.WordClass.NAME) {
            return trigger.span().contains(new Span(word.begin(), word.end())); // “[Operation] Anvil”
        }
        if (trigger.rule().wordClass() == TriggerRule.WordClass.NOUN) {
            // “coup [d'état]”; but “[civilian] deaths”
            return trigger.span().contains(new Span(word.begin(), word.end())) && !codeBook.isIn("dead", word.lemma());
        }
        return token > trigger.token()
                && token <= trigger.last()
                && (trigger.rule().words().contains(word.lemma())
                        || trigger.rule().words().contains(word.lower()));
    }

    /** A place acts only as a state or as the seat of one; a date, an event or a mere “it” takes no part. */
    private boolean mayTakePart(Trigger trigger, int token, String role) {
        Token word = sentence.token(token);
        if (mentions.timeAt(word) != null || word.pos() == Pos.NUMBER && sentence.children(token).length == 0) {
            return false;
        }
        if (word.pos() == Pos.WH_WORD || word.pos() == Pos.EXISTENTIAL || word.pos() == Pos.DETERMINER) {
            return false;
        }
        PlaceMention place = fillers.place(token);
        if (role.equals("target") && trigger.rule().type().placing().isTarget()) {
            return true;
        }
        if (place != null
                && actors.find(sentence, token).isEmpty()
                && !place.place().kind().isState()) {
            return false;
        }
        int content = fillers.content(token);
        if (role.equals("target")
                && codeBook.isIn("means", sentence.token(content).lemma())) {
            return false;
        }
        if (role.equals("agent")) {
            String lemma = sentence.token(content).lemma();
            boolean thing = codeBook.isIn("weapon", lemma) || codeBook.isIn("vehicle", lemma);
            boolean theirs = thing && isSomebodys(content);
            if (isOperation(content)) {
                return false;
            }
            return theirs
                    || !thing && (fillers.isActor(content) || codeBook.isIn("organisation", lemma))
                    || names(content).stream().anyMatch(fillers::isActor);
        }
        if (codeBook.isIn("place-noun", word.lemma()) && isNamedPlace(token)) {
            return false;
        }
        if (!isOfKind(trigger.rule().type().targets(), token, content)) {
            return false;
        }
        return place != null
                || !codeBook.isIn("place-noun", word.lemma())
                || codeBook.isIn("organisation", word.lemma())
                || codeBook.isIn("building", word.lemma())
                || !slots.fill(content, "adjective").isEmpty();
    }

    /** Cash is not who arms are sold to, and a massacre's town is not whom it kills. */
    private boolean isOfKind(TypeDefinition.Targets targets, int token, int content) {
        if (targets == TypeDefinition.Targets.ANYTHING || fillers.isActor(content)) {
            return true;
        }
        boolean place = fillers.place(token) != null;
        Token word = sentence.token(content);
        boolean thing = !place
                && word.pos() == Pos.NOUN
                && names(content).stream().noneMatch(fillers::isActor)
                && (triggers.containsKey(content) || isThing(word.lemma()));
        return !thing && (!place || targets == TypeDefinition.Targets.PARTIES);
    }

    private boolean isThing(String lemma) {
        return THINGS.stream().anyMatch(known -> codeBook.isIn(known, lemma))
                || ABSTRACT.stream().anyMatch(lemma::endsWith) && !codeBook.isIn("dead", lemma);
    }

    /** “Argentine aircraft”, “federal artillery”, “Iraqi guns and [aircraft]”. */
    private boolean isSomebodys(int thing) {
        boolean own = !slots.fill(thing, "adjective").isEmpty()
                || slots.fill(thing, "modifier").stream()
                        .anyMatch(m -> codeBook.isIn("sided", sentence.token(m).lemma()));
        return own
                || sentence.token(thing).rel() == Rel.CONJUNCT
                        && sentence.child(thing, Rel.DETERMINER, Rel.MODIFIER) < 0
                        && isSomebodys(sentence.token(thing).head());
    }

    /** “Operation Anvil” is done by somebody. */
    private boolean isOperation(int name) {
        return sentence.childList(name, Rel.COMPOUND).stream()
                .anyMatch(c -> sentence.token(c).form().equals("Operation"));
    }

    /** “the village [Kobani]”: where it happened rather than to whom. */
    private boolean isNamedPlace(int noun) {
        return sentence.childList(noun, Rel.APPOSITION).stream().anyMatch(name -> fillers.place(name) != null);
    }

    private void addParticipants(int token, List<Participant> found) {
        int content = fillers.content(token);
        Span span = Phrases.of(sentence, content);
        String words = span.of(text).replaceAll("\\s+", " ");
        if (isTitleOfNext(content)) {
            return;
        }
        List<Integer> names = names(content);
        if (!names.isEmpty()) {
            names.forEach(name -> addParticipants(name, found));
            return;
        }
        List<ActorMention> named = actors.list(sentence, token);
        for (ActorMention actor : named) {
            found.add(new Participant(span, words, actor.name(), actor.actor().id()));
        }
        if (named.isEmpty() && !sentence.token(content).pos().isPronoun()) {
            found.add(new Participant(span, words, actors.name(sentence, content), null));
        }
    }

    /** “[president] and commander Haddad”: one person with two titles. */
    private boolean isTitleOfNext(int noun) {
        if (sentence.token(noun).pos() != Pos.NOUN
                || !codeBook.isIn("name-title", sentence.token(noun).lemma())) {
            return false;
        }
        for (int next : sentence.childList(noun, Rel.CONJUNCT)) {
            boolean person = sentence.token(next).entity() == EntityType.PERSON;
            for (int before : sentence.childList(next, Rel.COMPOUND)) {
                Token word = sentence.token(before);
                if (person
                        && word.pos() == Pos.NOUN
                        && before == noun + 2
                        && codeBook.isIn("name-title", word.lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** “two rebel groups, [A] and [B]”, “a group called [A]”: the names that stand beside a common noun. */
    private List<Integer> names(int noun) {
        if (sentence.token(noun).pos() != Pos.NOUN) {
            return List.of();
        }
        List<Integer> beside = new ArrayList<>(sentence.childList(noun, Rel.APPOSITION));
        for (int clause : sentence.childList(noun, Rel.REDUCED_CLAUSE)) {
            if (NAMING.contains(sentence.token(clause).lemma())) {
                beside.addAll(sentence.childList(clause, Rel.OBJECT_PREDICATE, Rel.OBJECT));
            }
        }
        List<Integer> names = new ArrayList<>();
        for (int name : beside) {
            if (fillers.place(name) == null
                    && sentence.token(name).pos() == Pos.PROPER_NOUN
                    && sentence.token(name).entity() != EntityType.DATE) {
                names.addAll(sentence.conjuncts(name));
            }
        }
        return names;
    }

    private static List<Participant> distinct(List<Participant> participants) {
        Set<String> names = new HashSet<>();
        return participants.stream().filter(p -> names.add(p.name())).toList();
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
                    if (BARE.contains(sentence.token(token).lower()) && sentence.children(token).length == 0) {
                        continue; // “was removed from [office]”
                    }
                    Span span = role.equals("instrument")
                            ? OptionalRoles.wordsOf(sentence, fillers, token)
                            : Phrases.of(sentence, token);
                    found.add(new Role(role, span, span.of(text)));
                }
                if (found.stream().anyMatch(known -> known.name().equals(role))) {
                    break;
                }
            }
        }
        return found;
    }
}
