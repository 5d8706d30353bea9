@NullMarked
package org.annales.read;

import org.jspecify.annotations.NullMarked;
