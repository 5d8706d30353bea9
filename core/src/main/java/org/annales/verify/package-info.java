/**
 * Runs the examples that stand beside the knowledge files, as tests and with {@code annales verify}.
 *
 * <p>It reads each example's text with the whole reader, and compares what is expected with what the export would say.
 */
@NullMarked
package org.annales.verify;

import org.jspecify.annotations.NullMarked;
