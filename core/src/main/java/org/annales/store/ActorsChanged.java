package org.annales.store;

/**
 * What decisions about actors came to.
 *
 * @param renewed documents in which something changed
 * @param unsettled documents that must be read anew, for they were read with an earlier decision on the same actor
 */
public record ActorsChanged(int renewed, int unsettled) {}
