package dev.peerlab.benchmark;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.experiment.Submissions;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Locale;

/** A way to find the owner of a key; those on bare arrays know ids of at most 63 bits. */
public enum LookupContestant {

    /** Chord through the contract, by the submission that {@code -Dpeerlab.submission} names. */
    SUBMISSION {
        @Override
        Finder on(ConvergedRing ring) {
            return chord(Submissions.named(System.getProperty(Submissions.PROPERTY, Submissions.REFERENCE)), ring);
        }
    },

    /** Chord through the contract, by the reference. */
    REFERENCE {
        @Override
        Finder on(ConvergedRing ring) {
            return chord(Submissions.named(Submissions.REFERENCE), ring);
        }
    },

    /** Chord on bare arrays: {@link BareRing}. */
    BARE_LOOP {
        @Override
        Finder on(ConvergedRing ring) {
            return new BareRing(ring);
        }
    },

    /** From successor to successor on a bare array: {@link BareWalk}. */
    RING_WALK {
        @Override
        Finder on(ConvergedRing ring) {
            return new BareWalk(ring);
        }
    },

    /** One sorted array that holds all ids: {@link BareIndex}. */
    CENTRAL_INDEX {
        @Override
        Finder on(ConvergedRing ring) {
            return new BareIndex(ring);
        }
    };

    /** {@return the contestant at work on a ring whose numbers are addresses} */
    abstract Finder on(ConvergedRing ring);

    /** {@return the name in tables: {@code ring walk}} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Finder chord(Submission submission, ConvergedRing ring) {
        // Only the functions on tables are called, none of which needs a host.
        ChordLookup lookup = submission.chordLookup(NoHost.INSTANCE);
        RingLookups lookups = new RingLookups(ring, lookup);
        return new Finder() {
            @Override
            public int owner(int start, Id key) {
                return lookups.owner(start, key).address().number();
            }

            @Override
            public long hops() {
                return lookups.hops();
            }
        };
    }

    /** Finds owners, and counts what that takes. */
    interface Finder {

        /** {@return the number of the peer that owns a key} */
        int owner(int start, Id key);

        /** {@return how many hops there were so far; neither the first peer nor the owner counts} */
        long hops();
    }
}
