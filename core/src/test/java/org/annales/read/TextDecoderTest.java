package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String WORDS =
            "The général took Alençon on 5 May 1944 – “too late”, said the mayor.\r\nThe town was free.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingIsFoundWithoutMark(String charset) {
        TextDecoder.Decoded decoded = decode(WORDS.getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(WORDS);
        assertThat(decoded.guessed()).isEqualTo(!charset.equals("UTF-8"));
        assertThat(decoded.broken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void byteOrderMarkIsNotCounted(String charset) {
        TextDecoder.Decoded decoded = decode(("\uFEFF" + WORDS).getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(WORDS);
        assertThat(decoded.guessed()).isFalse();
    }

    @Test
    void cyrillicIsFoundByStatistics() {
        String words = "Войска вошли в город пятого мая, и население было вынуждено покинуть свои дома.";
        assertThat(decode(words.getBytes(Charset.forName("windows-1251"))).text())
                .isEqualTo(words);
    }

    @Test
    void fewBrokenBytesInUtf8StayUtf8() {
        byte[] good = "Շուշի, Ստեփանակերտ, Լաչին".getBytes(StandardCharsets.UTF_8);
        byte[] cut = ByteBuffer.allocate(good.length - 1)
                .put(good, 0, good.length - 1)
                .array();
        TextDecoder.Decoded decoded = decode(cut);
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.text()).startsWith("Շուշի, Ստեփանակերտ, Լաչի");
        assertThat(decoded.broken()).isPositive();
    }

    private static TextDecoder.Decoded decode(byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        assertThat(decoded).isNotNull();
        return java.util.Objects.requireNonNull(decoded);
    }
}
