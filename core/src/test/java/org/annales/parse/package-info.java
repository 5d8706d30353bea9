@NullMarked
package org.annales.parse;

import org.jspecify.annotations.NullMarked;
