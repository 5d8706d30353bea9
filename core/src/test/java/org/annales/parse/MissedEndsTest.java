package org.annales.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedEndsTest {
    @Test
    void aDateEndsASentence() {
        assertThat(split("held until May 3. Troops left")).containsExactly("held until May 3 .", "Troops left");
    }

    @Test
    void aCorpsAndInitialsEndASentence() {
        assertThat(split("by the Corps. Villagers fled the KMT. It"))
                .containsExactly("by the Corps .", "Villagers fled the KMT .", "It");
    }

    @Test
    void anOrdinalAndAnAbbreviationDoNot() {
        assertThat(split("the 3. Division of the U.S. Army")).containsExactly("the 3. Division of the U.S. Army");
    }

    private static List<String> split(String text) {
        List<Word> words = new ArrayList<>();
        int begin = 0;
        for (String form : text.split(" ", -1)) {
            words.add(new Word(form, begin, begin + form.length()));
            begin += form.length() + 1;
        }
        return MissedEnds.split(words).stream()
                .map(sentence ->
                        String.join(" ", sentence.stream().map(Word::form).toList()))
                .toList();
    }
}
