package org.annales.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.annales.model.Document;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.store.DocumentRow;
import org.annales.store.Store;

/** What an export says of a document: its file name, or its path where two files share a name, and its code points. */
final class Sources {
    private final Function<String, Optional<SourceText>> stored;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, SourceText> texts = new HashMap<>();

    Sources(Store store) {
        this.stored = store::text;
        Set<String> seen = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        for (DocumentRow document : store.listDocuments()) {
            if (!seen.add(document.name())) {
                shared.add(document.name());
            }
        }
        for (DocumentRow document : store.listDocuments()) {
            labels.put(document.id(), shared.contains(document.name()) ? document.path() : document.name());
        }
    }

    /** For a document that is in no store. */
    Sources(Document document) {
        this.stored = id -> Optional.empty();
        labels.put(document.id(), document.name());
        texts.put(document.id(), document.text());
    }

    String label(String document) {
        return labels.getOrDefault(document, document);
    }

    /** Keeps a text that is at hand, and forgets the others: an export goes document by document. */
    void use(String document, SourceText text) {
        texts.clear();
        texts.put(document, text);
    }

    SourceText text(String document) {
        return texts.computeIfAbsent(document, id -> stored.apply(id).orElseGet(() -> new SourceText("")));
    }

    int start(String document, Span span) {
        return text(document).toCodePoint(span.start());
    }

    int end(String document, Span span) {
        return text(document).toCodePoint(span.end());
    }
}
