package org.annales.export;

import java.util.List;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.TimeMention;

/** Writes a document and the times, places and actors that it mentions. */
final class MentionRecords {
    private final JsonLine json;
    private final Sources sources;
    private final RecordFields fields;

    MentionRecords(JsonLine json, Sources sources) {
        this.json = json;
        this.sources = sources;
        this.fields = new RecordFields(json, sources);
    }

    /** A document: its name, hash, title, kind, publisher and date. */
    void write(Document document) {
        json.begin("document")
                .put("document", sources.label(document.id()))
                .put("id", document.id())
                .put("path", document.path())
                .put("sha256", document.sourceHash())
                .put("text_sha256", document.textHash())
                .put("extractor", document.extractor())
                .put("title", document.title().value())
                .put("kind", Codes.of(document.kind().value()))
                .put("language", document.language().value());
        var published = document.published();
        json.put("published", published == null ? null : published.value().toString())
                .put("published_how", published == null ? null : published.how());
        var publisher = document.publisher();
        json.put("publisher", publisher == null ? null : publisher.value()).end();
    }

    /** A time expression of a document. */
    void write(String document, TimeMention mention) {
        json.begin("time").put("document", sources.label(document));
        fields.span(document, mention.span());
        json.put("edtf", mention.when().edtf())
                .put("timex", mention.timex())
                .put("type", mention.type().name())
                .put("extent", Codes.of(mention.extent()))
                .put("how", mention.how())
                .put("relation", Codes.of(mention.relation()));
        Span anchor = mention.anchor();
        if (anchor == null) {
            json.put("anchor", (String) null);
        } else {
            json.beginObject("anchor");
            fields.span(document, anchor);
            json.endObject();
        }
        json.end();
    }

    /** A place named or described in a document. */
    void write(String document, PlaceMention mention) {
        json.begin("place").put("document", sources.label(document));
        fields.span(document, mention.span());
        fields.place(mention.place());
        json.put("named", mention.named())
                .put("reason", mention.reason())
                .put("score", mention.score())
                .end();
    }

    /** An actor named, described or referred to in a document, with the sides it took and what it belonged to as told there. */
    void write(String document, ActorMention mention, Allegiances allegiances) {
        json.begin("actor").put("document", sources.label(document));
        fields.span(document, mention.span());
        fields.actor(mention.actor());
        json.put("how", mention.how());
        allegiances("sides", "side", allegiances.sides(mention));
        allegiances("memberOf", "body", allegiances.memberships(mention));
        json.end();
    }

    private void allegiances(String name, String whose, List<Attestation> told) {
        if (told.isEmpty()) {
            return;
        }
        json.beginArray(name);
        for (Attestation attestation : told) {
            json.beginObject()
                    .put(whose, attestation.object())
                    .put("conflict", attestation.conflict())
                    .put("from", Allegiances.from(attestation))
                    .put("to", Allegiances.to(attestation));
            fields.quoted("evidence", attestation.document(), attestation.evidence());
            json.endObject();
        }
        json.endArray();
    }
}
