@NullMarked
package org.annales.actor;

import org.jspecify.annotations.NullMarked;
