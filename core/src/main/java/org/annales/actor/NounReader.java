package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

    NounReader(DocumentNames names, ActorKnowledge knowledge) {
        this.names = names;
        this.knowledge = knowledge;
        this.phrases = new Phrases(knowledge.words());
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
        describe(sentence, mention, cover, noun.sector());
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
        int of = ofName(sentence, name.head, cover);
        if (kept.size() == 1 + name.head - name.first && of < 0 || name.kind == Mention.Kind.PERSON) {
            return name;
        }
        Actor people = name.actors.getFirst();
        String phrase = Phrases.join(sentence, kept) + ofPart(sentence, name.head, of);
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

    private void describe(Sentence sentence, Mention mention, @Nullable Mention[] cover, Sector sector) {
        int head = mention.head;
        List<Integer> kept = keptWith(sentence, head, cover);
        kept.removeIf(
                k -> sentence.token(k).pos().isPronoun() || sentence.token(k).pos() == Pos.DETERMINER);
        int of = ofName(sentence, head, cover);
        List<Actor> actors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<Integer> variant : variants(sentence, kept, cover, mention)) {
            Actor whose = whose(variant, of, cover);
            String name = Phrases.join(sentence, variant) + (whose != null && of < 0 ? "" : ofPart(sentence, head, of));
            names.add(name);
            actors.add(ActorKnowledge.actor(name, sector, whose == null ? null : whose.side()));
        }
        mention.actors = List.copyOf(actors);
        mention.names = List.copyOf(names);
    }

    /** The tokens of a phrase's name, those of names in it whole (“[South] Vietnamese troops”). */
    private List<Integer> keptWith(Sentence sentence, int head, @Nullable Mention[] cover) {
        List<Integer> kept = phrases.kept(sentence, head);
        SortedSet<Integer> whole = new TreeSet<>(kept);
        for (int k : kept) {
            Mention name = cover[k];
            for (int i = name == null ? k : name.first; name != null && i <= name.last && i < head; i++) {
                whole.add(i);
            }
        }
        whole.removeIf(k -> k != head && (isArticle(sentence.token(k)) || isTitleBeforePerson(sentence, k, cover)));
        return new ArrayList<>(whole);
    }

    private static boolean isArticle(Token token) {
        return token.lower().equals("a")
                || token.lower().equals("an")
                || token.lower().equals("the");
    }

    /** “[General] Aidid's militia” is Aidid's. */
    private boolean isTitleBeforePerson(Sentence sentence, int index, @Nullable Mention[] cover) {
        Mention next = index + 1 < cover.length ? cover[index + 1] : null;
        return cover[index] == null
                && next != null
                && next.kind == Mention.Kind.PERSON
                && knowledge.isTitle(sentence.token(index).lower().replace(".", ""));
    }

    /** “Armenian and Azerbaijani governments” are two. */
    private List<List<Integer>> variants(
            Sentence sentence, List<Integer> kept, @Nullable Mention[] cover, Mention mention) {
        List<List<Integer>> variants = new ArrayList<>();
        variants.add(kept);
        if (mention.kind == Mention.Kind.PERSON
                || mention.kind == Mention.Kind.BODY
                || mention.kind == Mention.Kind.STATE) {
            return variants;
        }
        List<Integer> peoples = kept.subList(0, kept.size() - 1).stream()
                .filter(k -> isPeopleHere(cover[k], k))
                .toList();
        if (peoples.size() > 1 && isList(sentence, peoples)) {
            variants.clear();
            for (int people : peoples) {
                variants.add(kept.stream()
                        .filter(k -> k == people || !peoples.contains(k))
                        .toList());
            }
        }
        for (int at = 0; at < kept.size() - 1; at++) {
            int adjective = kept.get(at);
            List<Integer> conjuncts = sentence.conjuncts(adjective);
            boolean all =
                    conjuncts.size() > 1 && conjuncts.stream().allMatch(c -> cover[c] != null && c < mention.head);
            if (all) {
                for (int conjunct : conjuncts.subList(1, conjuncts.size())) {
                    SortedSet<Integer> variant = new TreeSet<>(kept);
                    variant.remove(adjective);
                    addName(conjunct, cover, variant);
                    variants.add(new ArrayList<>(variant));
                }
                return variants;
            }
        }
        return variants;
    }

    private static void addName(int token, @Nullable Mention[] cover, SortedSet<Integer> words) {
        Mention name = cover[token];
        for (int i = name == null ? token : name.first; i <= (name == null ? token : name.last); i++) {
            words.add(i);
        }
    }

    /** “French, Chinese and British”: commas or “and” between them. */
    private static boolean isList(Sentence sentence, List<Integer> words) {
        for (int i = words.getFirst() + 1; i < words.getLast(); i++) {
            if (sentence.token(i).form().equals(",") || sentence.token(i).pos() == Pos.CONJUNCTION) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Actor whose(List<Integer> kept, int of, @Nullable Mention[] cover) {
        for (int k : kept) {
            Mention name = cover[k];
            if (name != null && name.isActor()) {
                return name.actors.getFirst();
            }
        }
        Mention owner = of < 0 ? null : cover[of];
        return owner == null || !owner.isActor() ? null : owner.actors.getFirst();
    }

    /** The named object of a noun's “of”, or -1. */
    private int ofName(Sentence sentence, int head, @Nullable Mention[] cover) {
        int of = Phrases.ofObject(sentence, head);
        Mention name = of < 0 ? null : cover[of];
        if (name != null && Phrases.isHungOn(sentence, name, knowledge)) {
            return name.first - 1;
        }
        return of >= 0 && (name != null || sentence.token(of).pos() == Pos.PROPER_NOUN) ? of : -1;
    }

    private static String ofPart(Sentence sentence, int head, int of) {
        if (of < 0) {
            return "";
        }
        StringBuilder part = new StringBuilder();
        int from = of;
        while (from - 1 > head && !sentence.token(from - 1).lower().equals("of") && of - from < 6) {
            from--;
        }
        for (int i = from; i <= of; i++) {
            if (sentence.token(i).pos() == Pos.PUNCTUATION) {
                continue;
            }
            boolean joined = i > from
                    && sentence.token(i - 1).pos() != Pos.PUNCTUATION
                    && sentence.token(i - 1).end() == sentence.token(i).begin();
            part.append(joined ? "" : " ").append(sentence.token(i).form());
        }
        return " of" + part;
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

    private static boolean isPeopleHere(@Nullable Mention mention, int token) {
        return mention != null && mention.head == token && mention.how == Mention.How.ADJECTIVE;
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
        return keptWith(sentence, head, cover).getFirst();
    }

    private static boolean isDefinite(Sentence sentence, int first) {
        return DEFINITE.contains(sentence.token(first).lower());
    }
}
