package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The army took the town and the people of the valley fled to the north with what they had.",
                "fr|Les troupes ont pris la ville et la population de la vallée a été évacuée vers le nord du pays.",
                "de|Die Truppen nahmen die Stadt ein, und die Bevölkerung wurde von der Armee in den Norden gebracht.",
                "tr|Ordu şehri ele geçirdi ve halk kuzeye kaçtı; bu bölge daha sonra bir saldırı ile kurtarıldı, ancak çok kayıp oldu.",
                "az|Ordu şəhəri ələ keçirdi və əhali şimala qaçdı; bu ərazi sonra bir hücum ilə azad edilib, daha çox itki olub.",
                "hy|Զորքերը մտան քաղաք, և բնակչությունը լքեց իր տները։",
                "ar|دخلت القوات المدينة وفر السكان إلى الشمال.",
                "ru|Войска вошли в город, и население покинуло свои дома.",
                "uk|Війська увійшли до міста, і населення покинуло свої домівки та їхні села.",
                "en|Shusha. 9 May 1992.",
            })
    void languageIsNamed(String language, String words) {
        assertThat(Languages.KNOWN.of(words).value()).isEqualTo(language);
    }
}
