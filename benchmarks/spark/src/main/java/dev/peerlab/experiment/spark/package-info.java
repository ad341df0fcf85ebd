/**
 * Where one machine ends: the same sweeps on Apache Spark.
 *
 * <p>{@link dev.peerlab.experiment.spark.SparkEngine} hands trials to a cluster; {@link dev.peerlab.experiment.spark.SparkMain} is the
 * command line of the benchmarks with that engine, for {@code spark-submit}.
 */
@NullMarked
package dev.peerlab.experiment.spark;

import org.jspecify.annotations.NullMarked;
