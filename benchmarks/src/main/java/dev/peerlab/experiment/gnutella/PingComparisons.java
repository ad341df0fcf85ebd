package dev.peerlab.experiment.gnutella;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.search.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Our shares beside those that were measured in Gnutella. */
final class PingComparisons {

    /** Mixes that are believed: queries for each ping. */
    static final Range MIXES = new Range(0.1, 10);

    /** What counts as the 8 % of newer servents. */
    static final Range CACHED = new Range(0, 0.1);

    private final Results<PingPoint, PingTraffic> results;

    PingComparisons(Results<PingPoint, PingTraffic> results) {
        this.results = results;
    }

    /** {@return what can be compared, network by network} */
    List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        for (PingPoint point : results.points()) {
            if (point.pingsALifetime() == 0) {
                all.add(half(point));
            } else {
                results.points().stream()
                        .filter(point::isWithoutCache)
                        .findFirst()
                        .ifPresent(bare -> all.add(cached(point, bare)));
            }
        }
        return all;
    }

    /** {@return how many queries for each ping make pings and pongs half of all messages} */
    static Estimate balance(Results<PingPoint, PingTraffic> results, PingPoint point) {
        return results.sample(point, PingTraffic::aPing).timesAsLargeAs(results.sample(point, PingTraffic::aQuery));
    }

    private Comparison half(PingPoint point) {
        Estimate balance = balance(results, point);
        Verdict verdict = MIXES.judge(balance);
        String mix = String.format(Locale.ROOT, "if there are %s queries a ping", balance);
        String why = switch (verdict) {
            case REPRODUCED -> "for that mix; which mix there was is not published, so half is plausible, not more";
            case DIFFERS -> "only for a mix that is not believable";
            case UNDECIDED -> "the interval is not all inside the believable mixes nor outside: more seeds would tell";
        };
        return line("pings and pongs in all messages, no cache", point, "about half", "half " + mix, verdict, why);
    }

    private Comparison cached(PingPoint point, PingPoint bare) {
        double mix = balance(results, bare).value();
        Sample shares = results.sample(point, traffic -> traffic.share(mix));
        Verdict verdict = CACHED.judge(shares.mean());
        String where = String.format(Locale.ROOT, "for %.2f queries a ping, which is half without a cache", mix);
        String why = switch (verdict) {
            case REPRODUCED -> where;
            case DIFFERS -> where + "; too few pongs come by within a lifetime to fill all caches";
            case UNDECIDED -> where + "; the interval is not all below 10 % nor above";
        };
        return line(
                "pings and pongs in all messages, " + point.title(),
                point,
                "8 % with newer servents",
                percent(shares.mean()),
                verdict,
                why);
    }

    private static Comparison line(
            String quantity, PingPoint point, String published, String ours, Verdict verdict, String why) {
        String network = point.network().title();
        return point.peers() == PingExperiment.PEERS
                ? new Comparison(quantity, network, published, ours, verdict, why)
                : new Comparison(
                        quantity, network, published, ours, Verdict.UNDECIDED, "the network is much too small");
    }

    /** {@return for example {@code 7.9 ± 0.3 %}} */
    static String percent(Estimate share) {
        return Double.isNaN(share.margin())
                ? String.format(Locale.ROOT, "%.1f %%", 100 * share.value())
                : String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * share.value(), 100 * share.margin());
    }
}
