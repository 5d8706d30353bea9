/**
 * Annales from end to end: {@link org.annales.Reader} takes a document through steps 2 to 4, {@link org.annales.Knowledge}
 * holds what it knows.
 */
@NullMarked
package org.annales;

import org.jspecify.annotations.NullMarked;
