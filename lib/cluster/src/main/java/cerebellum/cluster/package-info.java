/**
 * Sweeps on Apache Spark, which schedules, retries and collects.
 *
 * <pre>
 *  who computes: local[2], spark://HOST:PORT   SparkWorkers           ClusterTest
 *  what an executor is sent, and does          SentSweep, SparkWork   ClusterTest
 *  the library as jars                         SentJars               ClusterTest
 * </pre>
 */
@NullMarked
package cerebellum.cluster;

import org.jspecify.annotations.NullMarked;
