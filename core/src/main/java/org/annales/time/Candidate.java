package org.annales.time;

import org.annales.model.Span;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An expression found, not yet placed.
 *
 * @param context the paragraph it stands in
 * @param match the first atom of the match it comes from: expressions of one match share what only one says
 * @param from its first atom
 * @param to behind its last atom
 * @param sentence the sentence it stands in
 * @param ahead the next date of the sentence that has its year, or null
 */
record Candidate(
        Context context,
        int match,
        int from,
        int to,
        Sentence sentence,
        Rule rule,
        Expression expression,
        @Nullable Candidate ahead) {

    Span span() {
        return new Span(context.atoms().start(from), context.atoms().end(to - 1));
    }

    Candidate with(Expression other) {
        return new Candidate(context, match, from, to, sentence, rule, other, ahead);
    }

    Candidate withAhead(@Nullable Candidate later) {
        return new Candidate(context, match, from, to, sentence, rule, expression, later);
    }
}
