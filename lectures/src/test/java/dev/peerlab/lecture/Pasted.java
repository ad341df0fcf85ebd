package dev.peerlab.lecture;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import dev.peerlab.lecture.checking.Published1;
import dev.peerlab.lecture.chordjoin.PointersFirst;
import dev.peerlab.lecture.flooding.Flooding1Forgets;
import dev.peerlab.lecture.flooding.Flooding2ForgetsItself;
import dev.peerlab.lecture.flooding.Flooding3Remembers;
import dev.peerlab.lecture.randomwalk.Walk1DropsWhatItKnows;
import dev.peerlab.lecture.randomwalk.Walk2TurnsBackTooSoon;
import dev.peerlab.lecture.randomwalk.Walk3Tarry;
import dev.peerlab.lecture.recovery.Recovery2NeverForgives;

/** The lectures' peers, as if a reader had pasted them into the workbook: the suite then prints what that reader sees. */
public abstract class Pasted implements Submission {

    @Override
    public String name() {
        return "workbook";
    }

    /** Lecture 1, first mistake. */
    public static final class Forgets extends Pasted {
        @Override
        public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
            return new Flooding1Forgets(host, place);
        }
    }

    /** Lecture 1, second mistake. */
    public static final class ForgetsItself extends Pasted {
        @Override
        public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
            return new Flooding2ForgetsItself(host, place);
        }
    }

    /** Lecture 1, as far as it goes. */
    public static final class Remembers extends Pasted {
        @Override
        public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
            return new Flooding3Remembers(host, place);
        }
    }

    /** Lecture 2, first mistake. */
    public static final class DropsWhatItKnows extends Pasted {
        @Override
        public RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
            return new Walk1DropsWhatItKnows(host, place, settings);
        }
    }

    /** Lecture 2, second mistake. */
    public static final class TurnsBackTooSoon extends Pasted {
        @Override
        public RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
            return new Walk2TurnsBackTooSoon(host, place, settings);
        }
    }

    /** Lecture 2, as far as it goes. */
    public static final class Tarry extends Pasted {
        @Override
        public RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
            return new Walk3Tarry(host, place, settings);
        }
    }

    /** Lecture 4, the wrong order. */
    public static final class KeysLater extends Pasted {
        @Override
        public ChordMembership chordMembership(MembershipHost host) {
            return new PointersFirst(host);
        }
    }

    /** Lecture 5, second mistake. */
    public static final class NeverForgives extends Pasted {
        @Override
        public ChordRecovery chordRecovery(RecoveryHost host) {
            return new Recovery2NeverForgives(host);
        }
    }

    /** Lecture 6: joins as first published. */
    public static final class Published extends Pasted {
        @Override
        public ChordMembership chordMembership(MembershipHost host) {
            return new Published1(host);
        }
    }
}
