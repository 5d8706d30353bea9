package org.annales.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Issue;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Severity;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Finds the places that a document names and says where they are. Thread-safe. */
public final class PlaceReader {

    private static final int CANDIDATES = 5;

    private final Gazetteer gazetteer;
    private final Cues cues = Cues.load();
    private final Map<String, Description> descriptions = Description.load();
    private final Capitals capitals;
    private final ListEntries entries = ListEntries.packaged();

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.capitals = new Capitals(gazetteer);
    }

    /** The places of a document, in text order. */
    public PlaceReading read(ParsedDocument document) {
        NameLookup lookup = new NameLookup(document, gazetteer, cues);
        EntryNames ofEntries = new EntryNames(document, lookup, entries);
        List<NameMention> names = ofEntries.complete(new NameFinder(document, lookup, cues).find());
        new NameJudge(document, cues).judge(names);
        ofEntries.judge();
        List<NameMention> places = names.stream().filter(n -> n.evidence > 0).toList();
        Similar.complete(places, gazetteer);
        PlaceResolver resolver = new PlaceResolver(places, countriesOfAdjectives(document), Years.of(document));
        resolver.resolve();
        List<DescriptionReader.NamedPlace> named = new ArrayList<>();
        Map<String, Issue> issues = new LinkedHashMap<>();
        for (NameMention name : places) {
            NameGroup group = resolver.groupOf(name);
            if (group.chosen == null && !name.isSurely()) {
                continue;
            }
            PlaceMention mention = mention(document, name, group, resolver);
            named.add(new DescriptionReader.NamedPlace(name, mention));
            if (mention.place().at() == null && mention.place().id().startsWith("name:")) {
                issues.putIfAbsent(mention.place().id(), unresolved(document, name));
            }
        }
        List<PlaceMention> mentions =
                new ArrayList<>(new DescriptionReader(document, cues, descriptions, capitals).read(named));
        named.forEach(place -> mentions.add(place.mention()));
        mentions.sort(Comparator.comparing(PlaceMention::span));
        return new PlaceReading(mentions, List.copyOf(issues.values()));
    }

    private Map<String, Double> countriesOfAdjectives(ParsedDocument document) {
        Map<String, Double> weights = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                String country = token.isCapitalised() ? cues.countryOf(token.lower()) : null;
                if (country != null) {
                    weights.merge(country, 1.0, Double::sum);
                }
            }
        }
        weights.replaceAll((_, n) -> 0.7 * Math.sqrt(n));
        return weights;
    }

    private static PlaceMention mention(
            ParsedDocument document, NameMention name, NameGroup group, PlaceResolver resolver) {
        Sense chosen = group.chosen;
        if (chosen == null) {
            PlaceKind kind = name.asked == null ? PlaceKind.OTHER : name.asked;
            Place place = new Place("name:" + name.key.replace(' ', '-'), name.text, kind, null, null);
            String reason = name.entries.isEmpty()
                    ? "no gazetteer knows the name"
                    : "nothing in the text supports any place of the name";
            return new PlaceMention(name.span, place, true, reason, 0, candidates(group));
        }
        double score = 1 / (1 + Math.exp(-group.margin()));
        Place place = chosen.entry.place();
        if (name.namedAfter && name.asked != null) {
            String reason = "named after " + place.name() + ", at its position";
            return new PlaceMention(
                    name.span, PartOf.place(place, name.text, name.asked), true, reason, score, candidates(group));
        }
        boolean government = Metonymy.isGovernment(document.sentences().get(name.sentence), name.to, place.kind());
        String reason = new Reasons(resolver).of(group) + (government ? "; stands for its government" : "");
        return new PlaceMention(name.span, place, true, reason, score, candidates(group));
    }

    private static List<Place> candidates(NameGroup group) {
        return group.senses.stream()
                .filter(s -> s != group.chosen)
                .sorted(Comparator.comparingDouble((Sense s) -> s.score).reversed())
                .limit(CANDIDATES)
                .map(s -> s.entry.place())
                .toList();
    }

    private static Issue unresolved(ParsedDocument document, NameMention name) {
        String message = name.entries.isEmpty()
                ? "No gazetteer knows “" + name.text + "”; add it with: annales gazetteer add"
                : "“" + name.text + "” may be one of " + name.entries.size()
                        + " places; nothing in the text says which";
        return new Issue(document.document().id(), Severity.INFO, "unresolved-place", name.span, message);
    }
}
