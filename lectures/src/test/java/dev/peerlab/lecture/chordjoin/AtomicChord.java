package dev.peerlab.lecture.chordjoin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chord ring in which each step reads what it needs of another peer at once, so that there are no messages: the model in
 * which Zave describes Chord. Peers are small numbers on a circle.
 */
public abstract class AtomicChord {

    /** r, how many successors a peer keeps. */
    protected static final int SUCCESSORS = 2;

    private final Map<Integer, List<Integer>> successors = new TreeMap<>();
    private final Map<Integer, Integer> predecessors = new HashMap<>();
    private final Set<Integer> live = new TreeSet<>();

    /** Begins a ring of one peer. */
    public void create(int peer) {
        live.add(peer);
        successors.put(peer, List.of(peer));
    }

    // The steps

    /** J: a newcomer takes its place. {@return whether it is a member now} */
    public abstract boolean join(int newcomer);

    /** S: a peer asks its successor who is next to it. */
    public abstract void stabilize(int peer);

    /** N: a peer hears of one that takes itself for its predecessor. */
    public abstract void notified(int peer, int candidate);

    /** R: a peer copies what follows its successor. */
    public abstract void reconcile(int peer);

    /** U: a peer drops its successor if that is dead. */
    public void update(int peer) {
        List<Integer> list = successors(peer);
        if (list.size() > 1 && !isAlive(list.get(0))) {
            setSuccessors(peer, list.subList(1, list.size()));
        }
    }

    /** L: a peer forgets its predecessor if that is dead. */
    public void flush(int peer) {
        Integer predecessor = predecessor(peer);
        if (predecessor != null && !isAlive(predecessor)) {
            predecessors.remove(peer);
        }
    }

    /** F: a peer dies. */
    public void fail(int peer) {
        live.remove(peer);
    }

    // What the steps are made of

    /** {@return whether a peer lies strictly between two others} */
    protected static boolean isBetween(int peer, int after, int before) {
        return after < before ? after < peer && peer < before : after < peer || peer < before;
    }

    /** {@return the successor that the ring has for a newcomer, as far as some member knows} */
    protected int place(int newcomer) {
        return places(newcomer).findFirst().orElseThrow();
    }

    private Stream<Integer> places(int newcomer) {
        return live.stream()
                .filter(member -> isBetween(newcomer, member, successor(member)))
                .map(this::successor);
    }

    /** {@return whether a newcomer that nobody takes for a member yet would be told of a successor} */
    public boolean hasPlaceFor(int newcomer) {
        return live.stream().noneMatch(member -> successors(member).contains(newcomer))
                && places(newcomer).findFirst().isPresent();
    }

    /** Makes a peer a member. */
    protected void enter(int newcomer, List<Integer> list) {
        live.add(newcomer);
        predecessors.remove(newcomer);
        setSuccessors(newcomer, list);
    }

    /** {@return whether a peer lives: to find out is to ask it} */
    public boolean isAlive(int peer) {
        return live.contains(peer);
    }

    /** {@return the first entry of a peer's list, dead or alive} */
    public int successor(int peer) {
        return successors(peer).get(0);
    }

    /** {@return a peer's list} */
    public List<Integer> successors(int peer) {
        return successors.getOrDefault(peer, List.of(peer));
    }

    protected void setSuccessors(int peer, List<Integer> list) {
        successors.put(peer, List.copyOf(list));
    }

    /** {@return a peer's predecessor, or null} */
    public @Nullable Integer predecessor(int peer) {
        return predecessors.get(peer);
    }

    protected void setPredecessor(int peer, int predecessor) {
        predecessors.put(peer, predecessor);
    }

    // What can be said about it

    /** {@return the members} */
    public Set<Integer> live() {
        return Set.copyOf(live);
    }

    /** {@return the first live entry of a member's list} */
    public Optional<Integer> best(int member) {
        return successors(member).stream().filter(this::isAlive).findFirst();
    }

    /** {@return the rings, each as the peers on it; there should be one} */
    public List<Set<Integer>> rings() {
        return live.stream()
                .filter(member -> following(member).contains(member))
                .map(member -> (Set<Integer>) new TreeSet<>(following(member)))
                .distinct()
                .sorted(Comparator.comparing(Set::toString))
                .toList();
    }

    private Set<Integer> following(int member) {
        Set<Integer> met = new HashSet<>();
        Optional<Integer> next = best(member);
        while (next.isPresent() && met.add(next.get())) {
            next = best(next.get());
        }
        return met;
    }

    /** {@return what is wrong; empty if there is one ring and every member reaches it} */
    public Optional<String> fault() {
        List<Set<Integer>> rings = rings();
        if (rings.isEmpty()) {
            return Optional.of(
                    "no ring: " + lost().map(m -> m + " has no live successor").orElse("?"));
        }
        if (rings.size() > 1) {
            return Optional.of("two rings: " + rings.stream().map(Set::toString).collect(Collectors.joining(" and ")));
        }
        Set<Integer> ring = rings.get(0);
        for (int member : live) {
            if (!ring.contains(member) && following(member).stream().noneMatch(ring::contains)) {
                return Optional.of(member + " cannot reach the ring " + ring);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> lost() {
        return live.stream().filter(member -> best(member).isEmpty()).findFirst();
    }

    /** {@return what a peer knows} */
    public String text(int peer) {
        if (!isAlive(peer)) {
            return successors.containsKey(peer) ? "dead" : "";
        }
        List<String> list = new ArrayList<>();
        successors(peer).forEach(next -> list.add(next.toString()));
        Integer predecessor = predecessor(peer);
        return "→ " + String.join(" ", list) + (predecessor == null ? "" : "  ← " + predecessor);
    }
}
