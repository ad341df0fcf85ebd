package dev.peerlab.contract.dht;

import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import java.time.Duration;

/**
 * What the peers of a hash table agree on.
 *
 * @param space where keys are from
 * @param replicas how many peers keep each key, its owner included, 1 or more
 * @param maxValueBytes how large a value may be
 * @param retry how long a step waits for its answer before it is tried again
 * @param deadline how long a request may take in all
 */
public record DhtSettings(IdSpace space, int replicas, int maxValueBytes, Duration retry, Duration deadline) {

    /** {@return what fits to a Chord ring: time for a request to be given up once before a step is tried again} */
    public static DhtSettings on(ChordSettings chord) {
        Duration request = chord.timeout().multipliedBy(chord.attempts());
        return new DhtSettings(
                chord.space(),
                chord.replicas(),
                chord.maxValueBytes(),
                request.plus(chord.timeout()),
                chord.deadline().plus(request));
    }
}
