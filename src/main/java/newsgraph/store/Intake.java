package newsgraph.store;

import newsgraph.model.Iri;

/** Where a build's parcels go in the end: a database here or a server elsewhere; with the books of what is there. */
sealed interface Intake extends AutoCloseable permits LocalIntake, RemoteIntake {

    Staging staging();

    Ledger ledger();

    boolean has(Iri article);

    /** Takes all parcels in; returns whether inputs have to be read again. */
    boolean takeIn();

    StoreException cannotWrite(Throwable e);

    @Override
    void close();
}
