@NullMarked
package org.annales.store;

import org.jspecify.annotations.NullMarked;
