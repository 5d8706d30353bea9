/** HeidelTime, run beside Annales for comparison. */
@NullMarked
package org.annales.bench.heideltime;

import org.jspecify.annotations.NullMarked;
