package cerebellum.cluster;

import cerebellum.experiment.sweep.Outcome;
import cerebellum.experiment.sweep.Sweep;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does in one task: it computes some parts of a sweep. */
final class SparkWork extends AbstractFunction2<TaskContext, Iterator<int[]>, SparkWork.Done> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Broadcast<SentSweep> sent;

    SparkWork(Broadcast<SentSweep> sent) {
        this.sent = sent;
    }

    /**
     * Some parts that are done.
     *
     * @param refused why none is, "" if they are
     */
    record Done(List<Integer> parts, List<Outcome> outcomes, String refused) implements Serializable {}

    @Override
    public Done apply(TaskContext context, Iterator<int[]> chunks) {
        SentSweep.Here here = sent.value().here();
        List<Integer> finished = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        Sweep sweep = here.sweep();
        if (sweep != null) {
            for (int part : chunks.next()) {
                Optional<Outcome> outcome = sweep.compute(part);
                if (outcome.isEmpty() || context.isInterrupted()) {
                    throw new IllegalStateException("interrupted");
                }
                finished.add(part);
                outcomes.add(outcome.get());
            }
        }
        return new Done(finished, outcomes, here.refused());
    }
}
