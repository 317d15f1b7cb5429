package newsgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/** An answer that may grow only so long; beyond that the connection breaks, so that no one takes the part for the whole. */
final class CountedResponse extends HttpServletResponseWrapper {

    private final long most;

    CountedResponse(HttpServletResponse response, long most) {
        super(response);
        this.most = most;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Counted(super.getOutputStream(), most);
    }

    private static final class Counted extends ServletOutputStream {

        private final ServletOutputStream out;
        private long left;

        Counted(ServletOutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the answer is longer than this server gives");
            }
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int begin, int length) throws IOException {
            take(length);
            out.write(bytes, begin, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
