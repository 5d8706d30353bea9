package org.annales.state;

import org.annales.model.Place;

/**
 * A region in which a place lies, with what is told about it: whoever comes to hold it comes to hold its places, unless they
 * say otherwise.
 */
public record Region(Place place, Told told) {}
