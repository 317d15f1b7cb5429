package newsgraph.store;

/**
 * One line of bookkeeping: what a build did with an input or an article's graph. Staged beside the graphs and carried out with them.
 *
 * @param graph IRI of the article's graph; empty in notes on an input
 * @param input key of the input, see {@link Fingerprints#input}
 * @param value what the kind needs
 */
record Note(Kind kind, String graph, String input, String value) {

    enum Kind {
        /** An input is being read; the value is its place as a URI. */
        begin,
        /** An input says what the graph holds; the value is its {@link Made}. */
        write,
        /** An input holds a part of what was found by comparing articles; it comes to what is there, and the next comparison looks after it. */
        add,
        /** An input that was read again still says the same. */
        keep,
        /** An input no longer holds the article. */
        drop,
        /** An input was read to its end; the value stands for its content. */
        whole,
        /** An input is gone; all its articles were dropped before. */
        gone,
        /** An article was taken out for good; it does not come again. */
        forget
    }

    /**
     * What a graph was made of.
     *
     * @param settings    stands for the program and its options
     * @param fingerprint stands for the article as read
     * @param digest      stands for the triples
     * @param quads       how many they are
     */
    record Made(String settings, String fingerprint, String digest, int quads) {

        static Made parse(String value) {
            String[] parts = value.split(" ", -1);
            return new Made(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
        }

        @Override
        public String toString() {
            return settings + " " + fingerprint + " " + digest + " " + quads;
        }
    }

    static Note parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Note(Kind.valueOf(cells[0]), cells[1], cells[2], cells[3]);
    }

    @Override
    public String toString() {
        return kind + "\t" + graph + "\t" + input + "\t" + value;
    }
}
