package org.annales.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Figure;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds for a figure the statement it belongs to: the nearest one of its sentence whose type its kind can count. */
public final class FigureLinks {

    private static final String FILE = "/en/code-book/figures.yml";

    private final Map<String, Set<String>> typesOfKind;

    private FigureLinks(Map<String, Set<String>> typesOfKind) {
        this.typesOfKind = typesOfKind;
    }

    /** With the packaged knowledge of which kinds of figure count which types of statement. */
    public static FigureLinks packaged() {
        try (InputStream in = FigureLinks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the code book lacks " + FILE);
            }
            Map<String, Set<String>> types = new HashMap<>();
            for (Map.Entry<String, JsonNode> kind :
                    new YAMLMapper().readTree(in).properties()) {
                Set<String> names = new HashSet<>();
                kind.getValue().forEach(name -> names.add(name.asString()));
                types.put(kind.getKey(), names);
            }
            return new FigureLinks(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures, each with the id of its statement where there is one. */
    public List<Figure> link(List<Figure> figures, List<Statement> statements) {
        Map<Integer, List<Statement>> bySentence = new HashMap<>();
        for (Statement statement : statements) {
            bySentence
                    .computeIfAbsent(statement.evidence().start(), start -> new ArrayList<>())
                    .add(statement);
        }
        return figures.stream()
                .map(figure -> {
                    Statement nearest = nearest(
                            figure, bySentence.getOrDefault(figure.evidence().start(), List.of()));
                    return nearest == null ? figure : figure.withStatement(nearest.id());
                })
                .toList();
    }

    private @Nullable Statement nearest(Figure figure, List<Statement> statements) {
        Set<String> types = typesOfKind.getOrDefault(figure.kind(), Set.of());
        Statement best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            int distance = Math.abs(statement.trigger().start() - figure.quote().start());
            if (types.contains(statement.type()) && distance < bestDistance) {
                best = statement;
                bestDistance = distance;
            }
        }
        return best;
    }
}
