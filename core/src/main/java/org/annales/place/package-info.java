/** Step 3 of 8: places named or described, resolved through a gazetteer by coherence. */
@NullMarked
package org.annales.place;

import org.jspecify.annotations.NullMarked;
