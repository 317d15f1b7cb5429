package newsgraph.store;

import java.util.Locale;

/**
 * What a named query may be asked with.
 *
 * @param name     name of its variable, without the question mark
 * @param type     what may be given
 * @param fallback value where none is given; empty: not asked for, all are answered
 * @param meaning  in words
 * @param chinese  the same in Chinese; empty: not told
 */
public record Parameter(String name, Type type, String fallback, String meaning, String chinese) {

    /** What a value means. */
    public enum Type {
        /** A name or short name of a person, place, body, document or topic as people write it, or an IRI. */
        entity,
        /** A day: 2023-12-27, 2023年12月27日. */
        day,
        /** Words. */
        text,
        /** Words for the full-text search, looked for as they stand one after the other; must be given. */
        phrase,
        /** A number. */
        number,
        /** A class of the ontology by its local name: Meeting. */
        type;

        static Type of(String name, String query) {
            for (Type type : values()) {
                if (type.name().equals(name.toLowerCase(Locale.ROOT))) {
                    return type;
                }
            }
            throw new StoreException("query " + query + ": " + name + " is no type of a parameter: write entity, day, text, phrase, number or type");
        }
    }
}
