/** Step 3 of 8: actors named, described or referred to, resolved through the document. */
@NullMarked
package org.annales.actor;

import org.jspecify.annotations.NullMarked;
