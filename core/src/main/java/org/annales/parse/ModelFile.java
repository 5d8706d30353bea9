package org.annales.parse;

/**
 * A file of the parser's model, as packed in its jar and as unpacked to the cache.
 *
 * <p>Each names its path in the jar, the SHA-256 and size of the packed resource, and how it is kept in the cache.
 */
enum ModelFile {
    DEPENDENCY(
            "models/en-dep.xz",
            "198a43e53dad2dc3014464b39296a82094f32679015128757172d2271806ba91",
            38_761_480,
            Shape.OBJECTS),
    ENTITIES(
            "models/en-ner.xz",
            "2049f93ec9978aac8825da154beeb8c57f74e8da3201c778cd6b4fff6f3e7229",
            7_323_220,
            Shape.OBJECTS),
    TAGS(
            "models/en-pos.xz",
            "4f7180bba0852eb50557921b48cb5d2e672474578648136676a1ca750c1b58f9",
            6_157_464,
            Shape.OBJECTS),
    AMBIGUITY(
            "lexica/en-ambiguity-classes-simplified-lowercase.xz",
            "e803d064aa7c363743aad45eef86c97d8bf43013daf7e4932c190419ffa0966e",
            2_344_476,
            Shape.LISTS),
    CLUSTERS(
            "lexica/en-brown-clusters-simplified-lowercase.xz",
            "61cf4fa2f71d21c5e9ae7288844c0135e6919366b1ff46df84e2737043f555bb",
            4_228_504,
            Shape.LISTS),
    EMBEDDINGS(
            "lexica/en-word-embeddings-undigitalized.xz",
            "0958094a6331da53906da839a9ca00091644ef74653ccad20879a5426548f5f0",
            185_486_336,
            Shape.VECTORS);

    /** The engine's own serialized objects, or one of Annales' flat tables, which load several times faster. */
    enum Shape {
        OBJECTS,
        LISTS,
        VECTORS
    }

    private static final String ROOT = "/edu/emory/mathcs/nlp/";

    private final String path;
    private final String packedHash;
    private final long packedSize;
    private final Shape shape;

    ModelFile(String path, String packedHash, long packedSize, Shape shape) {
        this.path = path;
        this.packedHash = packedHash;
        this.packedSize = packedSize;
        this.shape = shape;
    }

    String resource() {
        return ROOT + path;
    }

    String packedHash() {
        return packedHash;
    }

    /** In bytes. */
    long packedSize() {
        return packedSize;
    }

    Shape shape() {
        return shape;
    }

    /** The name in the cache folder. */
    String fileName() {
        return path.substring(path.indexOf('/') + 1).replace(".xz", ".bin");
    }
}
