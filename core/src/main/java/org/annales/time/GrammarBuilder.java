package org.annales.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the patterns of all rules together into one {@link Grammar}. */
final class GrammarBuilder {

    /** A piece of a pattern: where it may begin and end, and whether it may be missing. */
    private record Piece(boolean mayBeMissing, List<Integer> firsts, List<Integer> lasts) {

        static final Piece EMPTY = new Piece(true, List.of(), List.of());
    }

    private final Lexicon lexicon;
    private final Map<String, String> macros;
    private final List<Position> positions = new ArrayList<>();
    private final List<List<Integer>> follows = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final Map<Integer, Rule> accepts = new HashMap<>();
    private int expressions;
    private boolean inside;

    GrammarBuilder(Lexicon lexicon, Map<String, String> macros) {
        this.lexicon = lexicon;
        this.macros = Map.copyOf(macros);
    }

    void add(Rule rule, String pattern) {
        boolean marked = pattern.indexOf('<') >= 0;
        expressions = marked ? -1 : 0;
        inside = !marked;
        PatternReader reader = new PatternReader(pattern);
        Piece piece = choice(reader);
        if (reader.hasMore() || piece.mayBeMissing()) {
            throw new IllegalArgumentException("pattern of " + rule.name() + " is wrong at " + reader);
        }
        firsts.addAll(piece.firsts());
        piece.lasts().forEach(last -> accepts.putIfAbsent(last, rule));
    }

    Grammar build() {
        @Nullable Rule[] rules = new Rule[positions.size()];
        accepts.forEach((state, rule) -> rules[state] = rule);
        return new Grammar(positions, follows, firsts, rules);
    }

    private Piece choice(PatternReader reader) {
        Piece found = sequence(reader);
        while (reader.skip("|")) {
            Piece other = sequence(reader);
            found = new Piece(
                    found.mayBeMissing() || other.mayBeMissing(),
                    joined(found.firsts(), other.firsts()),
                    joined(found.lasts(), other.lasts()));
        }
        return found;
    }

    private Piece sequence(PatternReader reader) {
        Piece found = Piece.EMPTY;
        while (reader.hasMore() && !reader.isAt("|") && !reader.isAt(")")) {
            if (reader.skip("<")) {
                expressions++;
                inside = true;
            } else if (reader.skip(">")) {
                inside = false;
            } else {
                found = then(found, element(reader));
            }
        }
        return found;
    }

    private Piece then(Piece left, Piece right) {
        for (int last : left.lasts()) {
            follows.get(last).addAll(right.firsts());
        }
        return new Piece(
                left.mayBeMissing() && right.mayBeMissing(),
                left.mayBeMissing() ? joined(left.firsts(), right.firsts()) : left.firsts(),
                right.mayBeMissing() ? joined(left.lasts(), right.lasts()) : right.lasts());
    }

    private static List<Integer> joined(List<Integer> a, List<Integer> b) {
        List<Integer> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private Piece element(PatternReader reader) {
        boolean glued = reader.skip("^");
        int before = positions.size();
        Piece piece = reader.skip("(") ? group(reader) : word(reader.next());
        if (glued) {
            piece.firsts().forEach(this::glue);
        }
        if (positions.size() == before && !piece.mayBeMissing()) {
            throw new IllegalArgumentException("empty group at " + reader);
        }
        return reader.skip("?") ? new Piece(true, piece.firsts(), piece.lasts()) : piece;
    }

    private Piece group(PatternReader reader) {
        Piece piece = choice(reader);
        if (!reader.skip(")")) {
            throw new IllegalArgumentException("missing ) at " + reader);
        }
        return piece;
    }

    private void glue(int state) {
        Position old = positions.get(state);
        positions.set(state, new Position(old.kind(), old.slot(), old.sense(), true, old.expression()));
    }

    private Piece word(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            int colon = word.indexOf(':', 1);
            return colon < 0
                    ? single(lexicon.literal(word), null, null)
                    : single(lexicon.literal(word.substring(0, colon)), word.substring(colon + 1), null);
        }
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String macro = macros.get(name);
        if (macro != null) {
            return choice(new PatternReader(macro));
        }
        if (!lexicon.hasClass(name)) {
            throw new IllegalArgumentException("unknown class " + name);
        }
        return ofClass(lexicon.kind(name), colon < 0 ? name : word.substring(colon + 1));
    }

    private Piece ofClass(int kind, String slot) {
        Piece piece = single(kind, slot, null);
        List<Integer> begins = new ArrayList<>(piece.firsts());
        List<Integer> ends = new ArrayList<>(piece.lasts());
        Map<String, Integer> tree = new TreeMap<>();
        lexicon.phrases(kind).forEach((words, sense) -> addPhrase(words, sense, slot, tree, begins, ends));
        return new Piece(false, begins, ends);
    }

    /** Phrases share the places of their common beginnings. */
    private void addPhrase(
            List<String> words,
            Sense sense,
            String slot,
            Map<String, Integer> tree,
            List<Integer> begins,
            List<Integer> ends) {
        StringBuilder path = new StringBuilder();
        int before = -1;
        for (int i = 0; i < words.size(); i++) {
            path.append(words.get(i)).append(' ');
            boolean last = i == words.size() - 1;
            String key = last ? path + "." : path.toString();
            Integer known = tree.get(key);
            int state = known != null
                    ? known
                    : single(lexicon.literal(words.get(i)), last ? slot : null, last ? sense : null)
                            .firsts()
                            .getFirst();
            if (known == null) {
                tree.put(key, state);
                (before < 0 ? begins : follows.get(before)).add(state);
            }
            before = state;
        }
        ends.add(before);
    }

    private Piece single(int kind, @Nullable String slot, @Nullable Sense sense) {
        int state = positions.size();
        positions.add(new Position(kind, slot, sense, false, inside ? expressions : -1));
        follows.add(new ArrayList<>());
        return new Piece(false, List.of(state), List.of(state));
    }
}
