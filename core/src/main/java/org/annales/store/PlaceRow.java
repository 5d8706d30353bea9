package org.annales.store;

import org.annales.model.Place;

/** A place and how often the documents speak of it. */
public record PlaceRow(Place place, int documents, int mentions, int statements) {}
