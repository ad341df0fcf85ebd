package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An oracle for where one peer may send one walker next (rules WALK-3 and WALK-4), told what came and went on the wire.
 *
 * @see <a href="https://gallica.bnf.fr/ark:/12148/bpt6k11771b">Tarry, Le problème des labyrinthes, Nouvelles annales de
 *     mathématiques, 1895</a>
 */
final class NextHops {

    private final Policy policy;
    private final List<Address> neighbors;
    private final boolean issuer;
    private final Set<Address> sentTo = new LinkedHashSet<>();
    private final Set<Address> receivedFrom = new LinkedHashSet<>();
    private Optional<Address> last = Optional.empty();

    /**
     * Begins with a peer that has not had the walker yet.
     *
     * @param policy how walkers choose
     * @param neighbors the peer's neighbors
     * @param issuer whether the walker is the peer's own, and so begins here
     */
    NextHops(Policy policy, List<Address> neighbors, boolean issuer) {
        this.policy = policy;
        this.neighbors = List.copyOf(neighbors);
        this.issuer = issuer;
    }

    void came(Address from) {
        receivedFrom.add(from);
        last = Optional.of(from);
    }

    void went(Address to) {
        sentTo.add(to);
    }

    /** {@return where the walker may go now; empty if it ends here} */
    List<Address> allowed() {
        return choice().peers;
    }

    /** {@return the same in words, e.g. {@code to 2 or 3, with which it has not exchanged this walker}} */
    String inWords() {
        return choice().inWords();
    }

    private Choice choice() {
        return policy == Policy.MEMORYLESS ? memoryless() : selfAvoiding();
    }

    private Choice memoryless() {
        if (last.isEmpty()) {
            return new Choice(neighbors, "any neighbor");
        }
        List<Address> others =
                neighbors.stream().filter(each -> !each.equals(last.get())).toList();
        return others.isEmpty()
                ? new Choice(neighbors, "the only neighbor that there is")
                : new Choice(others, "not back to " + last.get() + ", where it just came from");
    }

    private Choice selfAvoiding() {
        List<Address> fresh = neighbors.stream()
                .filter(each -> !sentTo.contains(each) && !receivedFrom.contains(each))
                .toList();
        if (!fresh.isEmpty()) {
            return new Choice(fresh, "not exchanged this walker with before");
        }
        Optional<Address> first =
                issuer ? Optional.empty() : receivedFrom.stream().findFirst();
        List<Address> owed = receivedFrom.stream()
                .filter(each -> !sentTo.contains(each) && !first.equals(Optional.of(each)))
                .toList();
        if (!owed.isEmpty()) {
            return new Choice(owed, "received this walker from, never sent it to");
        }
        return first.filter(each -> !sentTo.contains(each))
                .map(each -> new Choice(List.of(each), "no other is left, and the walker first came from there"))
                .orElseGet(() -> new Choice(List.of(), "nobody is left"));
    }

    /** Where to, and why there. */
    private record Choice(List<Address> peers, String reason) {
        String inWords() {
            return peers.isEmpty() ? "nowhere: " + reason : "to " + oneOf(peers) + ": " + reason;
        }
    }

    /** {@return for example {@code 1, 2 or 5}} */
    static String oneOf(List<Address> peers) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < peers.size(); i++) {
            words.append(i == 0 ? "" : i == peers.size() - 1 ? " or " : ", ").append(peers.get(i));
        }
        return words.toString();
    }
}
