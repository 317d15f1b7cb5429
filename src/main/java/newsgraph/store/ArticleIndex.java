package newsgraph.store;

import newsgraph.model.Ng;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which article names whom, which event is looked up under which words, and what has changed since the last resolution; a graph of the store, so that it is
 * as whole as the articles are. To be called in a transaction.
 */
final class ArticleIndex {

    private static final Node NAME = property("name");
    private static final Node EVENT = property("event");
    private static final Node KEY = property("key");
    private static final Node CHANGED = property("changed");
    private static final Node SAME = property("same");
    private static final Node FAMOUS = property("famous");
    /** Lists of what has changed. */
    private static final Node NAMES = NodeFactory.createURI(CHANGED.getURI() + "/names");
    private static final Node EVENTS = NodeFactory.createURI(CHANGED.getURI() + "/events");
    private static final Node TEXTS = NodeFactory.createURI(CHANGED.getURI() + "/texts");
    private static final Node YES = NodeFactory.createLiteralString("yes");

    private final DatasetGraph graphs;
    /** What this index has put on the list of changes, not to write it again for each article. */
    private final Set<Object> changed = new HashSet<>();

    ArticleIndex(DatasetGraph graphs) {
        this.graphs = graphs;
    }

    private static Node property(String name) {
        return NodeFactory.createURI(Derived.INDEX.getURI() + "#" + name);
    }

    /** Articles not compared yet with the others, in order. */
    List<Node> unread() {
        return Iter.toList(graphs.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.ARTICLE)).stream().map(Quad::getSubject).distinct()
                .filter(article -> !graphs.contains(Derived.INDEX, Derived.indexed(article), Derived.DONE, Node.ANY)).sorted(Terms.ORDER).toList();
    }

    /** Articles that were compared and are gone. */
    List<Node> gone() {
        return Iter.toList(graphs.find(Derived.INDEX, Node.ANY, Derived.DONE, Node.ANY)).stream().map(quad -> Derived.meant(quad.getSubject()))
                .filter(article -> !graphs.contains(article, article, Terms.TYPE, Terms.ARTICLE)).sorted(Terms.ORDER).toList();
    }

    /** Forgets an article; whom and what it named has changed. */
    void forget(Node article) {
        names(article).forEach(this::nameChanged);
        same(article).forEach(this::textChanged);
        graphs.deleteAny(Derived.INDEX, Node.ANY, SAME, Derived.indexed(article));
        events(article).forEach(event -> {
            same(event).forEach(this::eventChanged);
            graphs.deleteAny(Derived.INDEX, Derived.indexed(event), Node.ANY, Node.ANY);
            graphs.deleteAny(Derived.INDEX, Node.ANY, SAME, Derived.indexed(event));
            eventChanged(event);
        });
        graphs.deleteAny(Derived.INDEX, Derived.indexed(article), Node.ANY, Node.ANY);
    }

    /** The same, and nothing is left that says what only this article has said. */
    void forgetWholly(Node article) {
        List<String> names = names(article);
        List<Node> events = events(article);
        forget(article);
        unchanged(TEXTS, Derived.indexed(article));
        events.forEach(event -> unchanged(EVENTS, Derived.indexed(event)));
        names.stream().map(NodeFactory::createLiteralString).filter(name -> !graphs.contains(Derived.INDEX, Node.ANY, NAME, name)).forEach(name -> {
            unchanged(NAMES, name);
            graphs.delete(Derived.INDEX, FAMOUS, FAMOUS, name);
        });
    }

    private void unchanged(Node list, Node one) {
        graphs.delete(Derived.INDEX, list, CHANGED, one);
        changed.clear();
    }

    /** Takes an article in. */
    void add(Node article, Collection<String> names, Collection<Node> events) {
        Node indexed = Derived.indexed(article);
        textChanged(article);
        names.forEach(name -> {
            graphs.add(Derived.INDEX, indexed, NAME, NodeFactory.createLiteralString(name));
            nameChanged(name);
        });
        events.forEach(event -> {
            graphs.add(Derived.INDEX, indexed, EVENT, Derived.indexed(event));
            eventChanged(event);
        });
        graphs.add(Derived.INDEX, indexed, Derived.DONE, YES);
    }

    /** The words under which an event or an article is filed, instead of those before; its known likenesses are forgotten. */
    void keys(Node filed, Collection<String> keys) {
        Node indexed = Derived.indexed(filed);
        graphs.deleteAny(Derived.INDEX, indexed, KEY, Node.ANY);
        graphs.deleteAny(Derived.INDEX, indexed, SAME, Node.ANY);
        graphs.deleteAny(Derived.INDEX, Node.ANY, SAME, indexed);
        keys.forEach(key -> graphs.add(Derived.INDEX, indexed, KEY, NodeFactory.createLiteralString(key)));
    }

    void sames(Node one, Node other) {
        graphs.add(Derived.INDEX, Derived.indexed(one), SAME, Derived.indexed(other));
        graphs.add(Derived.INDEX, Derived.indexed(other), SAME, Derived.indexed(one));
    }

    List<Node> same(Node filed) {
        return objects(Derived.indexed(filed), SAME).map(Derived::meant).toList();
    }

    /** An event or article with all that is like it, or like what is like it. */
    Set<Node> linked(Node filed) {
        Set<Node> linked = new TreeSet<>(Terms.ORDER);
        Deque<Node> next = new ArrayDeque<>(List.of(filed));
        while (!next.isEmpty()) {
            Node one = next.remove();
            if (linked.add(one)) {
                next.addAll(same(one));
            }
        }
        return linked;
    }

    List<Node> underKey(String key) {
        return subjects(KEY, NodeFactory.createLiteralString(key)).map(Derived::meant).toList();
    }

    List<String> names(Node article) {
        return objects(Derived.indexed(article), NAME).map(Node::getLiteralLexicalForm).toList();
    }

    List<Node> events(Node article) {
        return objects(Derived.indexed(article), EVENT).map(Derived::meant).toList();
    }

    /** The article that tells an event. */
    List<Node> articleOf(Node event) {
        return subjects(EVENT, Derived.indexed(event)).map(Derived::meant).toList();
    }

    /**
     * Notes which names a great many articles have; where that has changed, whoever is named beside them has to be looked at again.
     *
     * @param many articles that make a name famous
     */
    void fame(Collection<String> names, int many) {
        for (String name : names) {
            Node literal = NodeFactory.createLiteralString(name);
            List<Node> articles = articles(name, many);
            boolean famous = articles.size() == many;
            if (famous != graphs.contains(Derived.INDEX, FAMOUS, FAMOUS, literal)) {
                if (famous) {
                    graphs.add(Derived.INDEX, FAMOUS, FAMOUS, literal);
                } else {
                    graphs.delete(Derived.INDEX, FAMOUS, FAMOUS, literal);
                }
                articles(name, Integer.MAX_VALUE).forEach(article -> names(article).forEach(this::nameChanged));
            }
        }
    }

    boolean isFamous(String name) {
        return graphs.contains(Derived.INDEX, FAMOUS, FAMOUS, NodeFactory.createLiteralString(name));
    }

    /** The articles that name somebody so, in order; at most so many. */
    List<Node> articles(String name, int most) {
        return subjects(NAME, NodeFactory.createLiteralString(name)).limit(most).map(Derived::meant).sorted(Terms.ORDER).toList();
    }

    void nameChanged(String name) {
        if (changed.add(name)) {
            graphs.add(Derived.INDEX, NAMES, CHANGED, NodeFactory.createLiteralString(name));
        }
    }

    void eventChanged(Node event) {
        if (changed.add(event)) {
            graphs.add(Derived.INDEX, EVENTS, CHANGED, Derived.indexed(event));
        }
    }

    /** The text of an article is new, or one that was like it is gone. */
    void textChanged(Node article) {
        if (changed.add(article)) {
            graphs.add(Derived.INDEX, TEXTS, CHANGED, Derived.indexed(article));
        }
    }

    /** Articles that something has changed about the text of, some of them, and takes them off the list. */
    List<Node> takeTexts(int most) {
        return take(TEXTS, most).stream().map(Derived::meant).sorted(Terms.ORDER).toList();
    }

    /** Names of people that something has changed about, some of them, and takes them off the list. */
    List<String> takeNames(int most) {
        return take(NAMES, most).stream().map(Node::getLiteralLexicalForm).sorted().toList();
    }

    /** Events that something has changed about. */
    List<Node> takeEvents(int most) {
        return take(EVENTS, most).stream().map(Derived::meant).sorted(Terms.ORDER).toList();
    }

    private List<Node> take(Node list, int most) {
        List<Node> taken = objects(list, CHANGED).limit(most).toList();
        taken.forEach(one -> graphs.delete(Derived.INDEX, list, CHANGED, one));
        changed.clear();
        return taken;
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.asStream(graphs.find(Derived.INDEX, subject, property, Node.ANY)).map(Quad::getObject);
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.asStream(graphs.find(Derived.INDEX, Node.ANY, property, object)).map(Quad::getSubject);
    }
}
