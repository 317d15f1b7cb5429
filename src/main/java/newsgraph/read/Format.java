package newsgraph.read;

import newsgraph.read.raw.Source;

import java.io.IOException;

/** Reads one kind of file. Formats hold no state; what cannot be read of a source is told to the receiver, the rest goes on. */
interface Format {

    /**
     * Reads a source.
     *
     * @throws UnreadableException if nothing of it (or nothing more) can be read as this format
     * @throws IOException         if the bytes cannot be had
     */
    void read(Source source, ReadOptions options, Receiver receiver) throws IOException;
}
