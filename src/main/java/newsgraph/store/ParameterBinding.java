package newsgraph.store;

import newsgraph.model.Ng;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.lucene.queryparser.classic.QueryParserBase;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives values to the parameters of a query: each becomes a VALUES block before its pattern, as terms of the query and never as text, so no value can
 * change what the query does. The result is plain SPARQL 1.1 for any endpoint.
 */
final class ParameterBinding {

    private static final String NAMED = "SELECT DISTINCT ?it { ?it <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#altLabel> ?name "
            + "FILTER (STRSTARTS(STR(?it), \"" + Ng.BASE + "\")) }";

    private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private final QuerySource source;

    ParameterBinding(QuerySource source) {
        this.source = source;
    }

    /**
     * The query with its parameters bound.
     *
     * @throws StoreException if the query cannot be parsed, has no such parameter, or a value is not of its type
     */
    Query bind(NamedQuery named, Map<String, String> given) {
        Query query = parse(named);
        given.keySet().forEach(named::parameter);
        for (Parameter parameter : named.parameters()) {
            String value = given.getOrDefault(parameter.name(), parameter.fallback());
            if (parameter.type() == Parameter.Type.phrase) {
                query = phrase(query, parameter, value);
            } else if (!value.isEmpty()) {
                addValues(query, Var.alloc(parameter.name()), nodes(parameter, value));
            }
        }
        return query;
    }

    /** In place of the variable: the full-text index is asked before anything is bound. */
    private static Query phrase(Query query, Parameter parameter, String value) {
        String words = value.strip();
        if (words.isEmpty()) {
            throw new StoreException("say " + parameter.name() + "=…: " + parameter.meaning());
        }
        return QueryTransformOps.transform(query, Map.of(Var.alloc(parameter.name()), NodeFactory.createLiteralString("\"" + QueryParserBase.escape(words) + "\"")));
    }

    private static Query parse(NamedQuery named) {
        try {
            return QueryFactory.create(named.sparql());
        } catch (QueryParseException e) {
            throw new StoreException("query " + named.name() + ": " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** Also in sub-selects that name the variable: they are answered by themselves. */
    static void addValues(Query query, Var variable, List<Node> nodes) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
                @Override
                public void visit(ElementSubQuery inner) {
                    if (OpVars.mentionedVars(Algebra.compile(inner.getQuery())).contains(variable)) {
                        addValues(inner.getQuery(), variable, nodes);
                    }
                }
            });
        }
        ElementData values = new ElementData();
        values.add(variable);
        nodes.forEach(node -> values.add(BindingFactory.binding(variable, node)));
        ElementGroup group = new ElementGroup();
        group.addElement(values);
        if (query.getQueryPattern() instanceof ElementGroup pattern) {
            pattern.getElements().forEach(group::addElement);
        } else if (query.getQueryPattern() != null) {
            group.addElement(query.getQueryPattern());
        }
        query.setQueryPattern(group);
    }

    private List<Node> nodes(Parameter parameter, String value) {
        try {
            return switch (parameter.type()) {
                case entity -> value.matches("https?://\\S+") ? List.of(NodeFactory.createURI(value)) : named(value);
                case day -> List.of(NodeFactory.createLiteralDT(day(value).toString(), XSDDatatype.XSDdate));
                case number -> List.of(Decimals.stored(NodeFactory.createLiteralDT(new BigDecimal(value).toPlainString(), XSDDatatype.XSDdecimal)));
                case text, phrase -> List.of(NodeFactory.createLiteralString(value));
                case type -> List.of(NodeFactory.createURI(Ng.NS + value));
            };
        } catch (DateTimeParseException e) {
            throw new StoreException(parameter.name() + "=" + value + " is no day: write it as 2023-12-27", e);
        } catch (NumberFormatException e) {
            throw new StoreException(parameter.name() + "=" + value + " is no number", e);
        }
    }

    private static LocalDate day(String value) {
        Matcher chinese = CHINESE_DAY.matcher(value);
        return chinese.matches() ? LocalDate.parse(String.format("%s-%02d-%02d", chinese.group(1), Integer.parseInt(chinese.group(2)), Integer.parseInt(chinese.group(3)))) : LocalDate.parse(value);
    }

    /** The entities of a name or short name; none if the graph knows none. */
    private List<Node> named(String written) {
        String name = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        Query query = QueryFactory.create(NAMED);
        addValues(query, Var.alloc("name"), List.of(NodeFactory.createLiteralLang(name, "zh"), NodeFactory.createLiteralString(name)));
        return source.answer(query, exec -> {
            List<Node> found = new ArrayList<>();
            exec.select().forEachRemaining(row -> found.add(row.get(Var.alloc("it"))));
            return found;
        });
    }
}
