@NullMarked
package org.annales.statement;

import org.jspecify.annotations.NullMarked;
