package org.annales.export;

import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.annales.figure.FigureGroup;
import org.annales.model.Actor;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Document;
import org.annales.model.Event;
import org.annales.model.Figure;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Issue;
import org.annales.model.Lifespan;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Place;
import org.annales.model.PlaceMention;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Tenure;
import org.annales.model.TimeMention;
import org.annales.model.View;
import org.annales.model.Voice;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.store.Store;

/**
 * Writes the records of the JSON Lines export, one a line. Offsets are code points of the document's text; a field that
 * is not known is null or left empty, never guessed. Not for use by several threads.
 */
public final class RecordWriter implements AutoCloseable {
    private final JsonLine json;
    private final Sources sources;

    /**
     * Writes what this store has.
     *
     * @param out is flushed at the end but not closed
     */
    public RecordWriter(Store store, Writer out) {
        this.json = new JsonLine(out);
        this.sources = new Sources(store);
    }

    /** Writes what one reading found, without a store. */
    RecordWriter(Document document, Writer out) {
        this.json = new JsonLine(out);
        this.sources = new Sources(document);
    }

    Sources sources() {
        return sources;
    }

    JsonLine json() {
        return json;
    }

    /** A document: its name, hash, title, kind, publisher and date. */
    public void write(Document document) {
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
    public void write(String document, TimeMention mention) {
        json.begin("time").put("document", sources.label(document));
        span(document, mention.span());
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
            span(document, anchor);
            json.endObject();
        }
        json.end();
    }

    /** A place named or described in a document. */
    public void write(String document, PlaceMention mention) {
        json.begin("place").put("document", sources.label(document));
        span(document, mention.span());
        place(mention.place());
        json.put("named", mention.named())
                .put("reason", mention.reason())
                .put("score", mention.score())
                .end();
    }

    /** An actor named, described or referred to in a document, with the sides it took and what it belonged to as told there. */
    public void write(String document, ActorMention mention, Allegiances allegiances) {
        json.begin("actor").put("document", sources.label(document));
        span(document, mention.span());
        actor(mention.actor());
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
            quoted("evidence", attestation.document(), attestation.evidence());
            json.endObject();
        }
        json.endArray();
    }

    /** A statement with everything it says. */
    public void write(Statement statement) {
        String document = statement.document();
        json.begin("statement")
                .put("id", statement.id())
                .put("document", sources.label(document))
                .put("type", statement.type());
        quoted("trigger", document, statement.trigger());
        quoted("evidence", document, statement.evidence());
        participants("agents", statement.agents());
        participants("targets", statement.targets());
        locations(statement.places());
        json.put("time", statement.time().when().edtf())
                .put("extent", Codes.of(statement.time().extent()))
                .put("how", statement.time().how());
        json.beginObject("roles");
        for (Role role : statement.roles()) {
            json.put(role.name(), role.text());
        }
        json.endObject();
        json.put("phase", Codes.of(statement.phase()))
                .put("reality", Codes.of(statement.reality()))
                .put("said_by", statement.saidBy());
        voices(statement.voices());
        json.put("score", statement.score()).put("rule", statement.rule()).end();
    }

    /** A figure with everything it says. */
    public void write(Figure figure) {
        String document = figure.document();
        json.begin("figure").put("id", figure.id()).put("document", sources.label(document));
        quoted("quote", document, figure.quote());
        quoted("evidence", document, figure.evidence());
        json.put("kind", figure.kind())
                .put("unit", figure.unit())
                .put("min", figure.min())
                .put("max", figure.max())
                .put("bound", Codes.of(figure.bound()))
                .put("what", figure.what())
                .put("said_by", figure.saidBy())
                .put("about", figure.about())
                .put("place", figure.place())
                .put("side", figure.side())
                .put("time", figure.time().edtf())
                .put("scope", Codes.of(figure.scope()));
        voices(figure.voices());
        json.put("statement", figure.statement())
                .put("part_of", figure.partOf())
                .put("score", figure.score())
                .put("rule", figure.rule())
                .end();
    }

    /** Claims that count the same thing, with the range over those that stand; nothing in it is a sum. */
    public void write(FigureGroup group) {
        json.begin("figure-group")
                .put("kind", group.kind())
                .put("unit", group.unit())
                .put("min", group.low())
                .put("max", group.high())
                .put("open_ended", group.openEnded())
                .put("total", group.total())
                .put("what", group.what())
                .put("about", group.about())
                .put("place", group.place())
                .put("side", group.side())
                .put("time", group.time().edtf());
        json.beginArray("claims");
        for (FigureGroup.Row row : group.rows()) {
            json.beginObject()
                    .put("figure", row.claim().figure().id())
                    .put("claimant", row.claim().claimant())
                    .put("denied", row.claim().isOnlyDenied())
                    .put("superseded_by", row.supersededBy());
            json.strings(
                    "copies",
                    row.copies().stream().map(copy -> copy.figure().id()).toList());
            json.endObject();
        }
        json.endArray();
        json.end();
    }

    /** A state of things that a document says held. */
    public void write(Attestation attestation) {
        json.begin("attestation")
                .put("id", attestation.id())
                .put("document", sources.label(attestation.document()))
                .put("kind", attestation.kind())
                .put("subject", attestation.subject())
                .put("object", attestation.object())
                .put("time", attestation.time().edtf())
                .put("extent", Codes.of(attestation.extent()));
        quoted("evidence", attestation.document(), attestation.evidence());
        json.put("rule", attestation.rule());
        if (attestation.conflict() != null) {
            json.put("conflict", attestation.conflict());
        }
        json.end();
    }

    /** A voice's assertion that is no happening. */
    public void write(View view) {
        json.begin("view")
                .put("id", view.id())
                .put("document", sources.label(view.document()))
                .put("voice", view.voice())
                .put("topic", view.topic());
        quoted("quote", view.document(), view.quote());
        quoted("evidence", view.document(), view.evidence());
        json.put("rule", view.rule()).end();
    }

    /** Bad data in a document. */
    public void write(Issue issue) {
        json.begin("issue")
                .put("document", sources.label(issue.document()))
                .put("severity", Codes.of(issue.severity()))
                .put("code", issue.code());
        Span span = issue.span();
        json.put("start", span == null ? null : (Integer) sources.start(issue.document(), span))
                .put("end", span == null ? null : (Integer) sources.end(issue.document(), span))
                .put("message", issue.message())
                .end();
    }

    /** An event with its statements. */
    public void write(Event event) {
        json.begin("event")
                .put("id", event.id())
                .put("type", event.type())
                .put("time", event.time().edtf());
        json.strings("places", event.places());
        json.strings("statements", event.statements());
        json.strings("reasons", event.reasons());
        json.strings("disputes", event.disputes());
        json.put("told", event.told()).put("voices", event.voices());
        json.end();
    }

    /** Who held a place. */
    public void write(Holding holding) {
        json.begin("control")
                .put("place", holding.place())
                .put("place_id", holding.placeId())
                .put("holder", holding.holder())
                .put("kind", Codes.of(holding.kind().counted()))
                .put("by", holding.kind() == HoldingKind.RETURNED ? "agreement" : null)
                .put("from", bound(holding.from(), true))
                .put("begin_told", holding.beginTold())
                .put("to", bound(holding.to(), false));
        LocalDate lastWord = holding.lastWord();
        json.put("last_word", lastWord == null ? null : lastWord.toString()).put("through", holding.through());
        json.strings("statements", holding.statements());
        json.end();
    }

    /**
     * A bound that is itself a stretch (“2–3 April”, “early in May”) as one EDTF date, so that readers can put from and to together: the
     * month it lies in, else roughly the month by which the holding has surely begun, or until which it surely lasts.
     */
    private static String bound(When when, boolean begin) {
        if (!(when instanceof WhenInterval) || when.isOpen()) {
            return when.edtf();
        }
        YearMonth first = YearMonth.from(when.earliest());
        YearMonth last = YearMonth.from(when.latest());
        String rough = first.equals(last) ? "" : "~";
        return When.of(begin ? last : first).edtf() + rough;
    }

    /** Who held an office. */
    public void write(Tenure tenure) {
        json.begin("office")
                .put("person", tenure.person())
                .put("office", tenure.office())
                .put("from", tenure.from().edtf())
                .put("to", tenure.to().edtf());
        json.strings("statements", tenure.statements());
        json.end();
    }

    /** What was in force. */
    public void write(InForce thing) {
        json.begin("in-force")
                .put("kind", thing.kind())
                .put("name", thing.name())
                .put("from", thing.from().edtf())
                .put("to", thing.to().edtf());
        json.strings(
                "breaches",
                thing.breaches().stream().map(breach -> breach.when().edtf()).toList());
        json.strings("statements", thing.statements());
        json.strings(
                "breached_by",
                thing.breaches().stream()
                        .flatMap(breach -> breach.statements().stream())
                        .distinct()
                        .toList());
        json.end();
    }

    /** How long a state, force or organisation existed; its changes as “renamed: NAME (TIME)”. */
    public void write(Lifespan life) {
        json.begin("lifespan")
                .put("name", life.name())
                .put("from", life.from().edtf())
                .put("to", life.to().edtf());
        json.strings(
                "changes",
                life.changes().stream()
                        .map(change -> change.kind() + ": " + change.name() + " ("
                                + change.when().edtf() + ")")
                        .toList());
        json.strings("statements", life.statements());
        json.end();
    }

    @Override
    public void close() {
        json.close();
    }

    private void span(String document, Span span) {
        json.put("start", sources.start(document, span))
                .put("end", sources.end(document, span))
                .put("text", sources.text(document).of(span));
    }

    private void quoted(String name, String document, Span span) {
        json.beginObject(name);
        span(document, span);
        json.endObject();
    }

    private void place(Place place) {
        Coordinates at = place.at();
        json.put("name", place.name())
                .put("lat", at == null ? null : (Double) at.latitude())
                .put("lon", at == null ? null : (Double) at.longitude())
                .put("id", place.id())
                .put("kind", Codes.of(place.kind()))
                .put("country", place.country());
    }

    private void actor(Actor actor) {
        json.put("name", actor.name())
                .put("id", actor.id())
                .put("side", actor.side())
                .put("sector", Codes.of(actor.sector()));
    }

    private void participants(String name, List<Participant> participants) {
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

    private void locations(List<Location> locations) {
        json.beginArray("places");
        for (Location location : locations) {
            json.beginObject().put("text", location.text());
            place(location.place());
            json.put("how", location.how()).endObject();
        }
        json.endArray();
    }

    private void voices(List<Voice> voices) {
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
