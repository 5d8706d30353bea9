package org.annales.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** A document's title, kind and language, each from the best that is there: the user's word, metadata, the text, the file's name. */
final class Facts {

    /** “The First X War (…) was …”: an article names its subject in its first words. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:The |An? )?([\\p{Lu}\\d][^.;:!?()\\n]{2,80}?)(?: ?\\([^)]{0,200}\\))?(?:,[^.;:]{0,80},)? (?:was|is|were|are|refers to) (?:an?|the|one|fought|part)\\b");

    private static final int SAMPLE = 20_000;

    private final String text;
    private final List<Zone> zones;
    private final Clues clues;
    private final Given given;
    private final ReadKnowledge knowledge = ReadKnowledge.ENGLISH;

    Facts(String text, List<Zone> zones, Clues clues, Given given) {
        this.text = text;
        this.zones = zones;
        this.clues = clues;
        this.given = given;
    }

    Found<String> title(Path file) {
        if (given.title() != null) {
            return new Found<>(given.title(), "given");
        }
        if (clues.title != null) {
            return clues.title;
        }
        if (clues.fallbackTitle != null && !clues.fallbackTitle.isBlank()) {
            return new Found<>(clues.fallbackTitle.strip().replaceAll("\\s+", " "), "metadata");
        }
        String lead = lead();
        Matcher subject = SUBJECT.matcher(lead);
        if (subject.find() && BlockText.countWords(subject.group(1)) <= 9) {
            return new Found<>(subject.group(1).strip(), "text");
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[_\\s]+", " ")
                .strip();
        return isSpeaking(stem) || lead.isEmpty()
                ? new Found<>(stem, "file name")
                : new Found<>(firstWords(lead), "first words");
    }

    /** A name with words in it, not a number or a hash. */
    private static boolean isSpeaking(String stem) {
        return Pattern.compile("\\p{L}{3,}")
                .matcher(stem.replaceAll("\\b(?=\\w*\\d)[0-9a-fA-F]{6,}\\b", ""))
                .find();
    }

    private static String firstWords(String lead) {
        int sentence = lead.indexOf(". ");
        String words = sentence > 0 ? lead.substring(0, sentence) : lead;
        if (words.length() <= 80) {
            return words;
        }
        int cut = words.lastIndexOf(' ', 80);
        return words.substring(0, cut > 20 ? cut : Character.isLowSurrogate(words.charAt(80)) ? 79 : 80) + "…";
    }

    private String lead() {
        for (Zone zone : zones) {
            if (zone.kind() == ZoneKind.PARAGRAPH) {
                return sample(zone, 400);
            }
        }
        return "";
    }

    private String sample(Zone zone, int length) {
        return text.substring(
                        zone.span().start(),
                        Math.min(zone.span().end(), zone.span().start() + length))
                .replaceAll("\\s+", " ")
                .strip();
    }

    Found<DocumentKind> kind() {
        if (given.kind() != null) {
            return new Found<>(given.kind(), "given");
        }
        if (isReport()) {
            return new Found<>(DocumentKind.REPORT, "sections");
        }
        if (clues.news) {
            return new Found<>(DocumentKind.NEWS, "dateline");
        }
        long headings = zones.stream().filter(z -> z.kind() == ZoneKind.HEADING).count();
        long credits = zones.stream().filter(z -> z.kind() == ZoneKind.CREDIT).count();
        if (credits >= 2 && credits > headings) {
            return new Found<>(DocumentKind.NEWS, "photo credits");
        }
        if (countSaidOnDay() >= 2 && headings <= 3) {
            return new Found<>(DocumentKind.NEWS, "days of the week");
        }
        return new Found<>(DocumentKind.ARTICLE, "default");
    }

    private boolean isReport() {
        String publisher =
                given.publisher() != null ? given.publisher() : clues.publisher != null ? clues.publisher.value() : "";
        String title = given.title() != null ? given.title() : clues.title != null ? clues.title.value() : "";
        String names = publisher.toLowerCase(Locale.ROOT);
        String words = title.toLowerCase(Locale.ROOT);
        if (knowledge.reportPublishers.stream().anyMatch(names::contains)
                || knowledge.reportWords.stream().anyMatch(words::contains)) {
            return true;
        }
        return zones.stream()
                        .filter(z -> z.kind() == ZoneKind.HEADING)
                        .filter(z -> knowledge.reportSections.contains(BlockText.sectionName(sample(z, 80))))
                        .limit(2)
                        .count()
                == 2;
    }

    /** “said on Wednesday”: news counts days from the day it came out. */
    private int countSaidOnDay() {
        String[] words = readable().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            if (knowledge.weekdays.contains(words[i])) {
                boolean said = false;
                for (int k = Math.max(0, i - 4); k < Math.min(words.length, i + 3); k++) {
                    said |= knowledge.said.contains(words[k]);
                }
                n += said ? 1 : 0;
            }
        }
        return n;
    }

    Found<String> language() {
        String sample = readable();
        Found<String> found = Languages.KNOWN.of(sample);
        String named = clues.language;
        return named != null && found.how().equals("assumed") ? new Found<>(primary(named), "metadata") : found;
    }

    /** “en” of “en-GB”. */
    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private String readable() {
        StringBuilder sample = new StringBuilder();
        for (Zone zone : zones) {
            if (zone.reading() && sample.length() < SAMPLE) {
                sample.append(sample(zone, 4000)).append('\n');
            }
        }
        return sample.toString();
    }

    @Nullable
    Found<String> publisher() {
        if (given.publisher() != null) {
            return new Found<>(given.publisher(), "given");
        }
        String address = clues.address;
        return clues.publisher == null && address != null ? new Found<>(address, "address") : clues.publisher;
    }
}
