package org.annales.statement;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts as a happening and how English says so: types, triggers, word classes, light verbs, and the words that
 * make a happening planned, denied or alleged. Loaded from {@code en/code-book/}; immutable.
 */
public final class CodeBook {

    private final Map<String, TypeDefinition> types;
    private final Map<String, List<TriggerRule>> byHead;
    private final Map<String, Set<String>> classes;
    private final RealityWords realityWords;
    private final ScoreTable scores;

    CodeBook(
            Map<String, TypeDefinition> types,
            Map<String, List<TriggerRule>> byHead,
            Map<String, Set<String>> classes,
            RealityWords realityWords,
            ScoreTable scores) {
        this.types = types;
        this.byHead = byHead;
        this.classes = classes;
        this.realityWords = realityWords;
        this.scores = scores;
    }

    /** The code book that comes with the program. */
    public static CodeBook packaged() {
        return CodeBookLoader.packaged();
    }

    /**
     * A code book in a folder of its own: the packaged files, changed or added to.
     *
     * @throws IllegalArgumentException if a file is missing or is no YAML; the message names it
     */
    public static CodeBook in(Path folder) {
        return CodeBookLoader.in(folder);
    }

    /** All types, in the code book's order. */
    public Collection<TypeDefinition> listTypes() {
        return types.values();
    }

    /** Does the story stand where a statement of this type happened? */
    boolean isScene(String type) {
        TypeDefinition known = types.get(type);
        return known != null && known.placing().isScene();
    }

    /** Rules whose head word has this lemma, narrowest first. */
    List<TriggerRule> rules(String lemma) {
        return byHead.getOrDefault(lemma, List.of());
    }

    /** Is the lemma in a word class, such as {@code vehicle}? False for a class that is not defined. */
    boolean isIn(String wordClass, String lemma) {
        return classes.getOrDefault(wordClass, Set.of()).contains(lemma);
    }

    boolean hasClass(String name) {
        return classes.containsKey(name);
    }

    /** How often a statement of a trigger with this certainty has the right type, 0–1. */
    double score(TriggerRule rule, boolean named) {
        return scores.score(rule.score(), named);
    }

    /** The words that make a happening something else than a fact. */
    RealityWords realityWords() {
        return realityWords;
    }
}
