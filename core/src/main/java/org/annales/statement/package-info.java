/**
 * Step 4 of 8: mentions + dependency graph + code book → statements with reality and attribution.
 *
 * <p>The code book is data ({@code en/code-book/*.yml}); nothing here names a type or a trigger.
 */
@NullMarked
package org.annales.statement;

import org.jspecify.annotations.NullMarked;
