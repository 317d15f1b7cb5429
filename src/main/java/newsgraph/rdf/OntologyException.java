package newsgraph.rdf;

/** A mistake in the ontology; the message says in which file, at which class or line, and how to mend it. */
public final class OntologyException extends RuntimeException {

    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
