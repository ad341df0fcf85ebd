package dev.peerlab.experiment.replication;

import java.util.SplittableRandom;

/** Who holds what: an original of each object that stays, and copies that come and go. */
final class CopyStore {

    private final int storage;
    private final Deletion deletion;
    private final SplittableRandom random;

    /** The peer of each object's original. */
    private final int[] originals;

    /** The objects of peer p, from p · storage on. */
    private final int[] slots;

    private final int[] used;

    /** Where each peer's oldest copy is, once it has no more room. */
    private final int[] oldest;

    private final int[] copies;

    /**
     * Knows where the originals are; there are no copies yet.
     *
     * @param peers how many peers there are
     * @param originals the peer of each object's original
     * @param storage how many copies a peer has room for, 1 or more
     * @param deletion what it throws away when it has no more room
     * @param random decides that
     */
    CopyStore(int peers, int[] originals, int storage, Deletion deletion, SplittableRandom random) {
        this.originals = originals.clone();
        this.storage = storage;
        this.deletion = deletion;
        this.random = random;
        slots = new int[peers * storage];
        used = new int[peers];
        oldest = new int[peers];
        copies = new int[originals.length];
    }

    boolean holds(int peer, int object) {
        if (originals[object] == peer) {
            return true;
        }
        int end = peer * storage + used[peer];
        for (int slot = peer * storage; slot < end; slot++) {
            if (slots[slot] == object) {
                return true;
            }
        }
        return false;
    }

    boolean hasRoom(int peer) {
        return used[peer] < storage;
    }

    /** {@return how many copies a peer keeps, its originals not counted} */
    int used(int peer) {
        return used[peer];
    }

    /** {@return how many copies there are of an object, the original not counted} */
    int copies(int object) {
        return copies[object];
    }

    /** Makes a copy, unless the peer holds the object already; another copy may have to go. */
    void add(int peer, int object) {
        if (holds(peer, object)) {
            return;
        }
        int slot = peer * storage;
        if (hasRoom(peer)) {
            slot += used[peer]++;
        } else {
            slot += deletion == Deletion.RANDOM ? random.nextInt(storage) : oldest[peer];
            oldest[peer] = (oldest[peer] + 1) % storage;
            copies[slots[slot]]--;
        }
        slots[slot] = object;
        copies[object]++;
    }
}
