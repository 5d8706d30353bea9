@NullMarked
package org.annales.export;

import org.jspecify.annotations.NullMarked;
