@NullMarked
package org.annales.figure;

import org.jspecify.annotations.NullMarked;
