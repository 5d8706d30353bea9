package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.Figure;
import org.annales.model.Issue;
import org.annales.model.Severity;

/** Finds figures that cannot be right or could be read otherwise; the figure is kept and the doubt told. */
public final class FigureCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** More people than have lived at any one time. */
    private static final BigDecimal MANKIND = new BigDecimal("9000000000");
    /** More than any one conflict has harmed or moved. */
    private static final BigDecimal MOST_HARMED = new BigDecimal("200000000");

    private FigureCheck() {}

    /** The issues of a document's figures, in text order. */
    public static List<Issue> list(Document document, List<Figure> figures) {
        List<Issue> issues = new ArrayList<>();
        for (Figure figure : figures) {
            if (isAbsurd(figure)) {
                issues.add(issue(document, figure, Severity.WARNING, "absurd-figure", "cannot be so many: "));
            } else if (isAmbiguous(figure, document)) {
                issues.add(issue(document, figure, Severity.INFO, "ambiguous-number", "read as thousands: "));
            }
        }
        return issues;
    }

    private static boolean isAbsurd(Figure figure) {
        if (figure.unit().equals("percent")) {
            return isShareOfWhole(figure.kind()) && figure.max().compareTo(HUNDRED) > 0;
        }
        if (!figure.unit().equals("people")) {
            return false;
        }
        return figure.max().compareTo(isHarm(figure.kind()) ? MOST_HARMED : MANKIND) > 0;
    }

    private static boolean isShareOfWhole(String kind) {
        return switch (kind) {
            case "territory-share", "share-for", "turnout", "population" -> true;
            default -> false;
        };
    }

    private static boolean isHarm(String kind) {
        return switch (kind) {
            case "killed", "wounded", "missing", "detained", "displaced", "returned", "strength" -> true;
            default -> false;
        };
    }

    /** “1.300” is one thousand three hundred to some and one and three tenths to others. */
    private static boolean isAmbiguous(Figure figure, Document document) {
        String quote = document.text().of(figure.quote());
        int dot = quote.indexOf('.');
        return dot > 0
                && dot <= 3
                && quote.length() == dot + 4
                && quote.chars().filter(Character::isDigit).count() == quote.length() - 1
                && figure.min().compareTo(BigDecimal.valueOf(1000)) >= 0;
    }

    private static Issue issue(Document document, Figure figure, Severity severity, String code, String message) {
        return new Issue(
                document.id(),
                severity,
                code,
                figure.quote(),
                message + document.text().of(figure.quote()) + " (" + figure.kind() + ")");
    }
}
