package newsgraph.lexicon;

import java.util.List;

/**
 * An organization everybody knows.
 *
 * @param name      full official name
 * @param className local name of its class: PartyBody, GovernmentBody, Company …
 * @param aliases   other names it goes by
 */
public record KnownOrganization(String name, String className, List<String> aliases) {

    public KnownOrganization {
        aliases = List.copyOf(aliases);
    }
}
