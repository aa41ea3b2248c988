package cerebellum.network;

import cerebellum.Require;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** Independent parts dealt to threads in turn; which thread does which part changes nothing. */
final class Dealt {
    private Dealt() {}

    static void run(int parts, int threads, IntConsumer part) {
        int used = Math.min(Require.in("threads", threads, "", 1, 1024), parts);
        CompletableFuture<?>[] others = new CompletableFuture<?>[used - 1];
        for (int t = 1; t < used; t++) {
            int first = t;
            others[t - 1] = CompletableFuture.runAsync(() -> deal(first, used, parts, part));
        }
        deal(0, used, parts, part);
        CompletableFuture.allOf(others).join();
    }

    private static void deal(int first, int stride, int parts, IntConsumer part) {
        for (int p = first; p < parts; p += stride) {
            part.accept(p);
        }
    }
}
