package org.annales.store;

import java.nio.file.Path;

/** All that holds for a file holds for PostgreSQL. */
class PostgresStoreTest extends StoreTest {
    @Override
    String address(Path folder) {
        return TestPostgres.address();
    }

    @Override
    void discard(String address) {
        TestPostgres.drop(address);
    }
}
