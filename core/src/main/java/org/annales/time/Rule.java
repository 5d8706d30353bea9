package org.annales.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.DocumentKind;

/**
 * One rule of rules.yml.
 *
 * @param order its place in the file: of equally long matches the first rule's wins
 * @param with values the pattern does not spell out, by slot
 * @param extend words with which a phrase goes on that belongs to the expression; empty where none does
 * @param kinds the kinds of document it is for
 */
record Rule(
        String name,
        int order,
        Operation operation,
        Map<String, Sense> with,
        List<Condition> conditions,
        Set<String> extend,
        Set<DocumentKind> kinds) {}
