package dev.peerlab.experiment;

import dev.peerlab.experiment.SearchExperiment.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of our measurements beside a published one.
 *
 * @param quantity what was measured
 * @param network where
 * @param published the published figure
 * @param ours ours
 * @param verdict whether ours agrees, and if not, why
 */
record SearchComparison(String quantity, String network, String published, String ours, String verdict) {

    static final String SOURCE = "Lv et al., ICS 2002";

    /** The walkers of the paper's comparison. */
    private static final String WALKERS = "walkers-32";

    /** "Two orders of magnitude": 10^1.5 to 10^2.5, what rounds to 100 on a logarithmic scale. */
    private static final double LEAST_TIMES = Math.pow(10, 1.5);

    private static final double MOST_TIMES = Math.pow(10, 2.5);

    /** {@return the lines that can be compared with the paper, network by network} */
    static List<SearchComparison> of(SearchResults results) {
        List<SearchComparison> lines = new ArrayList<>();
        for (SearchNetwork network : results.networks()) {
            Optional<SearchRow> flood = results.row(network, "flooding");
            Optional<SearchRow> walk = results.row(network, WALKERS);
            lines.add(hops(results, network, "hops, flooding", flood, 2, 6));
            lines.add(hops(results, network, "hops, 32 walkers", walk, 4, 15));
            lines.add(times(results, network, flood, walk));
        }
        return lines;
    }

    private static SearchComparison hops(
            SearchResults results, SearchNetwork network, String quantity, Optional<SearchRow> row, int from, int to) {
        String published = from + " to " + to;
        if (row.isEmpty() || row.get().hops().size() == 0) {
            return new SearchComparison(quantity, network.title(), published, "-", "not measured");
        }
        Estimate ours = row.get().hops().mean();
        boolean agrees = ours.value() >= from && ours.value() <= to;
        String verdict = agrees ? "reproduced" : "differs: " + reason(results, ours.value() < from);
        return new SearchComparison(quantity, network.title(), published, ours.toString(), verdict);
    }

    private static SearchComparison times(
            SearchResults results, SearchNetwork network, Optional<SearchRow> flood, Optional<SearchRow> walk) {
        String quantity = "times fewer messages with 32 walkers than by flooding";
        String published = "about 100";
        if (flood.isEmpty() || walk.isEmpty()) {
            return new SearchComparison(quantity, network.title(), published, "-", "not measured");
        }
        Estimate all = flood.get().messages().timesAsLargeAs(walk.get().messages());
        boolean agrees = all.value() >= LEAST_TIMES && all.value() <= MOST_TIMES;
        String verdict = agrees
                ? "reproduced: two orders of magnitude"
                : "differs: " + reason(results, all.value() < LEAST_TIMES);
        return new SearchComparison(quantity, network.title(), published, all.toString(), verdict);
    }

    /** Another setting explains a difference before anything else does. */
    private static String reason(SearchResults results, boolean less) {
        List<String> settings = otherThanLv(results.parameters());
        if (!settings.isEmpty()) {
            return "other setting (" + String.join(", ", settings) + ")";
        }
        return (less ? "less" : "more") + " than published in the same setting; suspect the submission";
    }

    private static List<String> otherThanLv(Parameters ours) {
        Parameters lv = Parameters.LV;
        List<String> differences = new ArrayList<>();
        differ(differences, "peers", ours.peers(), lv.peers());
        differ(differences, "mean degree", ours.meanDegree(), lv.meanDegree());
        differ(differences, "links", ours.links(), lv.links());
        differ(differences, "replication", ours.replication(), lv.replication());
        differ(differences, "flood ttl", ours.floodTtl(), lv.floodTtl());
        differ(differences, "walk ttl", ours.walkTtl(), lv.walkTtl());
        differ(differences, "check interval", ours.checkInterval(), lv.checkInterval());
        differ(differences, "policy", ours.policy(), lv.policy());
        return differences;
    }

    private static void differ(List<String> differences, String name, Object ours, Object lv) {
        if (!ours.equals(lv)) {
            differences.add(name + " " + ours + " instead of " + lv);
        }
    }
}
