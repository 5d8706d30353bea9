/** Step 8 of 8: the store → the terminal. One class a command; {@link org.annales.cli.Main} joins them. */
@NullMarked
package org.annales.cli;

import org.jspecify.annotations.NullMarked;
