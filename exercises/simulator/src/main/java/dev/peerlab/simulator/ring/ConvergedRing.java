package dev.peerlab.simulator.ring;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A Chord ring in its ideal state: every predecessor, successor, list and finger is exact.
 *
 * <p>Peers are numbered by their ids, ascending; unless given otherwise, a peer's number is its address. The tables are views of a few shared arrays,
 * about 4·log2 N + 100 bytes a peer: a million peers fit into some 300 MB.
 */
public final class ConvergedRing {

    private final IdSpace space;
    private final int successors;
    private final Contact[] members;

    /** The first finger that is not everybody's successor; the fingers below it are not stored. */
    private final int firstFinger;

    private final int fingersEach;

    /** The number of each peer's each finger, peer by peer. */
    private final int[] fingers;

    private ConvergedRing(IdSpace space, int successors, Contact[] members) {
        this.space = space;
        this.successors = Math.min(successors, members.length - 1);
        this.members = new Contact[members.length];
        for (int i = 0; i < members.length; i++) {
            this.members[i] = new Contact(copy(space, members[i].id()), members[i].address());
        }
        int first = space.bits();
        int[][] levels = new int[space.bits()][];
        for (int i = space.bits() - 1; i >= 1; i--) {
            int[] level = level(i);
            if (isSuccessors(level)) {
                break;
            }
            levels[i] = level;
            first = i;
        }
        this.firstFinger = first;
        this.fingersEach = space.bits() - first;
        this.fingers = interleave(levels);
    }

    /**
     * {@return a ring of peers with these ids}
     *
     * @param space where the ids are from
     * @param successors r, how many successors a peer knows, 1 or more; fewer if there are not as many
     * @param ids the ids, in any order, each once
     * @throws IllegalArgumentException if there is no id, or one twice, or one outside the space; or r is less than 1
     */
    public static ConvergedRing of(IdSpace space, int successors, Collection<Id> ids) {
        Id[] sorted = ids.toArray(Id[]::new);
        Arrays.sort(sorted);
        Contact[] members = new Contact[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            members[i] = new Contact(sorted[i], Address.of(i));
        }
        return checked(space, successors, members);
    }

    /**
     * {@return a ring of these peers}
     *
     * @param space where their ids are from
     * @param successors r, see {@link #of}
     * @param peers the peers, in any order; several may have one address
     * @throws IllegalArgumentException as in {@link #of}
     */
    public static ConvergedRing ofPeers(IdSpace space, int successors, Collection<Contact> peers) {
        Contact[] members = peers.toArray(Contact[]::new);
        Arrays.sort(members, Comparator.comparing(Contact::id));
        return checked(space, successors, members);
    }

    private static ConvergedRing checked(IdSpace space, int successors, Contact[] members) {
        if (members.length == 0) {
            throw new IllegalArgumentException("ring without a peer: must have one or more");
        }
        if (successors < 1) {
            throw new IllegalArgumentException("successors " + successors + ": must be 1 or more");
        }
        for (int i = 0; i < members.length; i++) {
            Id id = members[i].id();
            space.check("id", id);
            if (i > 0 && id.equals(members[i - 1].id())) {
                throw new IllegalArgumentException("id " + id + " twice: ids must be distinct");
            }
        }
        return new ConvergedRing(space, successors, members);
    }

    /**
     * {@return a ring of peers with random ids}
     *
     * @param space where the ids are from
     * @param successors r, see {@link #of}
     * @param size how many peers, 1 or more
     * @param seed decides the ids
     * @throws IllegalArgumentException if the space has not that many points
     */
    public static ConvergedRing random(IdSpace space, int successors, int size, long seed) {
        if (size < 1 || (space.bits() < Integer.SIZE - 1 && size > 1 << space.bits())) {
            throw new IllegalArgumentException("ring of " + size + " peers: must be 1 to 2^" + space.bits());
        }
        TreeSet<Id> ids = new TreeSet<>();
        for (long i = 0; ids.size() < size; i++) {
            ids.add(space.hash(seed + ":" + i));
        }
        return of(space, successors, ids);
    }

    /** Half a circle and another half: the same id, but next in memory to those that are used with it. */
    private static Id copy(IdSpace space, Id id) {
        int half = space.bits() - 1;
        return space.plusPowerOfTwo(space.plusPowerOfTwo(id, half), half);
    }

    /** For each peer, in order, the number of its finger i. Both hands go round the circle once. */
    private int[] level(int i) {
        int n = members.length;
        int[] level = new int[n];
        int at = 1;
        for (int peer = 0; peer < n; peer++) {
            Id self = members[peer].id();
            Id start = space.plusPowerOfTwo(self, i);
            boolean wraps = start.compareTo(self) < 0;
            at = Math.max(at, peer + 1);
            while (at < peer + n && isBefore(at, start, wraps)) {
                at++;
            }
            level[peer] = at % n;
        }
        return level;
    }

    private boolean isBefore(int at, Id start, boolean wraps) {
        boolean wrapped = at >= members.length;
        return wrapped == wraps ? members[at % members.length].id().compareTo(start) < 0 : wraps;
    }

    private boolean isSuccessors(int[] level) {
        for (int peer = 0; peer < level.length; peer++) {
            if (level[peer] != (peer + 1) % level.length) {
                return false;
            }
        }
        return true;
    }

    private int[] interleave(int[][] levels) {
        int[] all = new int[Math.multiplyExact(members.length, fingersEach)];
        for (int i = firstFinger; i < levels.length; i++) {
            for (int peer = 0; peer < members.length; peer++) {
                all[peer * fingersEach + i - firstFinger] = levels[i][peer];
            }
            levels[i] = new int[0]; // or two copies of a large ring are in memory at once
        }
        return all;
    }

    /** {@return where the ids are from} */
    public IdSpace space() {
        return space;
    }

    /** {@return how many peers there are} */
    public int size() {
        return members.length;
    }

    /**
     * {@return a peer}
     *
     * @param number 0 for the lowest id, below {@link #size}
     */
    public Contact member(int number) {
        return members[number];
    }

    /** {@return the number of the peer that owns a key: the first whose id equals or follows it} */
    public int ownerOf(Id key) {
        int low = 0;
        int high = members.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members[middle].id().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == members.length ? 0 : low;
    }

    /** {@return the table of a peer} */
    public RoutingTable table(int number) {
        return cursor().moveTo(number);
    }

    /** {@return a table that can be moved from peer to peer, so that a lookup allocates nothing} */
    public Cursor cursor() {
        return new Cursor();
    }

    /** The table of one peer after the other. */
    public final class Cursor implements RoutingTable {

        private int number;
        private Contact self = members[0];
        private int lastFinger;

        private Cursor() {}

        /** Becomes the table of another peer. {@return this} */
        public Cursor moveTo(int peer) {
            number = peer;
            self = members[peer];
            return this;
        }

        /**
         * Becomes the table of a peer that this table named.
         *
         * @param peer a member of a ring in which numbers are addresses
         * @return this
         */
        @SuppressWarnings("ReferenceEquality")
        public Cursor moveTo(Contact peer) {
            if (members[lastFinger] != peer) {
                return moveTo(peer.address().number());
            }
            number = lastFinger; // mostly so; its address, as right, would have to be fetched from far away
            self = peer;
            return this;
        }

        @Override
        public IdSpace space() {
            return space;
        }

        @Override
        public Contact self() {
            return self;
        }

        @Override
        public @Nullable Contact predecessor() {
            return members.length == 1 ? null : members[number == 0 ? members.length - 1 : number - 1];
        }

        @Override
        public int successorCount() {
            return successors;
        }

        @Override
        public Contact successor(int index) {
            int at = number + 1 + index;
            return members[at < members.length ? at : at - members.length];
        }

        @Override
        public Contact finger(int i) {
            if (i < firstFinger) {
                return successor();
            }
            int finger = fingers[number * fingersEach + i - firstFinger];
            lastFinger = finger;
            return members[finger];
        }
    }
}
