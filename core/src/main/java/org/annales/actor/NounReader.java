package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Actors that are described (“separatist Armenian fighters”, “the enclave's parliament”) and, for comparison, things. */
final class NounReader {

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "these", "those", "that", "both", "its", "his", "her", "their");
    private static final Set<String> SINGULAR_S = Set.of("corps", "headquarters", "press", "congress", "politics");

    private final DocumentNames names;
    private final ActorKnowledge knowledge;
    private final Phrases phrases;
    private final PhraseNames naming;

    NounReader(DocumentNames names, ActorKnowledge knowledge) {
        this.names = names;
        this.knowledge = knowledge;
        this.phrases = new Phrases(knowledge.words());
        this.naming = new PhraseNames(phrases, knowledge);
    }

    /** The phrase of which a common noun is the head; null for a title before a name. */
    @Nullable
    Mention at(int index, Sentence sentence, int head, @Nullable Mention[] cover) {
        Token token = sentence.token(head);
        boolean modifier = token.rel() == Rel.COMPOUND && token.head() > head;
        if (modifier && isActor(sentence, token.head(), cover)) {
            return null;
        }
        boolean hyphened = head + 1 < sentence.size()
                        && sentence.token(head + 1).pos() == Pos.HYPHEN
                        && sentence.token(head + 1).begin() == token.end()
                || modifier
                        && head > 0
                        && sentence.token(head - 1).pos() == Pos.HYPHEN
                        && sentence.token(head - 1).end() == token.begin();
        if (hyphened) {
            return null;
        }
        HeadNoun noun = noun(sentence, head);
        int first = phrases.first(sentence, head);
        boolean plural = isPlural(token, noun);
        if (noun != null
                && noun.shape() == HeadNoun.Shape.NAMES
                && (!token.isCapitalised() || names.isLine(sentence, head))) {
            noun = null;
        }
        if (noun != null && head > 0 && sentence.token(head - 1).lower().equals("operation")) {
            noun = null; // “Operation Crusader”
        }
        boolean weak = noun != null && (noun.weak() || noun.shape() == HeadNoun.Shape.FIGHTERS);
        if (noun == null || modifier && weak || weak && !saysWhose(first, head, cover)) {
            return modifier ? null : thing(index, sentence, first, head, plural, noun);
        }
        Mention mention = new Mention(
                index,
                firstKept(sentence, head, cover),
                head,
                head,
                modifier ? Mention.How.ADJECTIVE : Mention.How.PHRASE,
                kind(noun, plural));
        mention.noun = noun;
        mention.definite = isDefinite(sentence, first);
        naming.describe(sentence, mention, cover, noun.sector());
        boolean empty =
                noun.sector() == Sector.UNKNOWN && mention.names.getFirst().equals(token.form());
        if (empty) {
            mention.actors = List.of();
        }
        return mention;
    }

    /** A people with what is said of it (“ethnic Armenians of Nagorno-Karabakh”). */
    Mention people(Sentence sentence, Mention name, @Nullable Mention[] cover) {
        List<Integer> kept = phrases.kept(sentence, name.head);
        kept.removeIf(k -> isOwned(sentence, k, name.head));
        int of = naming.ofName(sentence, name.head, cover);
        if (kept.size() == 1 + name.head - name.first && of < 0 || name.kind == Mention.Kind.PERSON) {
            return name;
        }
        Actor people = name.actors.getFirst();
        String phrase = Phrases.join(sentence, kept) + PhraseNames.ofPart(sentence, name.head, of);
        boolean same = of < 0
                && kept.size() == 2
                && sentence.token(kept.getFirst()).lower().equals("ethnic");
        return name.is(same ? people : ActorKnowledge.actor(phrase, people.sector(), people.side()), phrase);
    }

    /** Franco's Nationalists are the Nationalists. */
    private static boolean isOwned(Sentence sentence, int index, int head) {
        int possessor = sentence.child(head, Rel.POSSESSOR);
        return possessor >= 0 && sentence.isBelow(index, possessor);
    }

    private static Mention thing(
            int index, Sentence sentence, int first, int head, boolean plural, @Nullable HeadNoun noun) {
        int from = first < head && isArticle(sentence.token(first)) ? first + 1 : first;
        Mention thing = new Mention(
                index, from, head, head, Mention.How.PHRASE, plural ? Mention.Kind.THINGS : Mention.Kind.THING);
        thing.definite = isDefinite(sentence, first);
        thing.noun = noun;
        return thing;
    }

    static boolean isArticle(Token token) {
        return token.lower().equals("a")
                || token.lower().equals("an")
                || token.lower().equals("the");
    }

    /** “the general”, “the wounded”: tagged as adjectives, though an article stands before and no noun behind. */
    boolean isNounInDisguise(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean role = token.rel().isSubject() || token.rel() == Rel.OBJECT || token.rel() == Rel.PREP_OBJECT;
        return role
                && (token.pos() == Pos.ADJECTIVE || token.pos() == Pos.OTHER)
                && index > 0
                && (sentence.token(index - 1).pos() == Pos.DETERMINER
                        || sentence.token(index - 1).pos() == Pos.POSSESSIVE_PRONOUN)
                && knowledge.noun(token.lower()) != null;
    }

    /** “[civilian] deaths”, “[rebel] advances”: those people, though the word is an adjective here. */
    @Nullable
    Mention adjective(int index, Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (token.pos() != Pos.ADJECTIVE || !Acting.isModifier(sentence, at)) {
            return null;
        }
        HeadNoun noun = knowledge.noun(token.lower());
        if (noun == null
                || noun.shape() != HeadNoun.Shape.PERSONS
                || noun.weak()
                || noun(sentence, token.head()) != null) {
            return null;
        }
        Mention mention = new Mention(index, at, at, at, Mention.How.ADJECTIVE, Mention.Kind.PERSONS);
        mention.noun = noun;
        String name = token.lower() + "s";
        return mention.is(ActorKnowledge.actor(name, noun.sector(), null), name);
    }

    private @Nullable HeadNoun noun(Sentence sentence, int head) {
        Token token = sentence.token(head);
        if (head > 0 && sentence.token(head - 1).head() == head) {
            HeadNoun pair = knowledge.noun(sentence.token(head - 1).lower() + " " + token.lemma());
            if (pair != null) {
                return pair;
            }
        }
        String lower = token.lower();
        HeadNoun noun = knowledge.noun(lower);
        if (noun == null) {
            noun = knowledge.noun(token.lemma());
        }
        boolean s = noun == null && lower.length() > 4 && lower.endsWith("s") && token.pos() == Pos.PROPER_NOUN;
        return s ? knowledge.noun(lower.substring(0, lower.length() - 1)) : noun;
    }

    private boolean isActor(Sentence sentence, int head, @Nullable Mention[] cover) {
        Mention name = cover[head];
        return name != null && name.isActor() || noun(sentence, head) != null;
    }

    private static boolean isPlural(Token token, @Nullable HeadNoun noun) {
        if (noun != null && noun.shape() == HeadNoun.Shape.PEOPLE) {
            return true;
        }
        boolean ending =
                token.lower().endsWith("s") && !token.lower().endsWith("ss") && !SINGULAR_S.contains(token.lower());
        return token.pos() == Pos.NOUN ? !token.lower().equals(token.lemma()) : ending;
    }

    private static Mention.Kind kind(HeadNoun noun, boolean plural) {
        return switch (noun.shape()) {
            case PERSONS, PEOPLE -> plural ? Mention.Kind.PERSONS : Mention.Kind.PERSON;
            case FIGHTERS -> plural ? Mention.Kind.THINGS : Mention.Kind.THING;
            case GROUP, OFFICE, NAMES ->
                plural ? Mention.Kind.PERSONS : noun.sector() == Sector.STATE ? Mention.Kind.STATE : Mention.Kind.BODY;
        };
    }

    private static boolean saysWhose(int first, int head, @Nullable Mention[] cover) {
        for (int i = first; i < head; i++) {
            Mention name = cover[i];
            if (name != null && name.isActor()) {
                return true;
            }
        }
        return false;
    }

    private int firstKept(Sentence sentence, int head, @Nullable Mention[] cover) {
        return naming.keptWith(sentence, head, cover).getFirst();
    }

    private static boolean isDefinite(Sentence sentence, int first) {
        return DEFINITE.contains(sentence.token(first).lower());
    }
}
