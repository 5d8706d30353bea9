package org.annales.time;

/**
 * A rule's pattern found in the atoms.
 *
 * @param from first atom
 * @param to behind the pattern's last atom
 * @param end behind the last atom of the phrase that belongs to the expression; {@code to} where none does
 * @param path the state each atom of the pattern was taken in
 */
record Match(Rule rule, int from, int to, int end, int[] path) {}
