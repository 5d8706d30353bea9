/**
 * Step 1 of 8: a file → a {@link org.annales.model.Document} with zones.
 *
 * <p>{@link org.annales.read.FileFinder} lists the files, {@link org.annales.read.DocumentReader} reads one. Inside: bytes are
 * decoded ({@code TextDecoder}) or taken apart by Tika ({@code Extraction}), cut into blocks ({@code TextBlocks}), and the
 * blocks become zones in {@code Zoning}, one pass after the other.
 */
@NullMarked
package org.annales.read;

import org.jspecify.annotations.NullMarked;
