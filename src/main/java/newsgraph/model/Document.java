package newsgraph.model;

import java.util.Optional;

/**
 * A document named in the text: 《…》.
 *
 * @param span         with the brackets
 * @param entity       its label is the title without brackets
 * @param documentType local name of a concept in {@code cv:DocumentTypes}: 意见, 计划 …; {@link #UNKNOWN} if not known
 * @param from         first year it is for
 */
public record Document(Span span, Entity entity, String documentType, Optional<Integer> from, Optional<Integer> to, Evidence evidence) implements Fact {

    /** The kind of a document of which neither title nor words say it; the graph then says none. */
    public static final String UNKNOWN = "其他";
}
