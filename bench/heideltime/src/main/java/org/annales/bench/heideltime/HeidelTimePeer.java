package org.annales.bench.heideltime;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.annales.bench.FoundTime;
import org.annales.bench.TimePeer;
import org.apache.uima.jcas.JCas;

/**
 * HeidelTime 2.2.1 for English narratives, without a tagger of parts of speech: its own wrappers need programs that are not
 * on Maven Central, or do not work with today's taggers.
 */
public final class HeidelTimePeer implements TimePeer {

    private static final Logger LOGGER = Logger.getLogger("HeidelTimeStandalone");

    private final HeidelTimeStandalone heidelTime;

    public HeidelTimePeer() {
        LOGGER.setLevel(Level.WARNING);
        // It reads its configuration from a file, not from the class path.
        Path configuration = configuration();
        heidelTime = new HeidelTimeStandalone(
                Language.ENGLISH,
                DocumentType.NARRATIVES,
                OutputType.TIMEML,
                configuration.toString(),
                POSTagger.NO,
                false);
    }

    private static Path configuration() {
        try (InputStream in = HeidelTimePeer.class.getResourceAsStream("/heideltime.props")) {
            if (in == null) {
                throw new IllegalStateException("missing: heideltime.props");
            }
            Path file = Files.createTempFile("heideltime", ".props");
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "HeidelTime 2.2.1";
    }

    @Override
    public List<FoundTime> read(String text) {
        Collector collector = new Collector(text);
        try {
            heidelTime.process(text, collector);
        } catch (DocumentCreationTimeMissingException e) {
            throw new IllegalStateException(e);
        }
        return collector.found;
    }

    /** Takes the annotations before they are made into text. */
    private static final class Collector implements ResultFormatter {

        private final String text;
        private final List<FoundTime> found = new ArrayList<>();

        Collector(String text) {
            this.text = text;
        }

        @Override
        public String format(JCas cas) {
            cas.getAnnotationIndex(Timex3.type).forEach(annotation -> {
                if (annotation instanceof Timex3 time) {
                    found.add(new FoundTime(
                            text.codePointCount(0, time.getBegin()),
                            text.codePointCount(0, time.getEnd()),
                            time.getTimexValue()));
                }
            });
            return "";
        }
    }
}
