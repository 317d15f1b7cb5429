package newsgraph.model;

/** The few ontology classes that the code itself knows; all others, every event type among them, are data in {@code ontology/}. */
public final class Ng {

    /** Namespace of classes and properties. */
    public static final String NS = "https://w3id.org/newsgraph/ns#";
    /** Namespace of controlled values: roles, factuality, document types, time basis. */
    public static final String CV = "https://w3id.org/newsgraph/cv#";
    /** Where entities, articles and facts live. */
    public static final String BASE = "https://newsgraph.example/id/";

    public static final Iri PERSON = ng("Person");
    public static final Iri PLACE = ng("Place");
    public static final Iri ADMINISTRATIVE_REGION = ng("AdministrativeRegion");
    public static final Iri STATE = ng("State");
    public static final Iri FACILITY = ng("Facility");
    public static final Iri ORGANIZATION = ng("Organization");
    public static final Iri PARTY_BODY = ng("PartyBody");
    public static final Iri GOVERNMENT_BODY = ng("GovernmentBody");
    public static final Iri MILITARY_BODY = ng("MilitaryBody");
    public static final Iri COMPANY = ng("Company");
    public static final Iri NEWS_AGENCY = ng("NewsAgency");
    public static final Iri SCHOOL = ng("School");
    public static final Iri HOSPITAL = ng("Hospital");
    public static final Iri INTERNATIONAL_ORGANIZATION = ng("InternationalOrganization");
    public static final Iri DOCUMENT = ng("Document");
    public static final Iri TOPIC = ng("Topic");
    public static final Iri EVENT = ng("Event");
    public static final Iri OTHER_EVENT = ng("OtherEvent");

    private Ng() {
    }

    /** A class or property of the ontology by its local name. */
    public static Iri ng(String localName) {
        return new Iri(NS + localName);
    }
}
