package org.annales.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the EDTF specification (Library of Congress, 2019) are read, mean the right days and are written back. */
class EdtfSpecificationTest {

    @ParameterizedTest
    @CsvSource({
        // Level 0
        "1985-04-12, 1985-04-12, 1985-04-12",
        "1985-04, 1985-04-01, 1985-04-30",
        "1985, 1985-01-01, 1985-12-31",
        "1985-04-12T23:20:30, 1985-04-12, 1985-04-12",
        "1985-04-12T23:20:30Z, 1985-04-12, 1985-04-12",
        "1985-04-12T23:20:30-04, 1985-04-12, 1985-04-12",
        "1985-04-12T23:20:30+04:30, 1985-04-12, 1985-04-12",
        "1964/2008, 1964-01-01, 2008-12-31",
        "2004-06/2006-08, 2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
        "2004-02-01/2005-02, 2004-02-01, 2005-02-28",
        "2004-02-01/2005, 2004-02-01, 2005-12-31",
        "2005/2006-02, 2005-01-01, 2006-02-28",
        // Level 1
        "2001-21, 2001-03-01, 2001-05-31",
        "1984?, 1984-01-01, 1984-12-31",
        "2004-06~, 2004-06-01, 2004-06-30",
        "2004-06-11%, 2004-06-11, 2004-06-11",
        "201X, 2010-01-01, 2019-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "1984-06-02?/2004-08-08~, 1984-06-02, 2004-08-08",
        "1984/2004-06~, 1984-01-01, 2004-06-30",
        "-1985, -1985-01-01, -1985-12-31",
        // Level 2
        "1950S2, 1900-01-01, 1999-12-31",
        "2001-34, 2001-04-01, 2001-06-30",
        "2004?-06-11, 2004-06-11, 2004-06-11",
        "2004-06~-11, 2004-06-11, 2004-06-11",
        "?2004-06-~11, 2004-06-11, 2004-06-11",
        "2004-%06-11, 2004-06-11, 2004-06-11",
        "156X-12-25, 1560-12-25, 1569-12-25",
        "15XX-12-25, 1500-12-25, 1599-12-25",
        "XXXX-12-XX, 0000-12-01, 9999-12-31",
        "1XXX-XX, 1000-01-01, 1999-12-31",
        "1XXX-12, 1000-12-01, 1999-12-31",
        "1984-1X, 1984-10-01, 1984-12-31",
        "2004-06-~01/2004-06-~20, 2004-06-01, 2004-06-20",
        "2004-06-XX/2004-07-03, 2004-06-01, 2004-07-03",
        "'[1667,1668,1670..1672]', 1667-01-01, 1672-12-31",
        "'[1667,1760-12]', 1667-01-01, 1760-12-31",
        "'{1667,1668,1670..1672}', 1667-01-01, 1672-12-31",
        "'{1960,1961-12}', 1960-01-01, 1961-12-31",
    })
    void readsMeansAndWrites(String edtf, LocalDate earliest, LocalDate latest) {
        When when = When.parse(edtf);

        assertThat(when.edtf()).isEqualTo(edtf);
        assertThat(when.earliest()).isEqualTo(earliest);
        assertThat(when.latest()).isEqualTo(latest);
        assertThat(When.parse(when.edtf())).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource({
        "2004-06-01/.., 2004-06-01, ",
        "2004-06-01/, 2004-06-01, ",
        "1985/.., 1985-01-01, ",
        "../1985-04-12, , 1985-04-12",
        "/1985-04-12, , 1985-04-12",
        "'[..1760-12-03]', , 1760-12-03",
        "'[1760-12..]', 1760-12-01, ",
        "'{..1984}', , 1984-12-31",
    })
    void openAndUnknownSidesStayOpen(String edtf, LocalDate earliest, LocalDate latest) {
        When when = When.parse(edtf);

        assertThat(when.edtf()).isEqualTo(edtf);
        assertThat(when.isOpen()).isTrue();
        assertThat(when.earliest()).isEqualTo(earliest == null ? LocalDate.MIN : earliest);
        assertThat(when.latest()).isEqualTo(latest == null ? LocalDate.MAX : latest);
    }

    @ParameterizedTest
    @CsvSource({
        "Y170000002, 170000002",
        "Y-170000002, -170000002",
        "Y-17E7, -170000000",
    })
    void yearsOfMoreThanFourDigits(String edtf, int year) {
        When when = When.parse(edtf);

        assertThat(when.edtf()).isEqualTo(edtf);
        assertThat(when.earliest().getYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"Y171010000S3, 171000000, 171999999", "Y3388E2S3, 338000, 338999"})
    void onlySignificantDigitsCount(String edtf, int first, int last) {
        When when = When.parse(edtf);

        assertThat(when.edtf()).isEqualTo(edtf);
        assertThat(when.approximate()).isTrue();
        assertThat(when.earliest().getYear()).isEqualTo(first);
        assertThat(when.latest().getYear()).isEqualTo(last);
    }

    @Test
    void qualifiersAreToldApart() {
        assertThat(When.parse("1984?").uncertain()).isTrue();
        assertThat(When.parse("1984?").approximate()).isFalse();
        assertThat(When.parse("2004-06~").approximate()).isTrue();
        assertThat(When.parse("2004-06-11%").uncertain()).isTrue();
        assertThat(When.parse("2004-06-11%").approximate()).isTrue();
        assertThat(When.parse("?2004-06-~11").uncertain()).isTrue();
        assertThat(When.parse("1984-06-02?/2004-08-08~").uncertain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "/",
                "../..",
                "85",
                "1985-4-12",
                "1985-04-31",
                "1985-02-29",
                "1985-13",
                "1985-04-12T",
                "1985-04-12T25:00:00",
                "1985-04T12:00:00",
                "2004/2003",
                "1985-04-12/1985-04-11",
                "[]",
                "{}",
                "[1667",
                "[1667,]",
                "2001-21-04",
                "201X-21",
                "Y",
                "Y12x",
                "1950S",
                "1950S9",
                "1985 ",
                " 1985",
                "1985-04-1٢",
                "May 1985",
                "1985-99",
                "1985-00",
                "Y99999999999999999999",
            })
    void whatIsNoExpressionIsRefused(String text) {
        assertThat(When.find(text)).isEmpty();
    }

    /** Whatever stands there, the answer is a value that is written back as it was, or none; and it comes at once. */
    @Test
    void anyTextIsReadOrRefused() {
        Random random = new Random(7);
        String signs = "0123456789X-~?%/.[]{},YSET:Z+ é٣";
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            When.find(text.toString()).ifPresent(when -> assertThat(when.edtf()).isEqualTo(text.toString()));
        }
    }
}
