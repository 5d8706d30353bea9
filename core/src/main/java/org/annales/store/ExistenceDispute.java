package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import org.annales.model.Lifespan;

/**
 * A state or force that one text says has ended and another, written later, speaks of in the present.
 *
 * @param ended the sentences that tell of its end
 * @param existing the sentences that speak of it in the present
 * @param written the day of which the latest of these is shown not to be older
 */
public record ExistenceDispute(Lifespan life, List<SourceRow> ended, List<SourceRow> existing, LocalDate written) {
    public ExistenceDispute {
        ended = List.copyOf(ended);
        existing = List.copyOf(existing);
    }

    /** Why it is a dispute, in words. */
    public String reason() {
        return "told to have ended " + life.to().edtf() + ", and spoken of in the present by a text not older than "
                + written;
    }

    /** How many sentences take part. */
    public int size() {
        return ended.size() + existing.size();
    }
}
