/** Tests of the whole. */
@NullMarked
package org.annales;

import org.jspecify.annotations.NullMarked;
