package org.annales.export;

import java.util.List;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Place;
import org.annales.model.Span;
import org.annales.model.Voice;

/** The fields that several sorts of record have. */
final class RecordFields {
    private final JsonLine json;
    private final Sources sources;

    RecordFields(JsonLine json, Sources sources) {
        this.json = json;
        this.sources = sources;
    }

    void span(String document, Span span) {
        json.put("start", sources.start(document, span))
                .put("end", sources.end(document, span))
                .put("text", sources.text(document).of(span));
    }

    void quoted(String name, String document, Span span) {
        json.beginObject(name);
        span(document, span);
        json.endObject();
    }

    void place(Place place) {
        Coordinates at = place.at();
        json.put("name", place.name())
                .put("lat", at == null ? null : (Double) at.latitude())
                .put("lon", at == null ? null : (Double) at.longitude())
                .put("id", place.id())
                .put("kind", Codes.of(place.kind()))
                .put("country", place.country());
    }

    void actor(Actor actor) {
        json.put("name", actor.name())
                .put("id", actor.id())
                .put("side", actor.side())
                .put("sector", Codes.of(actor.sector()));
    }

    void participants(String name, List<Participant> participants) {
        json.beginArray(name);
        for (Participant participant : participants) {
            json.beginObject()
                    .put("text", participant.text())
                    .put("name", participant.name())
                    .put("actor", participant.actor())
                    .endObject();
        }
        json.endArray();
    }

    void locations(List<Location> locations) {
        json.beginArray("places");
        for (Location location : locations) {
            json.beginObject().put("text", location.text());
            place(location.place());
            json.put("how", location.how()).endObject();
        }
        json.endArray();
    }

    void voices(List<Voice> voices) {
        json.beginArray("voices");
        for (Voice voice : voices) {
            json.beginObject()
                    .put("name", voice.name())
                    .put("stance", Codes.of(voice.stance()))
                    .put("via", voice.via())
                    .endObject();
        }
        json.endArray();
    }
}
