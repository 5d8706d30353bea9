package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annales.actor.ActorIndex;
import org.annales.attribution.DocumentVoices;
import org.annales.model.Attestation;
import org.annales.model.Mentions;
import org.annales.model.Statement;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.place.ListEntries;

/**
 * Reads what a document says was so at a time: who held a place (“Armenian-held Lachin”) or an office (“then acting president
 * X”), who was a member of what or on whose side, what was in force, and what state a place was in. Thread-safe.
 */
public final class AttestationReader {
    private final HoldsReader holds;
    private final OfficeReader offices;
    private final StandingReader standings;
    private final MemberReader members;
    private final SideReader sides;
    private final AttestationWords words;
    private final TableReader tables;
    private final ListEntries lists = ListEntries.packaged();

    private AttestationReader(AttestationWords words) {
        holds = new HoldsReader(words);
        offices = new OfficeReader(words);
        standings = new StandingReader(words);
        members = new MemberReader(words);
        sides = new SideReader(words);
        this.words = words;
        tables = new TableReader(words);
    }

    /** With the words that come with the program. */
    public static AttestationReader packaged() {
        return new AttestationReader(AttestationWords.packaged());
    }

    /**
     * The attestations in text order.
     *
     * @param statements of the same document; they say when the story stands where a sentence has no time of its own
     */
    public List<Attestation> read(
            ParsedDocument document,
            Mentions mentions,
            ActorIndex actors,
            DocumentVoices voices,
            List<Statement> statements) {
        DocumentContext context = DocumentContext.of(document, mentions, actors, voices, statements);
        List<List<Attestation>> found = new ArrayList<>();
        Entries entries = new Entries(document, context.mentions(), lists);
        Notebook notes = new Notebook(words);
        for (Sentence sentence : document.sentences()) {
            Entries.About about = entries.moveTo(sentence);
            if (document.zoneOf(sentence).reading()) {
                List<Attestation> own = new ArrayList<>();
                Passage passage = new Passage(context, sentence, own);
                for (int i = 0; i < sentence.size(); i++) {
                    holds.read(passage, i);
                    offices.read(passage, i);
                    standings.read(passage, i);
                    members.read(passage, i);
                    sides.read(passage, i);
                }
                if (!about.places().isEmpty() && !about.naming()) {
                    notes.read(passage, about.places(), about.entry());
                }
                found.add(own);
            }
        }
        List<TableReader.Row> rows = tables.read(context);
        rows.stream().filter(row -> !row.isContested()).forEach(row -> notes.present(row.place(), row.holder()));
        notes.close();
        List<Attestation> all = new ArrayList<>();
        found.forEach(all::addAll);
        rows.stream()
                .map(notes::beyond)
                .flatMap(Optional::stream)
                .forEach(row -> all.add(TableReader.attest(context, row)));
        all.addAll(new TakingReader(context).read());
        return all;
    }
}
