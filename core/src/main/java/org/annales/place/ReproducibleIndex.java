package org.annales.place;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.SegmentInfoFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * A Lucene configuration under which the same documents give the same files: one flush, one segment, and no time or machine written
 * into it. (The segments' ids are random unless the system property {@code tests.seed} seeds Lucene's generator.)
 */
final class ReproducibleIndex {

    private static final double ONE_FLUSH_MB = 1024;

    private ReproducibleIndex() {}

    /** Lucene's own settings, for an index that grows. */
    static IndexWriterConfig plain() {
        GazetteerIndex.quieten();
        return new IndexWriterConfig(new NoAnalyzer());
    }

    static IndexWriterConfig config() {
        IndexWriterConfig config = plain();
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setRAMBufferSizeMB(ONE_FLUSH_MB);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        config.setUseCompoundFile(false);
        config.setCodec(new PlainCodec(Codec.getDefault()));
        return config;
    }

    /** No field is split into words. */
    private static final class NoAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new UnsupportedOperationException("the gazetteer's fields are not analysed");
        }
    }

    /** The default codec under its own name, writing no diagnostics. */
    private static final class PlainCodec extends FilterCodec {

        PlainCodec(Codec codec) {
            super(codec.getName(), codec);
        }

        @Override
        public SegmentInfoFormat segmentInfoFormat() {
            SegmentInfoFormat format = delegate.segmentInfoFormat();
            return new SegmentInfoFormat() {
                @Override
                public SegmentInfo read(Directory directory, String segment, byte[] id, IOContext context)
                        throws IOException {
                    return format.read(directory, segment, id, context);
                }

                @Override
                public void write(Directory directory, SegmentInfo info, IOContext context) throws IOException {
                    SegmentInfo plain = new SegmentInfo(
                            directory,
                            info.getVersion(),
                            info.getMinVersion(),
                            info.name,
                            info.maxDoc(),
                            info.getUseCompoundFile(),
                            info.getHasBlocks(),
                            info.getCodec(),
                            Map.of(),
                            info.getId(),
                            info.getAttributes(),
                            info.getIndexSort());
                    plain.setFiles(info.files());
                    format.write(directory, plain, context);
                    info.addFiles(plain.files());
                }
            };
        }
    }
}
