package newsgraph;

import newsgraph.model.Article;
import newsgraph.read.Inputs;
import newsgraph.read.Receiver;
import newsgraph.read.Skipped;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Many articles: one thread reads, some work, the calling thread takes the results in the order of the inputs, whatever the number of threads. What waits
 * between them is bounded, so memory does not grow with the inputs.
 *
 * @param threads how many work at a time, at least 1
 */
public record Ingest(int threads) {

    /** Articles read ahead for each working thread; enough that none waits for a long one before it. */
    private static final int AHEAD = 8;

    /** What becomes of the results. Called on one thread, in the order of the inputs. */
    public interface Taker<R> {

        /** What comes from here on is of this file, see {@link Receiver#begins}. */
        default void begins(Path file) {
        }

        void done(Article article, R result);

        void skipped(Skipped skipped);
    }

    /** An article was worked on in vain: a mistake of the program, never of the input. */
    public static final class ArticleException extends RuntimeException {

        ArticleException(String article, Throwable cause) {
            super("article " + article + ": " + cause, cause);
        }
    }

    private sealed interface Item<R> {

        record Working<R>(Article article, Future<R> result) implements Item<R> {
        }

        record Beginning<R>(Path file) implements Item<R> {
        }

        record Left<R>(Skipped skipped) implements Item<R> {
        }

        record End<R>() implements Item<R> {
        }
    }

    public Ingest {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread works, not " + threads);
        }
    }

    /**
     * Reads all inputs, works on each article and hands the results over.
     *
     * @param work a pure function of the article
     * @throws ArticleException if the work on an article fails
     */
    public <R> void run(Inputs inputs, Function<Article, R> work, Taker<R> taker) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Ingest::daemon);
        ExecutorService reader = Executors.newSingleThreadExecutor(Ingest::daemon);
        BlockingQueue<Item<R>> queue = new ArrayBlockingQueue<>(threads * AHEAD);
        try {
            Future<?> reading = reader.submit(() -> read(inputs, work, workers, queue));
            take(queue, taker);
            reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            reader.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static <R> Void read(Inputs inputs, Function<Article, R> work, ExecutorService workers, BlockingQueue<Item<R>> queue) throws InterruptedException {
        try {
            inputs.forEach(new Receiver() {
                @Override
                public void begins(Path file) {
                    put(queue, new Item.Beginning<>(file));
                }

                @Override
                public void article(Article article) {
                    put(queue, new Item.Working<>(article, workers.submit(() -> work.apply(article))));
                }

                @Override
                public void skipped(Skipped skipped) {
                    put(queue, new Item.Left<>(skipped));
                }
            });
        } finally {
            queue.put(new Item.End<>());
        }
        return null;
    }

    private static <R> void put(BlockingQueue<Item<R>> queue, Item<R> item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was given up", e);
        }
    }

    private static <R> void take(BlockingQueue<Item<R>> queue, Taker<R> taker) throws InterruptedException {
        for (Item<R> item = queue.take(); !(item instanceof Item.End<R>); item = queue.take()) {
            if (item instanceof Item.Working<R> working) {
                taker.done(working.article(), result(working));
            } else if (item instanceof Item.Beginning<R> beginning) {
                taker.begins(beginning.file());
            } else if (item instanceof Item.Left<R> left) {
                taker.skipped(left.skipped());
            }
        }
    }

    private static <R> R result(Item.Working<R> working) throws InterruptedException {
        try {
            return working.result().get();
        } catch (ExecutionException e) {
            throw new ArticleException(working.article().id(), e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
