/** The page and its HTTP interface: step 8 for a browser. Knows the store and what is before it, and not the command line. */
@NullMarked
package org.annales.web;

import org.jspecify.annotations.NullMarked;
