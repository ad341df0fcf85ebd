package dev.peerlab.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The searches of one method in one network.
 *
 * @param network where
 * @param method how
 * @param outcomes one a search, in order
 */
public record SearchRow(SearchNetwork network, SearchMethod method, List<SearchOutcome> outcomes) {

    /** Keeps an unmodifiable copy. */
    public SearchRow {
        outcomes = List.copyOf(outcomes);
    }

    Sample queries() {
        return sample(SearchOutcome::queries);
    }

    Sample checks() {
        return sample(SearchOutcome::checks);
    }

    Sample answers() {
        return sample(SearchOutcome::answers);
    }

    Sample messages() {
        return sample(SearchOutcome::messages);
    }

    Sample reached() {
        return sample(SearchOutcome::reached);
    }

    /** {@return 1 for each search that found the object, 0 for each that did not} */
    Sample found() {
        return sample(outcome -> outcome.hops().isPresent() ? 1 : 0);
    }

    /** {@return the hops to the first answer, of the searches that found the object} */
    Sample hops() {
        return Sample.of(outcomes.stream()
                .filter(outcome -> outcome.hops().isPresent())
                .mapToDouble(outcome -> outcome.hops().getAsInt())
                .toArray());
    }

    private Sample sample(ToDoubleFunction<SearchOutcome> quantity) {
        return Sample.of(outcomes.stream().mapToDouble(quantity).toArray());
    }
}
