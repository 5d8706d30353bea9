package org.annales.bench;

import java.util.List;

/** Another program that reads times, to be measured side by side. Found by {@link java.util.ServiceLoader}. */
public interface TimePeer {

    /** Name and version. */
    String name();

    /** The time expressions of a narrative. */
    List<FoundTime> read(String text);
}
