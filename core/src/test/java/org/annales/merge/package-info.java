@NullMarked
package org.annales.merge;

import org.jspecify.annotations.NullMarked;
