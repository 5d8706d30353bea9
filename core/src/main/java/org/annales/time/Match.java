package org.annales.time;

/**
 * A rule's pattern found in the atoms.
 *
 * @param from first atom
 * @param to behind the last atom
 * @param path the state each atom was taken in
 */
record Match(Rule rule, int from, int to, int[] path) {}
