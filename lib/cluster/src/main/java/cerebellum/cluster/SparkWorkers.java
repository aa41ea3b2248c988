package cerebellum.cluster;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.sweep.LibraryHash;
import cerebellum.experiment.sweep.Outcome;
import cerebellum.experiment.sweep.Sweep;
import cerebellum.experiment.sweep.Workers;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.package$;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Apache Spark: {@code local[2]}, threads of this JVM that Spark deals to, or {@code spark://HOST:PORT}, the executors of a
 * standalone cluster. What begins with {@code spark.} among the system properties sets Spark up.
 */
public final class SparkWorkers implements Workers {
    private static final Pattern CLUSTER = Pattern.compile("spark://([^:/]+):(\\d{1,5})");
    private static final Pattern HERE = Pattern.compile("local\\[([1-9]\\d{0,3}|\\*)]");
    private static final int ANSWER_S = 10;
    private static final int ASK_AGAIN_MS = 500;
    private static final int ASKED = 20;
    private static final int POLL_MS = 50;
    private static final int EXECUTORS_S = 120;

    @Override
    public boolean areAt(String on) {
        return on.startsWith("local[") || on.startsWith("spark:");
    }

    @Override
    public void compute(String on, Sweep sweep, int[] parts, ObjIntConsumer<Outcome> done, Progress progress) {
        Require.that(
                !LibraryHash.of(sweep.base().getClass()).isEmpty(),
                "%s cannot be sent to %s: its class is in no file",
                sweep,
                on);
        if (!answers(on)) {
            return;
        }
        try (SentJars jars = new SentJars(List.of(
                        Sweep.class,
                        SparkWorkers.class,
                        FastMath.class,
                        sweep.base().getClass()));
                JavaSparkContext spark = start(on, jars)) {
            run(on, spark, sweep, parts, done, progress);
        }
    }

    /**
     * Asks before Spark does, which would ask for a minute and then for the answer's whole time; a master that is being
     * started gets ten seconds. False: interrupted.
     */
    private static boolean answers(String on) {
        Matcher cluster = CLUSTER.matcher(on);
        if (!cluster.matches()) {
            Require.that(HERE.matcher(on).matches(), "on = \"%s\" must be like local[2] or spark://HOST:7077", on);
            return true;
        }
        int port = (int) Require.in("port of " + on, Long.parseLong(cluster.group(2)), "", 1, 65_535);
        String host = cluster.group(1);
        Require.that(
                !new InetSocketAddress(host, port).isUnresolved(),
                "no Spark master at %s: there is no host of that name",
                on);
        SparkConf conf = new SparkConf().set("spark.rpc.lookupTimeout", ANSWER_S + "s");
        RpcEnv asking = RpcEnv.create(
                "asking",
                "127.0.0.1",
                0,
                conf,
                new SecurityManager(conf, Option.empty(), SecurityManager.$lessinit$greater$default$3()),
                true);
        try {
            for (int asked = 1; !isMaster(asking, new RpcAddress(host, port), on, asked == ASKED); asked++) {
                Thread.sleep(ASK_AGAIN_MS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            asking.shutdown();
        }
    }

    private static boolean isMaster(RpcEnv asking, RpcAddress address, String on, boolean lastTime)
            throws InterruptedException {
        try {
            asking.setupEndpointRef(address, "Master");
            return true;
        } catch (Exception e) { // Spark's own, too, which it does not declare
            Throwable why = e;
            while (why.getCause() != null) {
                why = why.getCause();
            }
            if (why instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            if (!(why instanceof ConnectException)) {
                throw Require.refusal(Text.of(
                        "nothing at %s answers as a master that Spark %s can talk to",
                        on, package$.MODULE$.SPARK_VERSION()));
            }
            if (lastTime) {
                throw Require.refusal(Text.of("no Spark master answers at %s: %s", on, why.getMessage()));
            }
            return false;
        }
    }

    private static JavaSparkContext start(String on, SentJars jars) {
        SparkConf conf = new SparkConf()
                .setMaster(on)
                .setAppName("cerebellum-lab sweep")
                .setJars(jars.paths().toArray(String[]::new))
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.executor.memory", "1g");
        if (on.startsWith("local") || on.matches("spark://(127\\.|localhost).*")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) { // Spark's own, too, which it does not declare
            throw Require.refusal(Text.of("Spark at %s does not start: %s", on, first(e)));
        }
    }

    private static void run(
            String on,
            JavaSparkContext context,
            Sweep sweep,
            int[] parts,
            ObjIntConsumer<Outcome> done,
            Progress progress) {
        SparkContext spark = context.sc();
        List<int[]> chunks = chunks(parts);
        ClassTag<int[]> ints = ClassTag$.MODULE$.apply(int[].class);
        ClassTag<SparkWork.Done> dones = ClassTag$.MODULE$.apply(SparkWork.Done.class);
        RDD<int[]> all = spark.parallelize(CollectionConverters.asScala(chunks).toSeq(), chunks.size(), ints);
        AtomicInteger finished = new AtomicInteger();
        AtomicReference<@Nullable String> wrong = new AtomicReference<>();
        AbstractFunction2<Object, SparkWork.Done, BoxedUnit> handler = new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(Object partition, SparkWork.Done part) {
                if (!part.refused().isEmpty()) {
                    wrong.compareAndSet(null, part.refused());
                }
                for (int i = 0; i < part.parts().size(); i++) {
                    done.accept(part.outcomes().get(i), part.parts().get(i));
                    finished.incrementAndGet();
                }
                return BoxedUnit.UNIT;
            }
        };
        List<Object> partitions =
                IntStream.range(0, chunks.size()).<Object>mapToObj(i -> i).toList();
        SparkWork work = new SparkWork(context.broadcast(new SentSweep(sweep)));
        AtomicBoolean stopped = new AtomicBoolean();
        Thread job = new Thread(() -> {
            try {
                spark.runJob(all, work, CollectionConverters.asScala(partitions).toSeq(), handler, dones);
            } catch (Throwable e) { // a SparkException, too, which Spark does not declare
                if (!stopped.get()) {
                    wrong.compareAndSet(null, Text.of("Spark at %s gave up: %s", on, first(e)));
                }
            }
        });
        job.setDaemon(true);
        job.start();
        watch(on, spark, job, parts.length, finished, wrong, progress);
        stopped.set(true);
        if (job.isAlive() && !spark.isStopped()) {
            spark.cancelAllJobs();
        }
        String why = wrong.get();
        if (why != null) {
            throw Require.refusal(why);
        }
    }

    /** Until all is done, somebody says stop, something is wrong, or nobody comes to work. */
    private static void watch(
            String on,
            SparkContext spark,
            Thread job,
            int parts,
            AtomicInteger finished,
            AtomicReference<@Nullable String> wrong,
            Progress progress) {
        try {
            for (int polls = 0; job.isAlive(); polls++) {
                boolean alone = finished.get() == 0
                        && on.startsWith("spark:")
                        && spark.statusTracker().getExecutorInfos().length <= 1;
                if (alone && polls * POLL_MS > EXECUTORS_S * 1000) {
                    wrong.compareAndSet(
                            null,
                            Text.of(
                                    "no worker of %s has taken a part in %d s: is there one, with a free core and %s?",
                                    on, EXECUTORS_S, spark.getConf().get("spark.executor.memory")));
                }
                if (wrong.get() != null || !progress.at(finished.get(), parts)) {
                    break;
                }
                job.join(POLL_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.at(finished.get(), parts);
    }

    /** Parts that one task computes: two hundred tasks at least where there are as many parts, none of more than a thousand. */
    private static List<int[]> chunks(int[] parts) {
        int size = Math.max(1, Math.min(1000, parts.length / 200));
        List<int[]> chunks = new ArrayList<>();
        for (int from = 0; from < parts.length; from += size) {
            chunks.add(Arrays.copyOfRange(parts, from, Math.min(parts.length, from + size)));
        }
        return chunks;
    }

    private static String first(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
