package org.annales.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number that is a figure.
 *
 * @param trigger token of the word that told the kind, or -1
 * @param partOf the finding in the same sentence that this is a part of, or null
 * @param rule what decided, as {@code killed/verb}
 */
record Finding(
        Counted counted,
        String kind,
        String unit,
        int trigger,
        @Nullable Finding partOf,
        String rule) {

    /** @param how the last part of the rule’s name: what in the sentence decided */
    static Finding of(Counted counted, String kind, String unit, int trigger, @Nullable Finding partOf, String how) {
        return new Finding(counted, kind, unit, trigger, partOf, kind + "/" + how);
    }

    Finding partOf(@Nullable Finding whole) {
        return new Finding(counted, kind, unit, trigger, whole, rule);
    }
}
