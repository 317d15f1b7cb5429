package newsgraph.store;

import newsgraph.model.Iri;
import newsgraph.store.Staging.Parcel;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes staged parcels into the database: the first big load through the bulk loader, later ones in transactions. Parcels are deleted after what they hold
 * is committed, in the full-text index, the database and the books; a kill at any moment means that some are taken in again, which changes nothing.
 */
final class LocalIntake implements Intake {

    /** Bytes of staged quads from which on an empty store is loaded in bulk; some 30,000 quads. */
    private static final long BULK = 5_000_000L;
    /** Bytes of staged quads a transaction; some 500,000 quads. Small commits blow a TDB2 up: a million quads take 1.0 GB by 100,000, 0.4 GB in one. */
    private static final long TRANSACTION = 100_000_000L;
    /** Bytes of free disk needed for each byte of staged quads: six indexes, their copies while they change, the full-text index. */
    private static final int ROOM = 8;

    private final Path folder;
    private final Staging staging;
    private final Ledger ledger;
    private Store store;
    private boolean hasOntology;

    private LocalIntake(Path folder, Staging staging, Ledger ledger, Store store) {
        this.folder = folder;
        this.staging = staging;
        this.ledger = ledger;
        this.store = store;
    }

    /** Opens the store of a build, which holds its lock. */
    static LocalIntake open(Path folder) {
        Store store = null;
        try {
            Replacement.end(folder);
            store = Store.create(folder);
            BulkLoad.clear(folder);
            return new LocalIntake(folder, Staging.in(folder), Ledger.load(folder), store);
        } catch (IOException e) {
            if (store != null) {
                store.close();
            }
            throw FileSink.cannotWrite(folder.toString(), e);
        }
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    Store store() {
        return store;
    }

    @Override
    public boolean has(Iri article) {
        return Txn.calculateRead(store.graphs(), () -> store.graphs().containsGraph(NodeFactory.createURI(article.value())));
    }

    @Override
    public boolean takeIn() {
        try {
            List<Parcel> parcels = staging.parcels();
            long bytes = bytes(parcels);
            checkRoom(bytes);
            if (bytes >= BULK && ledger.isEmpty() && store.isEmpty()) {
                bulk(parcels);
            } else {
                inTransactions(parcels);
            }
            return ledger.again();
        } catch (IOException | UncheckedIOException | RuntimeIOException | InternalError e) {
            throw cannotWrite(e);
        }
    }

    private void bulk(List<Parcel> parcels) throws IOException {
        Path made = BulkLoad.load(folder, parcels, ledger);
        store.close();
        Growth.isClean(folder);
        Replacement.make(folder, made);
        store = Store.create(folder);
        hasOntology = true;
        delete(parcels);
    }

    private void inTransactions(List<Parcel> parcels) throws IOException {
        List<Parcel> together = new ArrayList<>();
        long bytes = 0;
        for (Parcel parcel : parcels) {
            together.add(parcel);
            bytes += parcel.bytes();
            if (bytes >= TRANSACTION) {
                commit(together);
                bytes = 0;
            }
        }
        commit(together);
        if (!hasOntology && !ledger.isEmpty()) {
            Growth.add(folder, new Increment(store, ledger).commit(List.of(), true));
            hasOntology = true;
        }
        if (Growth.isTooMuch(folder, ledger.quads())) {
            DatabaseMgr.compact(store.graphs(), true);
            Growth.isClean(folder);
        }
    }

    private void commit(List<Parcel> parcels) throws IOException {
        if (!parcels.isEmpty()) {
            long before = ledger.quads();
            long changed = new Increment(store, ledger).commit(parcels, !hasOntology);
            hasOntology = true;
            Growth.add(folder, Math.min(before, changed));
            end(parcels);
            parcels.clear();
        }
    }

    private void end(List<Parcel> parcels) throws IOException {
        ledger.save();
        delete(parcels);
    }

    private static void delete(List<Parcel> parcels) throws IOException {
        for (Parcel parcel : parcels) {
            parcel.delete();
        }
    }

    private static long bytes(List<Parcel> parcels) throws IOException {
        long bytes = 0;
        for (Parcel parcel : parcels) {
            bytes += parcel.bytes();
        }
        return bytes;
    }

    private void checkRoom(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > 0 && free < bytes * ROOM + (1 << 24)) {
            throw new StoreException(String.format("the disk of %s is too full: some %,d MB are needed, %,d MB are free; the articles read so far are kept, make room and build again", folder,
                    (bytes * ROOM + (1 << 24)) >> 20, free >> 20));
        }
    }

    @Override
    public StoreException cannotWrite(Throwable e) {
        String reason = e instanceof InternalError ? "no room on the disk" : String.valueOf((e.getCause() instanceof IOException cause ? cause : e).getMessage());
        return new StoreException("cannot write the store " + folder + ": " + reason + "; what was committed before is kept, mend that and build again", e);
    }

    @Override
    public void close() {
        store.close();
    }
}
