package newsgraph.serve;

import newsgraph.rdf.JsonLdContexts;
import newsgraph.store.Store;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;

import java.net.BindException;
import java.util.Set;

/**
 * A running server over a store: SPARQL at {@code /news/sparql} and {@code /news/query}, Graph Store at {@code /news/get}, Fuseki's page at {@code /}, the
 * explorer at {@code /explore/}, things at {@code /id/…}. Of Fuseki's administration only the questions that read are there. The store stays the caller's.
 */
public final class NewsServer implements AutoCloseable {

    /** Readers at once; further ones wait. Two cores answer twenty short questions in turn, more threads only take memory. */
    private static final int THREADS = 20;

    private final FusekiServer fuseki;

    private NewsServer(FusekiServer fuseki) {
        this.fuseki = fuseki;
    }

    /**
     * Starts.
     *
     * @throws ServeException if the port is taken or the address is none of this machine
     */
    public static NewsServer start(Store store, ServeOptions options) {
        DatasetGraph graphs = store.dataset().asDatasetGraph();
        JsonLdContexts.stayHere();
        QueryBounds.set(graphs.getContext(), options.limits());
        FusekiServer fuseki = FusekiServer.create(operations()).port(options.port()).loopback(options.isLoopback()).numServerThreads(4, THREADS)
                .add("/news", endpoints(graphs, options)).fusekiModules(FusekiModules.create(new Pages(store, options), FMod_Prometheus.create())).build();
        listen(fuseki, options);
        return new NewsServer(fuseki);
    }

    private static OperationRegistry operations() {
        OperationRegistry operations = OperationRegistry.createStd();
        operations.register(Operation.Update, new SafeUpdate());
        return operations;
    }

    private static DataService.Builder endpoints(DatasetGraph graphs, ServeOptions options) {
        DataService.Builder service = DataService.newBuilder(graphs).addEndpoint(Operation.Query).addEndpoint(Operation.Query, "query").addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.GSP_R).addEndpoint(Operation.GSP_R, "get");
        if (options.users().isPresent()) {
            service.addEndpoint(Operation.Update, "update").addEndpoint(Operation.GSP_RW, "data");
        }
        return service;
    }

    private static void listen(FusekiServer fuseki, ServeOptions options) {
        if (fuseki.getJettyServer().getConnectors()[0] instanceof ServerConnector connector) {
            connector.setHost(options.host());
        }
        fuseki.getJettyServer().setStopTimeout(5_000);
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw new ServeException("cannot listen on " + options.host() + " port " + options.port()
                    + (isTaken(e) ? ": another program does, or the address is none of this machine: take another --port or --host" : ": " + e.getMessage()), e);
        }
    }

    private static boolean isTaken(Throwable error) {
        return error != null && (error instanceof BindException || isTaken(error.getCause()));
    }

    /** The port that it listens on. */
    public int port() {
        return fuseki.getPort();
    }

    /** Takes no more requests, gives those under way five seconds, stops. */
    @Override
    public void close() {
        fuseki.stop();
    }

    /** Our own pages and the harmless part of Fuseki's administration. Fuseki's own module for it would let anyone on this machine delete data. */
    private record Pages(Store store, ServeOptions options) implements FusekiModule {

        @Override
        public String name() {
            return "newsgraph pages";
        }

        @Override
        public void prepare(FusekiServer.Builder builder, Set<String> names, Model configuration) {
            builder.enablePing(true).enableStats(true).enableCompact(false).enableTasks(false)
                    .addServlet("/$/server", new ActionServerStatus())
                    .addServlet(QuestionPages.LIST, new QuestionPages(store)).addServlet(QuestionPages.ANSWER, new QuestionPages(store))
                    .addServlet("/id/*", new ThingPages(store))
                    .addServlet("/*", new StaticPages())
                    .addFilter("/*", new Gate(options));
        }
    }
}
