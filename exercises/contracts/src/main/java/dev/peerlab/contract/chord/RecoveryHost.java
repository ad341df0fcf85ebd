package dev.peerlab.contract.chord;

/** What a {@link ChordRecovery} may do and see. */
public interface RecoveryHost extends MaintenanceHost {

    /** Has this peer stabilize now: {@link ChordMembership#stabilize}. It also tells a new successor about this peer. */
    void stabilize();

    /** Ends an attempt to leave: this peer may stop. */
    void left();
}
