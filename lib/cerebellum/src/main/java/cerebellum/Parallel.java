package cerebellum;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Independent parts of a run on all cores, in an order that does not depend on them. */
public final class Parallel {
    private Parallel() {}

    /**
     * Computes {@code part.apply(0) ... part.apply(count - 1)}, one part a core at a time.
     *
     * @param progress asked ten times a second, on the calling thread; when it says stop, the parts are interrupted
     * @return the results in order of their index; after a stop, the longest run of finished parts from index 0
     */
    public static <T> List<T> map(int count, Progress progress, IntFunction<T> part) {
        ExecutorService pool = pool(threads(count));
        try {
            List<Future<T>> futures = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int index = i;
                futures.add(pool.submit(() -> part.apply(index)));
            }
            return collect(futures, progress);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs {@code part} for 0 to {@code count - 1}, begun in this order, one part a core at a time, and remembers nothing of
     * them: for many parts that are kept elsewhere.
     *
     * @param part interrupted by a stop; what one throws ends them all and is thrown
     * @param progress asked twenty times a second, on the calling thread; when it says stop, no part is begun any more
     * @return whether all are done
     */
    public static boolean all(int count, Progress progress, IntConsumer part) {
        int threads = threads(count);
        ExecutorService pool = pool(threads);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(threads);
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        try {
            for (int t = 0; t < threads; t++) {
                pool.execute(() -> {
                    try {
                        for (int i; !Thread.currentThread().isInterrupted() && (i = next.getAndIncrement()) < count; ) {
                            part.accept(i);
                            done.incrementAndGet();
                        }
                    } catch (RuntimeException e) {
                        thrown.set(e);
                    } finally {
                        running.countDown();
                    }
                });
            }
            while (thrown.get() == null && progress.at(done.get(), count)) {
                if (running.await(50, TimeUnit.MILLISECONDS)) {
                    progress.at(done.get(), count);
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
        RuntimeException failure = thrown.get();
        if (failure != null) {
            throw failure;
        }
        return done.get() == count;
    }

    private static int threads(int count) {
        int threads = Integer.getInteger("lab.threads", Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(count, threads));
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "lab-part");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static <T> List<T> collect(List<Future<T>> futures, Progress progress) {
        List<T> results = new ArrayList<>(futures.size());
        while (results.size() < futures.size()) {
            long done = futures.stream().filter(Future::isDone).count();
            if (!progress.at(done, futures.size())) {
                break;
            }
            try {
                results.add(futures.get(results.size()).get(100, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (TimeoutException e) {
                // still running: show how far it is and ask again
            }
        }
        progress.at(results.size(), futures.size());
        return results;
    }

    /**
     * Runs {@code part} for 0 to {@code parts - 1} on a number of threads, the caller's among them; which thread runs which
     * part changes nothing. Returns, or throws what a part threw, when all threads are done.
     */
    public static void each(int parts, int threads, IntConsumer part) {
        int used = Math.min(Require.in("threads", threads, "", 1, 1024), parts);
        CompletableFuture<?>[] others = new CompletableFuture<?>[used - 1];
        for (int t = 1; t < used; t++) {
            int first = t;
            others[t - 1] = CompletableFuture.runAsync(() -> deal(first, used, parts, part));
        }
        try {
            deal(0, used, parts, part);
        } finally {
            CompletableFuture.allOf(others).exceptionally(failure -> null).join();
        }
        try {
            CompletableFuture.allOf(others).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void deal(int first, int stride, int parts, IntConsumer part) {
        for (int p = first; p < parts; p += stride) {
            part.accept(p);
        }
    }
}
