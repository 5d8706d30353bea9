package org.annales.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.Coordinates;
import tools.jackson.databind.JsonNode;

/** Compares an expected finding, field by field, with the records that were found. */
final class Comparison {

    private static final double NEAR_KM = 25;
    private static final Set<String> NOT_FIELDS = Set.of("record", "nth");
    /** Fields whose value is a list of things with a text and a name; either may be what was expected. */
    private static final Set<String> NAMED = Set.of("agents", "targets", "places");

    private Comparison() {}

    /** Why the expected finding is not among those found; empty where it is. */
    static Optional<String> find(JsonNode expected, List<JsonNode> found) {
        List<JsonNode> sameWords = new ArrayList<>();
        String nearest = "";
        for (JsonNode candidate : found) {
            if (hasWords(expected, candidate)) {
                sameWords.add(candidate);
            }
        }
        int nth = expected.path("nth").asInt(0);
        List<JsonNode> candidates = nth == 0 || nth > sameWords.size() ? sameWords : List.of(sameWords.get(nth - 1));
        for (JsonNode candidate : candidates) {
            String difference = difference(expected, candidate, found);
            if (difference.isEmpty()) {
                return Optional.empty();
            }
            nearest = difference;
        }
        return Optional.of(
                candidates.isEmpty()
                        ? "not found: " + expected + "; found " + describe(found)
                        : words(expected) + ": " + nearest);
    }

    /** The words of records, for a message. */
    static String describe(List<JsonNode> records) {
        List<String> words = records.stream()
                .map(r -> words(r) + (r.has("type") ? " (" + r.path("type").asString() + ")" : ""))
                .toList();
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static boolean hasWords(JsonNode expected, JsonNode candidate) {
        String wanted = words(expected);
        String found = words(candidate);
        // A trigger may be found with the words it hangs on: “took control” for “took”.
        boolean trigger = expected.has("trigger") && (found.contains(wanted) || wanted.contains(found));
        return wanted.isEmpty() || wanted.equals(found) || trigger;
    }

    /** The words a record quotes: its own, its trigger's or its quotation's. */
    private static String words(JsonNode node) {
        for (String field : List.of("text", "trigger", "quote")) {
            JsonNode value = node.path(field);
            if (value.isObject()) {
                return value.path("text").asString("");
            }
            if (value.isString()) {
                return value.asString();
            }
        }
        return node.path("subject").asString("");
    }

    private static String difference(JsonNode expected, JsonNode candidate, List<JsonNode> found) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey();
            if (NOT_FIELDS.contains(name) || candidate.path(name).isObject() && !name.equals("roles")) {
                continue;
            }
            boolean same = name.equals("roles")
                    ? sameRoles(field.getValue(), candidate.path(name))
                    : NAMED.contains(name)
                            ? sameNames(field.getValue(), candidate.path(name))
                            : name.equals("lat") || name.equals("lon")
                                    ? isNear(expected, candidate)
                                    : name.equals("part_of")
                                            ? isPartOf(field.getValue(), candidate, found)
                                            : same(field.getValue(), candidate.path(name));
            if (!same) {
                return name + " is " + candidate.path(name) + ", expected " + field.getValue();
            }
        }
        return "";
    }

    /** A whole is expected by its words, since an id says nothing to a reader. */
    private static boolean isPartOf(JsonNode words, JsonNode candidate, List<JsonNode> found) {
        String whole = candidate.path("part_of").asString("");
        return found.stream()
                .filter(record -> record.path("id").asString("").equals(whole))
                .anyMatch(record -> words(record).equals(words.asString()));
    }

    /** Other roles than those expected may be filled too. */
    private static boolean sameRoles(JsonNode expected, JsonNode found) {
        return expected.properties().stream().allMatch(role -> same(role.getValue(), found.path(role.getKey())));
    }

    private static boolean same(JsonNode expected, JsonNode found) {
        if (expected.isNumber() && found.isNumber()) {
            return expected.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        if (expected.isNull() || found.isMissingNode() || found.isNull()) {
            return expected.isNull() && (found.isNull() || found.isMissingNode());
        }
        return expected.asString("").equals(found.asString("")) || expected.equals(found);
    }

    private static boolean sameNames(JsonNode expected, JsonNode found) {
        Set<String> left = new TreeSet<>();
        expected.forEach(name -> left.add(name.asString()));
        int unexpected = 0;
        for (JsonNode one : found) {
            boolean known = left.remove(one.path("name").asString())
                    || left.remove(one.path("text").asString());
            unexpected += known ? 0 : 1;
        }
        return left.isEmpty() && unexpected == 0;
    }

    private static boolean isNear(JsonNode expected, JsonNode found) {
        if (!found.path("lat").isNumber() || !expected.path("lat").isNumber()) {
            return false;
        }
        Coordinates wanted = new Coordinates(
                expected.path("lat").asDouble(), expected.path("lon").asDouble());
        Coordinates at =
                new Coordinates(found.path("lat").asDouble(), found.path("lon").asDouble());
        return wanted.kilometresTo(at) <= NEAR_KM;
    }
}
