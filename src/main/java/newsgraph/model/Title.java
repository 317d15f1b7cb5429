package newsgraph.model;

import java.util.List;

/**
 * One title over one or several names: 中共中央政治局常委 over 李强、赵乐际; each of 中共中央总书记、国家主席 over 习近平 is a Title of its own.
 *
 * @param span    the title whole, as written: 市委书记
 * @param body    the body named in it: 市委; empty (at the begin of span) if none is
 * @param post    the bare post: 书记
 * @param office  true for a post in a body; false for an appellation (市领导, 负责人, 记者, 教授) that is no holding of a post
 * @param holders spans of the mentions of the people it is said of, in text order
 */
public record Title(Span span, Span body, String post, boolean office, List<Span> holders) {

    public Title {
        holders = List.copyOf(holders);
    }
}
