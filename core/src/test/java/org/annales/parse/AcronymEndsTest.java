package org.annales.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcronymEndsTest {
    @Test
    void aSentenceEndsBehindAnAcronymWhereAnotherBegins() {
        assertThat(split("across the VDR. On 15 May")).containsExactly("across the VDR .", "On 15 May");
    }

    @Test
    void aNameBehindAnAcronymBeginsNone() {
        assertThat(split("the U.S. The end")).hasSize(1);
        assertThat(split("Capt. VDR. Karst left")).hasSize(1);
    }

    private static List<String> split(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String form : text.split(" ", -1)) {
            words.add(new Word(form, at, at + form.length()));
            at += form.length() + 1;
        }
        return AcronymEnds.split(words).stream()
                .map(sentence -> String.join(" ", sentence.stream().map(Word::form).toList()))
                .toList();
    }
}
