package dev.peerlab.experiment.search;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Our figures beside those of Lv et al. */
final class SearchComparisons {

    /** "Two orders of magnitude": 10^1.5 to 10^2.5, what rounds to 100 on a logarithmic scale. */
    static final Range TIMES = new Range(Math.pow(10, 1.5), Math.pow(10, 2.5));

    static final Range FLOOD_HOPS = new Range(2, 6);

    static final Range WALK_HOPS = new Range(4, 15);

    private final Results<SearchPoint, SearchCost> results;

    SearchComparisons(Results<SearchPoint, SearchCost> results) {
        this.results = results;
    }

    /** {@return what can be compared, network by network} */
    List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        for (SearchPoint flood : floods()) {
            SearchPoint walk =
                    SearchPoint.walkers(flood.network(), flood.peers(), flood.searches(), SearchExperiment.LV_WALKERS);
            all.add(hops("hops to the answer, flooding", flood, FLOOD_HOPS, "2 to 6"));
            all.add(hops("hops to the answer, 32 walkers", walk, WALK_HOPS, "4 to 15"));
            Estimate times = Paired.times(results.at(flood), results.at(walk), SearchCost::seed, SearchCost::messages);
            all.add(compare("times fewer messages with 32 walkers than by flooding", flood, TIMES, "about 100", times));
        }
        return all;
    }

    /** One for each network in which anything was measured, even if that was not flooding. */
    private List<SearchPoint> floods() {
        return results.points().stream()
                .map(point -> SearchPoint.flooding(point.network(), point.peers(), point.searches()))
                .distinct()
                .toList();
    }

    private Comparison hops(String quantity, SearchPoint point, Range range, String published) {
        return compare(quantity, point, range, published, SearchChapter.hops(results, point));
    }

    private static Comparison compare(
            String quantity, SearchPoint point, Range range, String published, Estimate ours) {
        Verdict verdict = range.judge(ours);
        String why = "";
        if (Double.isNaN(ours.value())) {
            why = "not measured";
        } else if (point.peers() != SearchExperiment.PEERS) {
            verdict = Verdict.UNDECIDED;
            why = "the network is not of the paper's size";
        } else if (verdict == Verdict.DIFFERS) {
            why = (ours.high() < range.low() ? "less" : "more")
                    + " than published in the same setting: suspect the submission";
        } else if (verdict == Verdict.UNDECIDED) {
            why = "the interval is not all inside the range nor outside: more seeds would tell";
        }
        return new Comparison(quantity, point.network().title(), published, ours.toString(), verdict, why);
    }
}
