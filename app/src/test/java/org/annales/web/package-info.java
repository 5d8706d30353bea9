/** Tests of the page's server. */
@NullMarked
package org.annales.web;

import org.jspecify.annotations.NullMarked;
