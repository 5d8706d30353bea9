/** Tests of the command line. */
@NullMarked
package org.annales.cli;

import org.jspecify.annotations.NullMarked;
