package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import dev.peerlab.node.watchdog.Turn;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The host of a peer on a real network.
 *
 * <p>Its time began with the year 1970, so that peers that were started at different times agree roughly: versions of keys are
 * taken from it. It never goes back while a node runs, even if the machine's clock is set.
 *
 * <p>Whatever a peer's code throws is reported, and the node goes on: errors too, as a peer that fills the memory throws one.
 */
public final class TcpHost implements Host {

    private final Transport transport;
    private final EventLoop loop;
    private final RandomGenerator random;
    private final Turn turn;
    private final HostObserver observer;
    private final long beganMillis = System.currentTimeMillis();
    private final long beganNanos = System.nanoTime();
    private @Nullable Peer peer;

    /**
     * Makes a host without a peer.
     *
     * @param transport its connections
     * @param loop the peer's only thread
     * @param turn is told when the peer's code runs
     * @param random the peer's chance
     * @param observer takes note
     */
    public TcpHost(Transport transport, EventLoop loop, Turn turn, RandomGenerator random, HostObserver observer) {
        this.transport = transport;
        this.loop = loop;
        this.turn = turn;
        this.random = random;
        this.observer = observer;
    }

    /** From now on messages and timers go to this peer; null for nobody. */
    public void run(@Nullable Peer who) {
        peer = who;
    }

    /** Gives a message to the peer. */
    public void receive(Address from, Message message) {
        turn.begin(self(), message);
        try {
            if (observer.receiving(from, message) && peer != null) {
                peer.onMessage(from, message);
            }
        } catch (Throwable e) {
            observer.failed(message, e);
        } finally {
            turn.end();
        }
    }

    private void fire(Timer timer) {
        turn.begin(self(), timer);
        try {
            if (peer != null) {
                observer.timer(timer);
                peer.onTimer(timer);
            }
        } catch (Throwable e) {
            observer.failed(timer, e);
        } finally {
            turn.end();
        }
    }

    @Override
    public Address self() {
        return transport.self();
    }

    @Override
    public void send(Address to, Message message) {
        observer.sending(to, message);
        transport.send(to, message);
    }

    @Override
    public TimerHandle schedule(Duration delay, Timer timer) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay " + delay + ": must be zero or more");
        }
        Future<?> pending = loop.schedule(() -> fire(timer), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> pending.cancel(false);
    }

    @Override
    public Duration now() {
        return Duration.ofMillis(beganMillis).plusNanos(System.nanoTime() - beganNanos);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void upcall(Upcall upcall) {
        observer.upcall(upcall);
    }
}
