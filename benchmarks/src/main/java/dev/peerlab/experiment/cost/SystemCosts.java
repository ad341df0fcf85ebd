package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.growth.Costs;
import dev.peerlab.experiment.growth.GrowthVerdict;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one system was measured to cost.
 *
 * @param experiment what was measured
 * @param submission the name of whose code was measured
 * @param costs seed by seed, from the number of peers; none if nothing could be measured
 * @param missing why something could not be measured, each reason once
 */
record SystemCosts(
        CostExperiment experiment, String submission, SortedMap<Integer, List<Cost>> costs, List<String> missing) {

    /** {@return what the results say of an experiment whose results they are} */
    static <P extends Record & Serializable, R extends Record & Serializable> SystemCosts of(
            CostExperiment experiment, Results<P, R> results) {
        SortedMap<Integer, List<Cost>> costs = new TreeMap<>();
        for (P point : results.points()) {
            List<Cost> seeds = results.at(point).stream()
                    .map(experiment.resultType()::cast)
                    .toList();
            costs.put(experiment.pointType().cast(point).peers(), seeds);
        }
        return new SystemCosts(experiment, results.submission(), costs, results.missing());
    }

    /** {@return one line a quantity} */
    List<CostLine> lines() {
        return Arrays.stream(Quantity.values())
                .map(quantity -> new CostLine(this, quantity, verdict(quantity)))
                .toList();
    }

    private Optional<GrowthVerdict> verdict(Quantity quantity) {
        return costs.isEmpty() ? Optional.empty() : Optional.of(GrowthVerdict.of(Costs.of(samples(quantity))));
    }

    /** {@return one quantity, from the number of peers} */
    SortedMap<Integer, Sample> samples(Quantity quantity) {
        SortedMap<Integer, Sample> samples = new TreeMap<>();
        costs.forEach((peers, seeds) -> samples.put(
                peers, Sample.of(seeds.stream().mapToDouble(quantity::of).toArray())));
        return samples;
    }
}
