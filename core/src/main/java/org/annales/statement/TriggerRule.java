package org.annales.statement;

import java.util.List;
import java.util.Map;

/**
 * A word or phrase that says that something of a type happened, and the grammar that fills its roles.
 *
 * @param id names the rule in exports, as {@code capture/verb:take control}
 * @param words lemmas in order; of a verb phrase the first is the head, of a noun phrase the last
 * @param roles role name → slots that fill it, best first
 * @param conditions all must hold for this reading of the word
 * @param about word class the sentence or the document must be about, or “” for any
 * @param unless word class no word of the sentence may be in, or “”
 * @param score how often this rule alone gives the right type, 0–1
 */
record TriggerRule(
        String id,
        TypeDefinition type,
        WordClass wordClass,
        List<String> words,
        Map<String, List<String>> roles,
        List<Condition> conditions,
        String about,
        String unless,
        double score) {

    enum WordClass {
        VERB,
        NOUN,
        ADJECTIVE,
        /** Before the noun it is done to: “the newly [created] republic”, “a Russian-[brokered] truce”. */
        PARTICIPLE,
        /** Part of a proper name: “the [Battle] of X”, “[Operation Y]” (written {@code operation *}). */
        NAME
    }

    String headLemma() {
        return startsWithHead() ? words.getFirst() : words.getLast();
    }

    /** Does the head word stand first, as a verb does in “take control”, or last, as a noun in “ethnic cleansing”? */
    boolean startsWithHead() {
        return wordClass != WordClass.NOUN;
    }

    List<String> slots(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /**
     * Rules with more words and more conditions are the narrower readings and go first; of as many words, those that say
     * that nothing happened.
     */
    int specificity() {
        return words.size() * 10 + (type.isNothing() ? 9 : conditions.size());
    }
}
