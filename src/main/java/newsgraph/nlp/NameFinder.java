package newsgraph.nlp;

import newsgraph.model.Mention;

import java.util.List;

/**
 * Proposes names. It may propose overlapping ones and several types for one span: {@link MentionChooser} decides. Thread-safe, and the same proposals for the
 * same text whatever else is read at the time.
 */
public interface NameFinder {

    /**
     * The names it sees in a text, in any order. Each mention's surface equals the original text at its span, lies within one sentence and carries the
     * finder's name and how sure it is (0 to 1; meant to be the share of such proposals that are right).
     */
    List<Mention> find(Prose prose);
}
