package org.annales.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.DocumentReading;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** The sides that a document's actors took and the bodies they belonged to, by the actor's name. Immutable. */
public final class Allegiances {
    private static final String SIDE = "side-of";
    private static final String MEMBER = "member-of";

    private final Map<String, List<Attestation>> told = new HashMap<>();

    private Allegiances() {}

    static Allegiances of(DocumentReading reading) {
        Allegiances all = new Allegiances();
        for (Attestation attestation : reading.attestations()) {
            if (attestation.kind().equals(SIDE) || attestation.kind().equals(MEMBER)) {
                all.told
                        .computeIfAbsent(attestation.subject(), _ -> new ArrayList<>())
                        .add(attestation);
            }
        }
        return all;
    }

    List<Attestation> sides(ActorMention mention) {
        return list(mention, SIDE);
    }

    List<Attestation> memberships(ActorMention mention) {
        return list(mention, MEMBER);
    }

    private List<Attestation> list(ActorMention mention, String kind) {
        List<Attestation> own = told.getOrDefault(
                mention.name(), told.getOrDefault(mention.actor().name(), List.of()));
        return own.stream().filter(a -> a.kind().equals(kind)).toList();
    }

    /** The beginning as EDTF, null where the document tells none. */
    public static @Nullable String from(Attestation attestation) {
        return edtf(attestation.time() instanceof WhenInterval(When from, When _) ? from : attestation.time());
    }

    /** The end as EDTF, null where the document tells none. */
    public static @Nullable String to(Attestation attestation) {
        return edtf(attestation.time() instanceof WhenInterval(When _, When to) ? to : attestation.time());
    }

    private static @Nullable String edtf(When when) {
        return when.isKnown() && when != WhenNone.OPEN ? when.edtf() : null;
    }
}
