/** Step 6 of 8: events → who holds what, who holds office, what is in force, on any day. */
@NullMarked
package org.annales.state;

import org.jspecify.annotations.NullMarked;
