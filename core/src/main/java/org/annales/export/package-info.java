/** Step 8 of 8: the store → files. */
@NullMarked
package org.annales.export;

import org.jspecify.annotations.NullMarked;
