/** Who is said to say so: reporting verbs, “according to”, and chains of them; used by the figure and statement steps. */
@NullMarked
package org.annales.attribution;

import org.jspecify.annotations.NullMarked;
