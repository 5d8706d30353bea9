@NullMarked
package org.annales.model;

import org.jspecify.annotations.NullMarked;
