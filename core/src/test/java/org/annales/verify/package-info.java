@NullMarked
package org.annales.verify;

import org.jspecify.annotations.NullMarked;
