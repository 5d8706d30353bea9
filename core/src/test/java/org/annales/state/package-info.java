@NullMarked
package org.annales.state;

import org.jspecify.annotations.NullMarked;
