package org.annales.time;

import org.jspecify.annotations.Nullable;

/**
 * One place of a pattern, which one atom fills.
 *
 * @param kind class the atom must belong to
 * @param slot name under which the atom's sense is kept, null for words that only have to be there
 * @param sense the sense to keep where a phrase of several words ends here, else null for the atom's own
 * @param glued whether no space may stand before the atom
 * @param expression which of the pattern's expressions the place belongs to, -1 for none
 */
record Position(int kind, @Nullable String slot, @Nullable Sense sense, boolean glued, int expression) {}
