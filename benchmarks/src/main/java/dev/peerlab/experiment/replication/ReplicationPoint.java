package dev.peerlab.experiment.replication;

import java.io.Serializable;
import java.util.Locale;

/**
 * A rule for copies, and the network in which it is measured.
 *
 * @param placement who gets copies
 * @param peers how many peers the random graph begins with
 * @param objects how many different objects there are
 * @param skew the exponent of Zipf's law, above 0: object i is searched for in proportion to i^−skew
 * @param storage how many copies a peer has room for, beside originals
 * @param deletion what it throws away when it has no more room
 * @param settled whether all copies have been replaced several times before anything is measured; otherwise there are only
 *     originals in the beginning, and all searches are measured
 * @param queries how many searches are measured, an even number
 */
public record ReplicationPoint(
        Placement placement,
        int peers,
        int objects,
        double skew,
        int storage,
        Deletion deletion,
        boolean settled,
        int queries)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@return the same with another rule} */
    ReplicationPoint with(Placement other) {
        return new ReplicationPoint(other, peers, objects, skew, storage, deletion, settled, queries);
    }

    /** {@return all but the rule, e.g. {@code room for 4 a peer, 1,000 objects}} */
    String setting() {
        String text = String.format(Locale.ROOT, "room for %d a peer, %,d objects", storage, objects);
        if (skew != ReplicationExperiment.SKEW) {
            text += ", skew " + skew;
        }
        if (deletion == Deletion.OLDEST) {
            text += ", oldest deleted";
        }
        return settled ? text : text + ", from originals only";
    }

    /** {@return a short name of the setting for files, e.g. {@code 1000-4}} */
    String settingKey() {
        String text = objects + "-" + storage;
        if (skew != ReplicationExperiment.SKEW) {
            text += "-skew-" + skew;
        }
        if (deletion == Deletion.OLDEST) {
            text += "-oldest";
        }
        return settled ? text : text + "-from-originals";
    }
}
