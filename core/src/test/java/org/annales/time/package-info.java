@NullMarked
package org.annales.time;

import org.jspecify.annotations.NullMarked;
