/**
 * Step 3 of 8, places: finds the places a document speaks of and says where they are.
 *
 * <p>{@link org.annales.place.PlaceReader} reads a parsed document; {@link org.annales.place.Gazetteer} knows the names;
 * {@link org.annales.place.GazetteerBuilder} made its index when Annales was built.
 */
@NullMarked
package org.annales.place;

import org.jspecify.annotations.NullMarked;
