/** Step 3 of 8: time expressions, resolved in their narrative or news context. */
@NullMarked
package org.annales.time;

import org.jspecify.annotations.NullMarked;
