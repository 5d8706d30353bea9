/** How the chronicle looks on a terminal: widths, colours, bars, rows with their citations. Knows the store, no command. */
@NullMarked
package org.annales.terminal;

import org.jspecify.annotations.NullMarked;
