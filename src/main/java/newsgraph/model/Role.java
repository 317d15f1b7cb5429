package newsgraph.model;

/**
 * One filler of one role of an event.
 *
 * @param name   local name of the role property: agent, place, deaths …
 * @param span   the filler as written, a name without its title
 * @param title  the titles written before the name, as one run: 中共中央总书记、国家主席; empty if none
 * @param order  rank among the fillers of the same role, from 1; 0 where there is no list
 */
public record Role(String name, Filler filler, Span span, String text, String title, int order, Evidence evidence) {
}
