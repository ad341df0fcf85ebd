package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.growth.Growth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What finding something costs in one system, in networks of 2^3 peers, 2^4 and so on. */
public interface CostExperiment extends Experiment<CostPoint, Cost> {

    /** {@return the system, e.g. {@code Chord}} */
    String system();

    /** {@return how a quantity grows with the number of peers if the system is right} */
    Growth expected(Quantity quantity);

    /** {@return what one has to know to repeat it, in sentences} */
    List<String> setting();

    @Override
    default Class<CostPoint> pointType() {
        return CostPoint.class;
    }

    @Override
    default Class<Cost> resultType() {
        return Cost.class;
    }

    /** {@return 2^3 to 2^17 peers; to 2^10 for {@link Scale#SMOKE}} */
    @Override
    default List<CostPoint> points(Scale scale) {
        return IntStream.rangeClosed(3, scale.choose(10, 17, 17))
                .mapToObj(exponent -> new CostPoint(1 << exponent))
                .toList();
    }

    /** {@return the published coefficient of a quantity, if there is one} */
    default OptionalDouble coefficient(Quantity quantity) {
        return OptionalDouble.empty();
    }

    @Override
    default Chapter chapter(Results<CostPoint, Cost> results) {
        return CostChapter.of(this, results);
    }

    /** {@return a sentence a quantity that does not grow as it should, or of which that cannot be said; none of a baseline} */
    @Override
    default List<String> objections(Results<CostPoint, Cost> results) {
        return Complexity.objections(SystemCosts.of(this, results));
    }
}
