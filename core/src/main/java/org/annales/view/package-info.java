/** Step 4, what somebody thinks: sentences → views: cause, motive, law, balance of forces, reliability, with voice and words. */
@NullMarked
package org.annales.view;

import org.jspecify.annotations.NullMarked;
