package newsgraph.cluster;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a slice, from the first line that begins in it to the end of the last. */
final class SliceStream extends FilterInputStream {

    private long at;
    private final long end;
    private boolean lineEnd;

    private SliceStream(InputStream in, long at, long end) {
        super(in);
        this.at = at;
        this.end = end;
    }

    static InputStream open(Slice slice, Configuration configuration) throws IOException {
        Path path = new Path(slice.path());
        FSDataInputStream file = path.getFileSystem(configuration).open(path);
        if (slice.begin() == 0) {
            return new SliceStream(new BufferedInputStream(file, 1 << 16), 0, slice.end());
        }
        // A line that begins at the offset itself belongs to this slice: the byte before it is a line end.
        file.seek(slice.begin() - 1);
        SliceStream stream = new SliceStream(new BufferedInputStream(file, 1 << 16), slice.begin() - 1, slice.end());
        for (int c = stream.in.read(); c >= 0; c = stream.in.read()) {
            stream.at++;
            if (c == '\n') {
                break;
            }
        }
        stream.lineEnd = true;
        return stream;
    }

    @Override
    public int read() throws IOException {
        if (at >= end && (lineEnd || at == 0)) {
            return -1;
        }
        int c = in.read();
        at += c < 0 ? 0 : 1;
        lineEnd = c == '\n';
        return c;
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[begin + count++] = (byte) c;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
