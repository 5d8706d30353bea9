package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names that the tables or the document know: states, bodies, peoples, their adjectives, and seats of government. */
final class KnownNames {

    private static final Set<String> ONE = Set.of("a", "an", "another", "one", "every", "each", "ethnic", "no", "any");

    private final String text;
    private final DocumentNames names;
    private final Acting acting;
    private final Uses uses;

    KnownNames(String text, DocumentNames names, Acting acting, Uses uses) {
        this.text = text;
        this.names = names;
        this.acting = acting;
        this.uses = uses;
    }

    @Nullable
    Mention read(int index, Sentence sentence, int first, NameTable.Hit hit) {
        int head = NameReader.headOf(sentence, first, hit.last());
        boolean modifier = Acting.isModifier(sentence, head);
        List<KnownName> meanings = hit.entry().names();
        KnownName meaning = uses.latest(
                modifier ? among(meanings, KnownName.Form.ADJECTIVE) : among(meanings, KnownName.Form.PEOPLE));
        if (sentence.token(head).entity() == EntityType.LANGUAGE) {
            return null;
        }
        String whole = text.substring(
                sentence.token(first).begin(), sentence.token(hit.last()).end());
        boolean stop = whole.endsWith(".") && !hit.entry().folded().endsWith(".");
        String written = stop ? whole.substring(0, whole.length() - 1) : whole;
        return switch (meaning.form()) {
            case ADJECTIVE ->
                modifier
                        ? adjective(index, first, hit.last(), head, meaning)
                        : onePerson(index, sentence, first, hit.last(), head, meaning);
            case PEOPLE -> people(index, first, hit.last(), head, meaning, written, modifier);
            case SEAT -> acting.governs(sentence, head) ? seat(index, first, hit.last(), head, meaning) : null;
            case NAME, ABBREVIATION -> body(index, sentence, first, hit.last(), head, meaning, written, modifier);
        };
    }

    /** The meanings of one form; all where none has it. */
    private static List<KnownName> among(List<KnownName> meanings, KnownName.Form form) {
        if (meanings.size() == 1) {
            return meanings;
        }
        List<KnownName> found = meanings.stream().filter(m -> m.form() == form).toList();
        return found.isEmpty() ? meanings : found;
    }

    private Mention adjective(int index, int first, int last, int head, KnownName meaning) {
        Actor actor = meaning.known().actor();
        uses.see(actor);
        Mention mention = new Mention(index, first, last, head, Mention.How.ADJECTIVE, kindOf(actor));
        return mention.is(actor, uses.name(actor));
    }

    /** “an Armenian”, where the adjective is a noun. */
    private @Nullable Mention onePerson(
            int index, Sentence sentence, int first, int last, int head, KnownName meaning) {
        Token token = sentence.token(head);
        String people = meaning.known().people();
        if (!token.pos().isNoun() || people == null || !isOne(sentence, head)) {
            return null;
        }
        Actor actor = ActorKnowledge.actor(
                people, Sector.PEOPLE, meaning.known().actor().side());
        return new Mention(index, first, last, head, Mention.How.PEOPLE, Mention.Kind.PERSON).is(actor, token.form());
    }

    private static boolean isOne(Sentence sentence, int head) {
        for (int child : sentence.children(head)) {
            if (ONE.contains(sentence.token(child).lower())) {
                return true;
            }
        }
        return false;
    }

    private static Mention people(
            int index, int first, int last, int head, KnownName meaning, String written, boolean modifier) {
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.PEOPLE;
        Mention mention = new Mention(index, first, last, head, how, Mention.Kind.PERSONS);
        return mention.is(meaning.known().actor(), written);
    }

    private Mention seat(int index, int first, int last, int head, KnownName meaning) {
        Actor actor = meaning.known().actor();
        return new Mention(index, first, last, head, Mention.How.SEAT, Mention.Kind.STATE).is(actor, uses.name(actor));
    }

    private @Nullable Mention body(
            int index,
            Sentence sentence,
            int first,
            int last,
            int head,
            KnownName meaning,
            String written,
            boolean modifier) {
        Actor actor = meaning.known().actor();
        if (actor.sector() == Sector.UNKNOWN
                && meaning.form() == KnownName.Form.NAME
                && !acting.isParty(sentence, head)) {
            return null;
        }
        boolean american = actor.side() != null && actor.side().equals("American");
        if (actor.sector() == Sector.STATE && !american && names.isNamesake(sentence.token(first))) {
            return null;
        }
        boolean defining = first > 0 && sentence.token(first - 1).form().equals("(");
        uses.add(actor, written, defining);
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.NAME;
        Mention mention = new Mention(index, first, last, head, how, kindOf(actor));
        mention.locative = actor.sector() == Sector.STATE && acting.isLocative(sentence, head);
        return mention.is(actor, uses.name(actor));
    }

    private static Mention.Kind kindOf(Actor actor) {
        return switch (actor.sector()) {
            case STATE -> Mention.Kind.STATE;
            case PEOPLE, CIVILIANS -> Mention.Kind.PERSONS;
            case PERSON -> Mention.Kind.PERSON;
            default -> Mention.Kind.BODY;
        };
    }
}
