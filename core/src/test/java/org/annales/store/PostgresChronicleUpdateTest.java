package org.annales.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Events and state follow from the documents in PostgreSQL as they do in a file. */
class PostgresChronicleUpdateTest extends ChronicleUpdateTest {
    private final List<String> made = new ArrayList<>();

    @Override
    String address(Path folder, String name) {
        String address = TestPostgres.address();
        made.add(address);
        return address;
    }

    @AfterEach
    void discard() {
        made.forEach(TestPostgres::drop);
    }
}
