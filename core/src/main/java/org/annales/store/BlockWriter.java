package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.annales.merge.Blocks;
import org.annales.merge.Retellings;
import org.annales.merge.TellingText;
import org.annales.model.Attestation;
import org.annales.model.DocumentReading;
import org.annales.model.Place;
import org.annales.model.PlaceMention;
import org.annales.model.Statement;
import org.annales.state.StateBlocks;

/** Notes to which blocks the statements and attestations of one reading belong, and that these have to be renewed. */
final class BlockWriter {
    /** Events are worked out before the state that follows from them. */
    static final int EVENTS = 1;

    static final int STATE = 2;

    private final Connection connection;
    private final DocumentReading reading;
    private final Map<String, List<PlaceMention>> byName = new HashMap<>();

    BlockWriter(Connection connection, DocumentReading reading) {
        this.connection = connection;
        this.reading = reading;
    }

    void writeStatements(long firstKey, List<Statement> statements) throws SQLException {
        Set<String> touched = new LinkedHashSet<>();
        Map<String, Retellings.Filed> tellings = Retellings.of(reading);
        try (Batch rows = Batch.into(connection, "statement_blocks", "block, statement, telling")) {
            long key = firstKey;
            for (Statement statement : statements) {
                Retellings.Filed filed = Objects.requireNonNull(tellings.get(statement.id()));
                String telling = TellingText.write(filed.telling());
                for (String block : filed.blocks()) {
                    rows.add(block, key, telling);
                    touched.add(block);
                }
                key++;
            }
        }
        markStale(connection, touched, EVENTS);
    }

    void writeAttestations(long firstKey, List<Attestation> attestations) throws SQLException {
        Set<String> touched = new LinkedHashSet<>();
        try (Batch rows = Batch.into(connection, "attestation_blocks", "block, attestation")) {
            long key = firstKey;
            for (Attestation attestation : attestations) {
                Optional<String> block = StateBlocks.of(attestation, place(attestation));
                if (block.isPresent()) {
                    rows.add(block.get(), key);
                    touched.add(block.get());
                }
                key++;
            }
        }
        markStale(connection, touched, STATE);
    }

    /** A place that a document names may lie in a region that somebody holds. */
    void markPlaces() throws SQLException {
        Set<String> touched = new LinkedHashSet<>();
        for (PlaceMention mention : reading.mentions().places()) {
            Place place = mention.place();
            if (!place.parent().isEmpty() || place.code().indexOf('.') > 0) {
                touched.add(StateBlocks.holding(place.id()));
            }
        }
        markStale(connection, touched, STATE);
    }

    static void markStale(Connection connection, Set<String> blocks, int stage) throws SQLException {
        try (Batch rows = Batch.into(connection, "stale_blocks", "block, stage", "ON CONFLICT (block) DO NOTHING")) {
            for (String block : blocks) {
                rows.add(block, stage);
            }
        }
    }

    /** The place that the attestation's words name: among those of its sentence, else the last one named so before it. */
    private String place(Attestation attestation) {
        PlaceMention found = null;
        for (PlaceMention mention :
                placesByName().getOrDefault(Folding.of(StateBlocks.placeOf(attestation)), List.of())) {
            if (mention.span().start() < attestation.evidence().end()) {
                found = mention;
            }
        }
        return found == null ? "" : Blocks.place(found.place(), attestation.document());
    }

    /** The places in text order, by the words and by the name of each. */
    private Map<String, List<PlaceMention>> placesByName() {
        if (byName.isEmpty()) {
            for (PlaceMention mention : reading.mentions().places()) {
                String words = Folding.of(reading.document().text().of(mention.span()));
                String name = Folding.of(mention.place().name());
                byName.computeIfAbsent(words, key -> new ArrayList<>()).add(mention);
                if (!name.equals(words)) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(mention);
                }
            }
        }
        return byName;
    }
}
