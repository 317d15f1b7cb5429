package newsgraph.store;

import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

import java.io.OutputStream;
import java.util.Map;

/** Asks named queries and writes the answers. */
public final class Answers {

    private final QuerySource source;
    private final long milliseconds;

    public Answers(QuerySource source) {
        this(source, 0);
    }

    /**
     * Answers in limited time.
     *
     * @param milliseconds for each answer; 0 is no limit
     */
    public Answers(QuerySource source, long milliseconds) {
        this.source = source;
        this.milliseconds = milliseconds;
    }

    /** How a query would be answered: with its values bound, and as the operations that the engine makes of it. */
    public String plan(NamedQuery named, Map<String, String> given) {
        Query query = new ParameterBinding(source).bind(named, given);
        return query + "\n" + Algebra.optimize(Algebra.compile(query));
    }

    /**
     * Asks a query and writes its answer in UTF-8; the stream is left open.
     *
     * @param given values of parameters by name
     * @return rows or triples written
     * @throws StoreException if the query or a value is wrong, the format does not fit the query, or the endpoint does not answer
     */
    public long write(NamedQuery named, Map<String, String> given, AnswerFormat format, OutputStream out) {
        Query query = new ParameterBinding(source).bind(named, given);
        boolean isGraph = query.isConstructType() || query.isDescribeType();
        if (isGraph != (format == AnswerFormat.ttl)) {
            throw new StoreException("query " + named.name() + " answers " + (isGraph ? "with a graph: ask for it with --format ttl" : "with rows: ask for them with --format table, csv, json or xml"));
        }
        return source.answer(query, milliseconds, exec -> {
            if (isGraph) {
                return graph(query, exec, out);
            }
            return query.isAskType() ? ask(exec.ask(), format, out) : select(exec.select(), format, out);
        });
    }

    private static long graph(Query query, QueryExec exec, OutputStream out) {
        Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
        Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
        return graph.size();
    }

    private static long ask(boolean answer, AnswerFormat format, OutputStream out) {
        if (format == AnswerFormat.table) {
            Table.write(answer, out);
        } else {
            ResultSetMgr.write(out, answer, lang(format));
        }
        return 1;
    }

    private static long select(RowSet rows, AnswerFormat format, OutputStream out) {
        if (format == AnswerFormat.table) {
            return Table.write(rows, out);
        }
        ResultSetMgr.write(out, ResultSet.adapt(rows), lang(format));
        return rows.getRowNumber();
    }

    private static Lang lang(AnswerFormat format) {
        return switch (format) {
            case csv -> ResultSetLang.RS_CSV;
            case xml -> ResultSetLang.RS_XML;
            default -> ResultSetLang.RS_JSON;
        };
    }
}
