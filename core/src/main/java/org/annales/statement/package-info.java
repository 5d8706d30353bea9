/** Step 4 of 8: mentions + dependency graph + code book → statements with reality and attribution. */
@NullMarked
package org.annales.statement;

import org.jspecify.annotations.NullMarked;
