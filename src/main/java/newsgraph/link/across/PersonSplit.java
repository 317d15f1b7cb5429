package newsgraph.link.across;

import java.util.List;

/**
 * Who goes by one name.
 *
 * @param groups the people, the one of most articles first; what comes first is content, never the order of reading
 * @param doubts pairs of groups that may be one person; pairs without a doubt are different people
 */
public record PersonSplit(List<PersonGroup> groups, List<Doubt> doubts) {

    public PersonSplit {
        groups = List.copyOf(groups);
        doubts = List.copyOf(doubts);
    }
}
