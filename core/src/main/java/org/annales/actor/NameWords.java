package org.annales.actor;

import java.util.Set;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Which tokens are a person's name: without titles before it, with first names and numbers the engine left out. */
final class NameWords {

    private final ActorKnowledge knowledge;
    private final Set<String> trimmed;
    private final Set<String> noActor;

    NameWords(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.trimmed = knowledge.words().list("name-trim");
        this.noActor = knowledge.words().list("no-actor");
    }

    /** The name proper without titles before it and endings behind it: first and last token; null where nothing is left. */
    int @Nullable [] nameIn(Sentence sentence, int from, int to) {
        int first = from;
        int last = to;
        while (first < last
                && (isTitle(sentence.token(first))
                        || isPairOfTitle(sentence, first)
                        || trimmed.contains(sentence.token(first).lower()))) {
            first++;
        }
        while (last > first && !isNameWord(sentence.token(last)) && !isHyphened(sentence, last)) {
            last--;
        }
        boolean name = isNameWord(sentence.token(last)) || last > first && isNameWord(sentence.token(first));
        return name && !isTitle(sentence.token(first)) ? new int[] {first, last} : null;
    }

    /** The first token of a person's name, with first names that the engine left out (“[Laurent-Désiré] Kabila”). */
    int startOf(Sentence sentence, int entity) {
        int first = entity;
        int head = NameReader.headOf(sentence, entity, DocumentNames.entityEnd(sentence, entity));
        while (first > 0 && entity - first < 3 && isFirstName(sentence.token(first - 1), head)) {
            first--;
        }
        return first;
    }

    private boolean isFirstName(Token token, int head) {
        return token.head() == head
                && token.rel() == Rel.COMPOUND
                && token.pos() == Pos.PROPER_NOUN
                && token.entity() == EntityType.NONE
                && isNameWord(token)
                && !isTitle(token)
                && !isCompoundTitle(token.lower())
                && !noActor.contains(token.lower())
                && token.form().chars().anyMatch(Character::isLowerCase)
                && knowledge.noun(token.lower()) == null
                && knowledge.names().find(token.form()) == null;
    }

    /** “Generals”, “King-Emperor”. */
    private boolean isCompoundTitle(String lower) {
        int hyphen = lower.indexOf('-');
        return lower.endsWith("s") && knowledge.isTitle(lower.substring(0, lower.length() - 1))
                || hyphen > 0 && knowledge.isTitle(lower.substring(0, hyphen));
    }

    /** Where the engine sees the person whose name begins at a token; -1 where none begins. */
    int entityBehind(Sentence sentence, int index) {
        int at = index;
        while (at < sentence.size() && at - index < 3 && sentence.token(at).entity() == EntityType.NONE) {
            at++;
        }
        boolean person = at < sentence.size()
                && sentence.token(at).entityStart()
                && sentence.token(at).entity() == EntityType.PERSON;
        return person && startOf(sentence, at) == index ? at : -1;
    }

    /** The last token of a name with the number of a ruler behind it (“Haile Selassie [I]”). */
    static int withNumeral(Sentence sentence, int last) {
        boolean number = last + 1 < sentence.size()
                && isNumeral(sentence.token(last + 1).form())
                && sentence.token(last).isCapitalised();
        return number ? last + 1 : last;
    }

    static boolean isNumeral(String word) {
        return word.length() < 5 && word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    private boolean isTitle(Token token) {
        return knowledge.isTitle(token.lower().replace(".", "")) || token.pos() == Pos.DETERMINER;
    }

    /** The first word of “[Grand] Ayatollah”. */
    private boolean isPairOfTitle(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && knowledge.isTitle(sentence.token(index).lower() + " "
                        + sentence.token(index + 1).lower());
    }

    /** The small end of “Chiang Kai-[shek]”. */
    private static boolean isHyphened(Sentence sentence, int index) {
        Token token = sentence.token(index);
        Token hyphen = sentence.token(index - 1);
        return hyphen.pos() == Pos.HYPHEN
                && hyphen.end() == token.begin()
                && Character.isLetter(token.form().charAt(0));
    }

    private static boolean isNameWord(Token token) {
        return token.isCapitalised() && Character.isLetter(token.form().charAt(0));
    }
}
