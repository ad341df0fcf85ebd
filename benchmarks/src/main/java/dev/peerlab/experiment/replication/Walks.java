package dev.peerlab.experiment.replication;

import dev.peerlab.simulator.topology.Topology;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Walkers in step: each goes one hop a round, until one finds the object and the others hear of it.
 *
 * <p>A peer remembers to whom it has sent a walker of this search, whichever it was, and sends the next one elsewhere as long as it
 * can. A walker stops where it finds the object; every few hops it asks the issuer, and stops if another one has found it.
 *
 * @see "Lv et al. 2002, section 4.2: k-walker random walk, checking, state keeping"
 */
final class Walks {

    private final int checkInterval;
    private final SplittableRandom random;

    /** Where the links of each peer begin; one more, where the last ones end. */
    private final int[] begins;

    /** By link: where it leads. */
    private final int[] neighbors;

    /** By link: the last search that was sent along it. */
    private final int[] sent;

    /** By peer: the last search that came by. */
    private final int[] seen;

    private final int[] visited;
    private final int[][] trails;
    private final boolean[] walking;
    private int search;
    private int visitors;
    private int rounds;
    private int winner;
    private int winnersHops;
    private int hits;
    private long steps;
    private long checks;

    Walks(Topology topology, int walkers, int checkInterval, SplittableRandom random) {
        this.checkInterval = checkInterval;
        this.random = random;
        begins = new int[topology.size() + 1];
        neighbors = new int[2 * topology.edges()];
        for (int peer = 0; peer < topology.size(); peer++) {
            begins[peer + 1] = begins[peer] + topology.degree(peer);
            for (int k = 0; k < topology.degree(peer); k++) {
                neighbors[begins[peer] + k] = topology.neighbor(peer, k);
            }
        }
        sent = new int[2 * topology.edges()];
        seen = new int[topology.size()];
        visited = new int[topology.size()];
        trails = new int[walkers][64];
        walking = new boolean[walkers];
    }

    /** Searches for an object that somebody holds, but not the issuer; what came of it is to be asked afterwards. */
    void search(int issuer, int object, CopyStore store) {
        begin(issuer);
        boolean anyWalks = true;
        while (anyWalks) {
            rounds++;
            for (int walker = 0; walker < trails.length; walker++) {
                if (walking[walker]) {
                    step(walker, object, store);
                }
            }
            if (checkInterval > 0 && rounds % checkInterval == 0) {
                check();
            }
            anyWalks = anyWalks();
        }
    }

    private void begin(int issuer) {
        search++;
        visitors = 0;
        rounds = 0;
        winner = -1;
        hits = 0;
        steps = 0;
        checks = 0;
        visit(issuer);
        Arrays.fill(walking, true);
        for (int[] trail : trails) {
            trail[0] = issuer;
        }
    }

    private void step(int walker, int object, CopyStore store) {
        int next = next(trails[walker][rounds - 1]);
        if (rounds == trails[walker].length) {
            trails[walker] = Arrays.copyOf(trails[walker], 2 * rounds);
        }
        trails[walker][rounds] = next;
        steps++;
        visit(next);
        if (store.holds(next, object)) {
            walking[walker] = false;
            hits++;
            if (winner < 0) {
                winner = walker;
                winnersHops = rounds;
            }
        }
    }

    private int next(int peer) {
        int begin = begins[peer];
        int end = begins[peer + 1];
        int fresh = 0;
        for (int link = begin; link < end; link++) {
            fresh += sent[link] == search ? 0 : 1;
        }
        if (fresh == 0) {
            return neighbors[begin + random.nextInt(end - begin)];
        }
        int choice = random.nextInt(fresh);
        int link = begin;
        while (sent[link] == search || choice-- > 0) {
            link++;
        }
        sent[link] = search;
        return neighbors[link];
    }

    private void visit(int peer) {
        if (seen[peer] != search) {
            seen[peer] = search;
            visited[visitors++] = peer;
        }
    }

    private void check() {
        for (int walker = 0; walker < walking.length; walker++) {
            if (walking[walker]) {
                checks += 2;
                walking[walker] = winner < 0;
            }
        }
    }

    private boolean anyWalks() {
        for (boolean walks : walking) {
            if (walks) {
                return true;
            }
        }
        return false;
    }

    /** {@return walkers' hops} */
    long steps() {
        return steps;
    }

    /** {@return questions to the issuer, and its replies} */
    long checks() {
        return checks;
    }

    /** {@return hops, checks, replies, and the news of those who found it} */
    long messages() {
        return steps + checks + hits;
    }

    /** {@return the different peers that walkers came by, the issuer first} */
    int[] visited() {
        return Arrays.copyOf(visited, visitors);
    }

    /** {@return the different peers on the way of the first walker that found it: the issuer first, the holder left out} */
    int[] path() {
        return Arrays.stream(trails[winner], 0, winnersHops).distinct().toArray();
    }

    /** {@return how many peers were asked, the issuer not counted} */
    int asked() {
        return visitors - 1;
    }
}
