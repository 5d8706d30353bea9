/** Step 3 of 8: numbers as claims: how many, of what, says who. */
@NullMarked
package org.annales.figure;

import org.jspecify.annotations.NullMarked;
