/** Tests of the terminal. */
@NullMarked
package org.annales.terminal;

import org.jspecify.annotations.NullMarked;
