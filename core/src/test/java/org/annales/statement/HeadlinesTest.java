package org.annales.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.annales.SharedReader;
import org.annales.model.DocumentKind;
import org.annales.model.Statement;
import org.annales.model.ZoneKind;
import org.junit.jupiter.api.Test;

/** A headline of the news tells what happened; a heading of an article only names it. */
class HeadlinesTest {

    @Test
    void aHeadlineInThePresentIsRead() {
        assertThat(types("Rebels seize airport", DocumentKind.NEWS)).containsExactly("capture");
        assertThat(types("Ten killed in market blast", DocumentKind.NEWS)).contains("kill");
    }

    @Test
    void aHeadingOfAnArticleIsNot() {
        assertThat(types("Rebels seize airport", DocumentKind.ARTICLE)).isEmpty();
        assertThat(types("The siege of the airport", DocumentKind.NEWS)).isEmpty();
    }

    private static List<String> types(String heading, DocumentKind kind) {
        return SharedReader.read(heading, ZoneKind.HEADING, kind, LocalDate.of(2014, 7, 13)).statements().stream()
                .map(Statement::type)
                .toList();
    }
}
