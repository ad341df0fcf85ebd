package dev.peerlab.experiment;

import dev.peerlab.experiment.SearchExperiment.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * What the experiment measured.
 *
 * @param submission whose peers searched
 * @param parameters the setting
 * @param networks where they searched
 * @param rows network by network, method by method
 * @param missing what could not be measured, one line each, and why
 */
public record SearchResults(
        String submission,
        Parameters parameters,
        List<SearchNetwork> networks,
        List<SearchRow> rows,
        List<String> missing) {

    /** Keeps unmodifiable copies. */
    public SearchResults {
        networks = List.copyOf(networks);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** {@return the rows of a network} */
    List<SearchRow> rows(SearchNetwork network) {
        return rows.stream()
                .filter(row -> row.network().key().equals(network.key()))
                .toList();
    }

    /** {@return a row, if it was measured} */
    Optional<SearchRow> row(SearchNetwork network, String method) {
        return rows(network).stream()
                .filter(row -> row.method().key().equals(method))
                .findFirst();
    }
}
