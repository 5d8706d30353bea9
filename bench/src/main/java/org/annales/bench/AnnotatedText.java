package org.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its annotated times: {@code NAME.txt}, and {@code NAME.tsv} beside it, whose columns {@code start}, {@code end}
 * and {@code val} are named in its first line.
 */
record AnnotatedText(Path file, String text, List<FoundTime> times) {

    AnnotatedText {
        times = List.copyOf(times);
    }

    static AnnotatedText read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", ".tsv");
        List<String> lines = Files.readAllLines(file.resolveSibling(name));
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        int start = columns.indexOf("start");
        int end = columns.indexOf("end");
        int value = columns.indexOf("val");
        List<FoundTime> times = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length > value) {
                times.add(new FoundTime(Integer.parseInt(cells[start]), Integer.parseInt(cells[end]), cells[value]));
            }
        }
        return new AnnotatedText(file, Files.readString(file), times);
    }
}
