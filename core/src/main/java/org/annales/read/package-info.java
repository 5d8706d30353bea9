/** Step 1 of 8: a file → a {@link org.annales.model.Document} with zones. */
@NullMarked
package org.annales.read;

import org.jspecify.annotations.NullMarked;
