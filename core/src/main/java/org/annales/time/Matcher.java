package org.annales.time;

import java.util.Arrays;
import org.annales.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Finds the longest match at an atom. For one paragraph; not shared between threads. */
final class Matcher {

    /** No pattern of the grammar comes near this. */
    private static final int LONGEST = 40;

    private final Grammar grammar;
    private final Context context;
    private final DocumentKind kind;
    private final int[] path = new int[LONGEST];
    private @Nullable Match best;

    Matcher(Grammar grammar, Context context, DocumentKind kind) {
        this.grammar = grammar;
        this.context = context;
        this.kind = kind;
    }

    /** The longest match that begins with this atom and meets its rule's conditions, or null. */
    @Nullable
    Match find(int atom) {
        best = null;
        for (Sense sense : context.atoms().senses(atom)) {
            for (int state : grammar.begin(sense.kind())) {
                advance(state, atom, 0);
            }
        }
        return best;
    }

    private void advance(int state, int atom, int depth) {
        Atoms atoms = context.atoms();
        if (depth == LONGEST || (grammar.position(state).glued() && !atoms.isGlued(atom))) {
            return;
        }
        path[depth] = state;
        Rule rule = grammar.accepted(state);
        if (rule != null) {
            consider(rule, atom - depth, atom + 1);
        }
        for (Sense sense : atoms.senses(atom + 1)) {
            for (int next : grammar.move(state, sense.kind())) {
                advance(next, atom + 1, depth + 1);
            }
        }
    }

    private void consider(Rule rule, int from, int to) {
        if (!rule.kinds().contains(kind)) {
            return;
        }
        int end = rule.extend().isEmpty() ? to : Extension.end(context, rule, to);
        Match old = best;
        boolean better = end > 0
                && (old == null
                        || end > old.end()
                        || (end == old.end() && rule.order() < old.rule().order()));
        if (!better) {
            return;
        }
        Match match = new Match(rule, from, to, end, Arrays.copyOf(path, to - from));
        for (Condition condition : rule.conditions()) {
            if (!condition.holds(match, context)) {
                return;
            }
        }
        best = match;
    }
}
