package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordTimer.ToOneself;
import dev.peerlab.contract.chord.kit.ChordTimer.Unanswered;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests of one peer that wait for an answer. Each is sent, in pieces if it is long, again after a while, and given up in the end. */
final class Requests {

    private final Host host;
    private final ChordSettings settings;
    private final Contact self;

    /** Random, so that an answer to what a peer asked before it crashed is not taken for one to what it asks now. */
    private final long life;

    /** By number; never iterated. */
    private final Map<Long, Pending> pending = new HashMap<>();

    /**
     * A request under way.
     *
     * @param to who was asked
     * @param request what was asked
     * @param pieces what of it was not answered yet; the first of them is under way
     * @param attempt how often that one was sent
     * @param timer what fires if it stays unanswered
     */
    record Pending(Contact to, ChordRequest request, List<ChordRequest> pieces, int attempt, TimerHandle timer) {}

    Requests(Host host, ChordSettings settings, Contact self) {
        this.host = host;
        this.settings = settings;
        this.self = self;
        this.life = host.random().nextLong();
    }

    /**
     * {@return a number that this peer did not use before, as good as certainly}
     *
     * <p>It is drawn, not counted up: a peer that has done something and is again as it was before is in the same state, and that is
     * what makes its states few.
     */
    long freshNumber() {
        return life ^ host.random().nextLong();
    }

    void ask(Contact to, ChordRequest request) {
        long number = freshNumber();
        if (to.equals(self)) {
            TimerHandle timer = host.schedule(Duration.ZERO, new ToOneself(self.id(), number));
            pending.put(number, new Pending(to, request, List.of(request), 1, timer));
        } else {
            send(number, to, request, Pieces.of(request), 1);
        }
    }

    private void send(long number, Contact to, ChordRequest request, List<ChordRequest> pieces, int attempt) {
        host.send(to.address(), new Envelope(self.id(), to.id(), number, pieces.get(0)));
        TimerHandle timer = host.schedule(settings.timeout(), new Unanswered(self.id(), number));
        pending.put(number, new Pending(to, request, pieces, attempt, timer));
    }

    /** {@return whether there was another piece of a request; it is sent} */
    boolean goOn(Pending answered) {
        List<ChordRequest> left = answered.pieces().subList(1, answered.pieces().size());
        if (left.isEmpty()) {
            return false;
        }
        send(freshNumber(), answered.to(), answered.request(), left, 1);
        return true;
    }

    /** {@return the request that an answer is for, which is over with that; null if nobody waits for it} */
    @Nullable
    Pending take(long number, Contact from) {
        Pending waiting = pending.get(number);
        if (waiting == null || !waiting.to().equals(from)) {
            return null;
        }
        pending.remove(number);
        waiting.timer().cancel();
        return waiting;
    }

    /** {@return the request that is to be given up; null if it was answered, or was sent once more} */
    @Nullable
    Pending overdue(long number) {
        Pending waiting = pending.remove(number);
        if (waiting != null && waiting.attempt() < settings.attempts()) {
            send(number, waiting.to(), waiting.request(), waiting.pieces(), waiting.attempt() + 1);
            return null;
        }
        return waiting;
    }
}
