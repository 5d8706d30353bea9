/** Step 5 of 8: the statements of all documents → events with reasons. */
@NullMarked
package org.annales.merge;

import org.jspecify.annotations.NullMarked;
