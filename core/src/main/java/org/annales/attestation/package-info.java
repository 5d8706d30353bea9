/** Step 4, what was so: sentences → attestations: who held a place or an office, what was in force, who was a member. */
@NullMarked
package org.annales.attestation;

import org.jspecify.annotations.NullMarked;
