package dev.peerlab.experiment.spark;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Runs trials on a Spark cluster: each trial is a task, and Spark decides where and when.
 *
 * <p>Results come back one by one, as they are ready, so that a sweep that is broken off keeps what it has.
 */
public final class SparkEngine implements Engine {

    private final JavaSparkContext spark;

    /**
     * Makes an engine.
     *
     * @param spark the cluster; it stays open
     */
    public SparkEngine(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public void run(List<Trial> trials, Consumer<TrialResult> results) {
        if (trials.isEmpty()) {
            return;
        }
        JavaRDD<Trial> tasks = spark.parallelize(trials, trials.size());
        List<Object> all = IntStream.range(0, trials.size())
                .mapToObj(task -> (Object) task)
                .toList();
        spark.sc()
                .runJob(
                        tasks.rdd(),
                        new RunTrial(),
                        CollectionConverters.asScala(all).toSeq(),
                        handler(results),
                        ClassTag$.MODULE$.apply(TrialResult.class));
    }

    /** Called in the driver, by one thread, whenever a task has ended. */
    private static Function2<Object, TrialResult, BoxedUnit> handler(Consumer<TrialResult> results) {
        return new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(Object task, TrialResult result) {
                results.accept(result);
                return BoxedUnit.UNIT;
            }
        };
    }

    /** What a worker does with its task. */
    private static final class RunTrial extends AbstractFunction2<TaskContext, Iterator<Trial>, TrialResult>
            implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public TrialResult apply(TaskContext task, Iterator<Trial> trials) {
            return Experiments.run(trials.next());
        }
    }
}
