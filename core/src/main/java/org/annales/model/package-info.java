/** The words of the chronicle as values: what every step speaks of. Depends on nothing of Annales. */
@NullMarked
package org.annales.model;

import org.jspecify.annotations.NullMarked;
