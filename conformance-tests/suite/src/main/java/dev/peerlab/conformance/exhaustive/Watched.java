package dev.peerlab.conformance.exhaustive;

import dev.peerlab.checker.Predicate;
import dev.peerlab.conformance.exhaustive.Step.Alarm;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Cause;
import dev.peerlab.conformance.exhaustive.Step.Start;
import dev.peerlab.conformance.exhaustive.Step.Use;
import dev.peerlab.conformance.failure.Thrown;
import dev.peerlab.conformance.guard.ForbiddenCall;
import dev.peerlab.conformance.guard.Guard;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.simulator.PeerFailed;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A peer of a submission under a {@link Watch}.
 *
 * <p>What the peer throws is a fault of its own, with the story that leads there. Only what no search can go on after (an endless
 * loop, a forbidden call, a stub) ends the search at once.
 */
public final class Watched implements Peer {

    private final WatchedHost host;
    private final Watch watch;
    private Optional<Peer> peer = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    private Watched(WatchedHost host, Watch watch) {
        this.host = host;
        this.watch = watch;
    }

    /**
     * {@return a peer under a watch}
     *
     * @param host the peer's host
     * @param factory makes the peer
     * @param watch judges it; a new one for each peer
     */
    public static Watched of(Host host, Function<Host, ? extends Peer> factory, Watch watch) {
        Watched watched = new Watched(new WatchedHost(host), watch);
        watched.step("its start", () -> {
            watched.peer = Optional.of(Objects.requireNonNull(factory.apply(watched.host), "no peer was made"));
            return new Start();
        });
        return watched;
    }

    /**
     * Has the peer do something for somebody.
     *
     * @param name what, for people, e.g. {@code its search}
     * @param type the type of the peer
     * @param doing does it; what it returns is the {@link Use}'s result
     */
    public <P extends Peer> void use(String name, Class<P> type, Function<P, ?> doing) {
        peer.ifPresent(one -> step(name, () -> new Use(doing.apply(type.cast(one)))));
    }

    @Override
    public void onMessage(Address from, Message message) {
        peer.ifPresent(one -> step("message from " + from + ": " + message, () -> {
            one.onMessage(from, message);
            return new Arrival(from, message);
        }));
    }

    @Override
    public void onTimer(Timer timer) {
        peer.ifPresent(one -> step("timer " + timer, () -> {
            one.onTimer(timer);
            return new Alarm(timer);
        }));
    }

    private void step(String event, Supplier<Cause> doing) {
        Optional<Fault> found = wrongIn(event, doing);
        if (Guard.isExhausted()) {
            // Whoever catches everything comes here as well.
            throw new Stopped(new PeerFailed(host.self(), event, new IllegalStateException("still busy")));
        }
        fault = fault.or(() -> found);
    }

    private Optional<Fault> wrongIn(String event, Supplier<Cause> doing) {
        Cause cause;
        try {
            cause = doing.get();
        } catch (NotImplementedYet e) {
            throw e;
        } catch (Throwable e) {
            return host.overdone().or(() -> Optional.of(thrown(event, e)));
        }
        return host.overdone().or(() -> watch.judge(host.take(cause)));
    }

    private Fault thrown(String event, Throwable thrown) {
        boolean isOver = thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        if (isOver || thrown instanceof ForbiddenCall || Guard.isExhausted()) {
            throw new Stopped(new PeerFailed(host.self(), event, thrown));
        }
        String what = Thrown.what(thrown);
        return new Fault("peer " + host.self() + " " + what, "no exception on " + event, what + Thrown.where(thrown));
    }

    /** {@return what predicates see of a watched peer; for {@link dev.peerlab.checker.World.Builder#observe}} */
    public static Seen seen(Peer peer) {
        Watched watched = (Watched) peer;
        return new Seen(watched.fault, watched.watch.seen());
    }

    /**
     * What predicates see of a watched peer.
     *
     * @param fault what is wrong with what it did
     * @param peer what its watch shows of it
     */
    public record Seen(Optional<Fault> fault, Object peer) {}

    /**
     * {@return that no watch found anything wrong}
     *
     * @param name what is true then
     */
    static Predicate faultless(String name) {
        return Predicate.ofPeers(name, world -> {
            for (int i = 0; i < world.size(); i++) {
                Optional<Fault> fault =
                        world.isUp(i) ? world.view(i, Seen.class).fault() : Optional.empty();
                if (fault.isPresent()) {
                    return fault.map(Fault::detail);
                }
            }
            return Optional.empty();
        });
    }
}
