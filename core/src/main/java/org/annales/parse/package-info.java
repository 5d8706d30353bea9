/**
 * Step 2 of 8: paragraph → sentences with tokens, tags, entities and a dependency graph.
 *
 * <p>The only package that sees the NLP engine; what leaves it are Annales' own {@link org.annales.parse.Token},
 * {@link org.annales.parse.Pos}, {@link org.annales.parse.Rel} and {@link org.annales.parse.EntityType}.
 */
@NullMarked
package org.annales.parse;

import org.jspecify.annotations.NullMarked;
