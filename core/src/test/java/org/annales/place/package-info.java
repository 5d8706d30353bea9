@NullMarked
package org.annales.place;

import org.jspecify.annotations.NullMarked;
