package org.annales.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.annales.store.DocumentRow;
import org.annales.store.Store;

/** Finds the one document that a user means. */
final class DocumentChoice {

    private DocumentChoice() {}

    /**
     * The document of this name, path or id, or of this beginning of a name or id.
     *
     * @throws WrongUse where there is none, or more than one
     */
    static DocumentRow one(Store store, String nameOrId) {
        List<DocumentRow> found = store.findDocuments(nameOrId);
        if (found.isEmpty()) {
            throw new WrongUse(nameOrId + ": no such document; “annales documents” lists them");
        }
        if (found.size() > 1) {
            String ids = found.stream()
                    .map(row -> row.name() + " (" + row.id().substring(0, 6) + ")")
                    .collect(Collectors.joining(", "));
            throw new WrongUse(nameOrId + ": more than one document; give the id of one: " + ids);
        }
        return found.getFirst();
    }
}
