/** Step 7 of 8: everything in one file. */
@NullMarked
package org.annales.store;

import org.jspecify.annotations.NullMarked;
