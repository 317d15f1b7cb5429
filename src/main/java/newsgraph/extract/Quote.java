package newsgraph.extract;

import newsgraph.model.Span;

/**
 * Who said what, as the text writes it.
 *
 * @param speaker     the speaker as written, a name without its titles; empty (at the begin of verb) only if it was carried over from text before the paragraph
 * @param speakerText the characters of speaker
 * @param verb        指出, 强调 …
 * @param content     the wording, without the quotation marks around it and the full stop behind it
 * @param direct      it stands in quotation marks as a whole
 */
record Quote(Span speaker, String speakerText, Span verb, Span content, boolean direct) {
}
