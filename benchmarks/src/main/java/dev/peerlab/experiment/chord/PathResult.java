package dev.peerlab.experiment.chord;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How long the paths of lookups were.
 *
 * @param counts how many lookups took 0 hops, 1 hop, 2 hops, and so on
 */
public record PathResult(List<Integer> counts) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Keeps a copy of the list. */
    public PathResult {
        counts = List.copyOf(counts);
    }

    /** {@return the result that consists of these paths} */
    static PathResult of(Collection<Integer> hops) {
        int[] counts = new int[hops.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        hops.forEach(length -> counts[length]++);
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return new PathResult(list);
    }

    /** {@return all lookups of these results together} */
    static PathResult all(Collection<PathResult> results) {
        int longest = results.stream()
                .mapToInt(result -> result.counts().size())
                .max()
                .orElse(0);
        List<Integer> sums = new ArrayList<>();
        for (int hops = 0; hops < longest; hops++) {
            int length = hops;
            sums.add(results.stream().mapToInt(result -> result.count(length)).sum());
        }
        return new PathResult(sums);
    }

    private int count(int hops) {
        return hops < counts.size() ? counts.get(hops) : 0;
    }

    /** {@return how many lookups there were} */
    int lookups() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return the mean number of hops; not a number if there was no lookup} */
    double mean() {
        double sum = 0;
        for (int hops = 0; hops < counts.size(); hops++) {
            sum += (double) hops * counts.get(hops);
        }
        return sum / lookups();
    }

    /** {@return the share of lookups that took so many hops} */
    double share(int hops) {
        return (double) count(hops) / lookups();
    }

    /**
     * {@return the smallest number of hops that at least this share of all lookups does not exceed (nearest rank)}
     *
     * @param percent more than 0, at most 100
     */
    int percentile(double percent) {
        double rank = Math.ceil(percent / 100 * lookups());
        int seen = 0;
        for (int hops = 0; hops < counts.size(); hops++) {
            seen += counts.get(hops);
            if (seen >= rank) {
                return hops;
            }
        }
        return counts.size() - 1;
    }
}
