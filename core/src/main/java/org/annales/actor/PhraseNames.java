package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** What a described actor is called, and how many a phrase describes (“Armenian and Azerbaijani governments” are two). */
final class PhraseNames {

    private final Phrases phrases;
    private final ActorKnowledge knowledge;

    PhraseNames(Phrases phrases, ActorKnowledge knowledge) {
        this.phrases = phrases;
        this.knowledge = knowledge;
    }

    void describe(Sentence sentence, Mention mention, @Nullable Mention[] cover, Sector sector) {
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
    List<Integer> keptWith(Sentence sentence, int head, @Nullable Mention[] cover) {
        List<Integer> kept = phrases.kept(sentence, head);
        SortedSet<Integer> whole = new TreeSet<>(kept);
        for (int k : kept) {
            Mention name = cover[k];
            for (int i = name == null ? k : name.first; name != null && i <= name.last && i < head; i++) {
                whole.add(i);
            }
        }
        whole.removeIf(
                k -> k != head && (NounReader.isArticle(sentence.token(k)) || isTitleBeforePerson(sentence, k, cover)));
        return new ArrayList<>(whole);
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

    static String ofPart(Sentence sentence, int head, int of) {
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

    private static boolean isPeopleHere(@Nullable Mention mention, int token) {
        return mention != null && mention.head == token && mention.how == Mention.How.ADJECTIVE;
    }

    /** The named object of a noun's “of”, or -1. */
    int ofName(Sentence sentence, int head, @Nullable Mention[] cover) {
        int of = Phrases.ofObject(sentence, head);
        Mention name = of < 0 ? null : cover[of];
        if (name != null && Phrases.isHungOn(sentence, name, knowledge)) {
            return name.first - 1;
        }
        return of >= 0 && (name != null || sentence.token(of).pos() == Pos.PROPER_NOUN) ? of : -1;
    }
}
