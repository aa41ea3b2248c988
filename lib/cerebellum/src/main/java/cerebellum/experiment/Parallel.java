package cerebellum.experiment;

import cerebellum.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

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
        int threads = Integer.getInteger("lab.threads", Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(count, threads)), task -> {
            Thread thread = new Thread(task, "lab-part");
            thread.setDaemon(true);
            return thread;
        });
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
}
