package org.annales.statement;

import org.annales.model.Span;

/**
 * A trigger of the code book found in a sentence.
 *
 * @param token index of the head word
 * @param last index of the last word
 */
record Trigger(TriggerRule rule, int token, int last, Span span) {}
