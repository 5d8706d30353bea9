/** Measurements that anybody can repeat: {@code ./mvnw -pl bench -am package} and then {@code bench/run CLASS}. */
@NullMarked
package org.annales.bench;

import org.jspecify.annotations.NullMarked;
