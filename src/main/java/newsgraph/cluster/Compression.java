package newsgraph.cluster;

import com.github.luben.zstd.ZstdOutputStream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How result files are packed; both libraries are Spark's own. */
enum Compression {
    gz, zst;

    OutputStream over(OutputStream out) throws IOException {
        return this == gz ? new GZIPOutputStream(out, 1 << 16) : new ZstdOutputStream(out);
    }
}
