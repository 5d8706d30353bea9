package org.annales.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import tools.jackson.databind.JsonNode;

/** How pages mark their parts ({@code read/html.yml}). Immutable. */
final class HtmlRules {

    static final HtmlRules KNOWN = new HtmlRules();

    private final JsonNode data = ReadKnowledge.load("/read/html.yml");
    private final Set<String> skipElements = set("skip-elements");
    private final Set<String> skipRoles = set("skip-roles");
    private final Set<String> skipClasses = set("skip-classes");
    private final Set<String> skipIds = set("skip-ids");
    private final Set<String> referenceClasses = set("reference-classes");
    private final Set<String> infoboxClasses = set("infobox-classes");
    private final Set<String> captionClasses = set("caption-classes");
    private final Set<String> creditClasses = set("credit-classes");
    private final Set<String> bylineClasses = set("byline-classes");
    private final Set<String> datelineClasses = set("dateline-classes");
    private final Set<String> mainElements = set("main-elements");
    private final Set<String> mainRoles = set("main-roles");
    private final Set<String> mainIds = set("main-ids");
    private final Set<String> mainClasses = set("main-classes");
    final List<String> titleNames = list("title-names");
    final List<String> dateNames = list("date-names");
    final List<String> publisherNames = list("publisher-names");
    final List<String> languageNames = list("language-names");

    private HtmlRules() {}

    boolean isSkipped(String element, Attributes attributes) {
        return skipElements.contains(element)
                || skipRoles.contains(value(attributes, "role"))
                || skipIds.contains(value(attributes, "id"))
                || hasClass(attributes, skipClasses)
                || isHidden(attributes);
    }

    private static boolean isHidden(Attributes attributes) {
        String style = value(attributes, "style").replace(" ", "").toLowerCase(Locale.ROOT);
        return attributes.getValue("hidden") != null
                || value(attributes, "aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    boolean isMain(String element, Attributes attributes) {
        return mainElements.contains(element)
                || mainRoles.contains(value(attributes, "role"))
                || mainIds.contains(value(attributes, "id"))
                || value(attributes, "itemprop").equals("articleBody")
                || hasClass(attributes, mainClasses);
    }

    boolean isReferences(Attributes attributes) {
        return hasClass(attributes, referenceClasses)
                || value(attributes, "role").startsWith("doc-endnote");
    }

    boolean isInfobox(Attributes attributes) {
        return hasClass(attributes, infoboxClasses);
    }

    boolean isCaption(Attributes attributes) {
        return hasClass(attributes, captionClasses);
    }

    boolean isCredit(Attributes attributes) {
        return hasClass(attributes, creditClasses);
    }

    boolean isByline(Attributes attributes) {
        return hasClass(attributes, bylineClasses) || value(attributes, "rel").equals("author");
    }

    boolean isDateline(Attributes attributes) {
        return hasClass(attributes, datelineClasses);
    }

    static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static boolean hasClass(Attributes attributes, Set<String> wanted) {
        String classes = value(attributes, "class");
        int from = 0;
        for (int i = 0; i <= Math.min(classes.length(), 1000); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                if (i > from && wanted.contains(classes.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private Set<String> set(String key) {
        return Set.copyOf(list(key));
    }

    private List<String> list(String key) {
        return data.required(key).valueStream().map(JsonNode::asString).toList();
    }
}
