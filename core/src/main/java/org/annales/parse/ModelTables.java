package org.annales.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lexica of the model as flat tables: Java's own serialization of maps of sets takes several times as long to load
 * and keeps every cluster's name anew.
 */
final class ModelTables {

    private static final int BUFFER = 1 << 18;

    private ModelTables() {}

    /** Rewrites an unpacked, serialized lexicon as a flat table; the engine's own objects are copied as they are. */
    static void write(ModelFile.Shape shape, InputStream in, OutputStream out) throws IOException {
        switch (shape) {
            case OBJECTS -> in.transferTo(out);
            case LISTS -> writeLists(readObject(in), out);
            case VECTORS -> writeVectors(readObject(in), out);
        }
    }

    /**
     * Reads an object that the engine serialized, and leaves the stream open. The file's hash was checked when it was
     * unpacked.
     */
    static Object readObject(InputStream in) throws IOException {
        try {
            return new ObjectInputStream(new BufferedInputStream(in, BUFFER)).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("the model names a class that is not there", e);
        }
    }

    static Map<String, List<String>> readLists(InputStream in) throws IOException {
        return readTable(in, ModelTables::readStrings);
    }

    static Map<String, Set<String>> readSets(InputStream in) throws IOException {
        return readTable(in, (data, names) -> new LinkedHashSet<>(readStrings(data, names)));
    }

    static Map<String, float[]> readVectors(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, BUFFER))) {
            int size = data.readInt();
            int width = data.readInt();
            byte[] bytes = new byte[width * Float.BYTES];
            Map<String, float[]> table = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                String word = data.readUTF();
                data.readFully(bytes);
                float[] vector = new float[width];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
                table.put(word, vector);
            }
            return table;
        }
    }

    private interface Row<V> {
        V read(DataInputStream data, String[] names) throws IOException;
    }

    /** Rows are kept once and shared by the words that have the same. */
    private static <V> Map<String, V> readTable(InputStream in, Row<V> row) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, BUFFER))) {
            String[] names = new String[data.readInt()];
            for (int i = 0; i < names.length; i++) {
                names[i] = data.readUTF();
            }
            List<V> rows = new ArrayList<>();
            for (int n = data.readInt(); n > 0; n--) {
                rows.add(row.read(data, names));
            }
            int size = data.readInt();
            Map<String, V> table = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                table.put(data.readUTF(), rows.get(data.readInt()));
            }
            return table;
        }
    }

    private static List<String> readStrings(DataInputStream data, String[] names) throws IOException {
        String[] strings = new String[data.readUnsignedShort()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = names[data.readInt()];
        }
        return List.of(strings);
    }

    private static void writeLists(Object lexicon, OutputStream out) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        Map<List<String>, Integer> rows = new HashMap<>();
        List<List<String>> rowList = new ArrayList<>();
        Map<?, ?> table = (Map<?, ?>) lexicon;
        for (Object value : table.values()) {
            List<String> row = strings(value);
            if (rows.putIfAbsent(row, rows.size()) == null) {
                rowList.add(row);
                row.forEach(name -> names.putIfAbsent(name, names.size()));
            }
        }
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, BUFFER))) {
            data.writeInt(names.size());
            for (String name : byNumber(names)) {
                data.writeUTF(name);
            }
            data.writeInt(rowList.size());
            for (List<String> row : rowList) {
                data.writeShort(row.size());
                for (String name : row) {
                    data.writeInt(Objects.requireNonNull(names.get(name)));
                }
            }
            data.writeInt(table.size());
            for (Map.Entry<?, ?> entry : table.entrySet()) {
                data.writeUTF((String) entry.getKey());
                data.writeInt(Objects.requireNonNull(rows.get(strings(entry.getValue()))));
            }
        }
    }

    private static void writeVectors(Object lexicon, OutputStream out) throws IOException {
        Map<?, ?> table = (Map<?, ?>) lexicon;
        int width = ((float[]) table.values().iterator().next()).length;
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, BUFFER))) {
            data.writeInt(table.size());
            data.writeInt(width);
            for (Map.Entry<?, ?> entry : table.entrySet()) {
                data.writeUTF((String) entry.getKey());
                for (float number : (float[]) entry.getValue()) {
                    data.writeFloat(number);
                }
            }
        }
    }

    private static List<String> strings(Object collection) {
        List<String> found = new ArrayList<>();
        for (Object name : (Collection<?>) collection) {
            found.add((String) name);
        }
        return found;
    }

    private static String[] byNumber(Map<String, Integer> names) {
        String[] ordered = new String[names.size()];
        names.forEach((name, number) -> ordered[number] = name);
        return ordered;
    }
}
