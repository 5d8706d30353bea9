package org.annales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of many names in unknown languages, the one in the letters of the country. */
class LocalNamesTest {
    private final LocalNames names = new LocalNames();

    @Test
    void theNameInTheLettersOfTheCountryIsTheLocalOne() {
        assertThat(names.find("UA", List.of("Kharkov", "Харьков", "Харків", "Charków")))
                .contains("Харків");
        assertThat(names.find("AZ", List.of("Bakü", "Bakú", "Bakı", "Баку"))).contains("Bakı");
        assertThat(names.find("SY", List.of("Alep", "Халеб", "حلب"))).contains("حلب");
    }

    @Test
    void whereNoNameTellsItselfFromEnglishNoneIsLocal() {
        assertThat(names.find("GB", List.of("London", "Londres", "Лондон"))).isEmpty();
        assertThat(names.find(null, List.of("Харків"))).isEmpty();
    }

    @Test
    void aCountryIsCalledAsItsPeopleCallIt() {
        assertThat(LocalNames.ofCountry("AM")).isEqualTo("Հայաստան");
    }
}
