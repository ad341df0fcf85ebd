package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
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
 */
public final class TcpHost implements Host {

    private final Transport transport;
    private final EventLoop loop;
    private final RandomGenerator random;
    private final HostObserver observer;
    private final long beganMillis = System.currentTimeMillis();
    private final long beganNanos = System.nanoTime();
    private @Nullable Peer peer;

    /**
     * Makes a host without a peer.
     *
     * @param transport its connections
     * @param loop the peer's only thread
     * @param random the peer's chance
     * @param observer takes note
     */
    public TcpHost(Transport transport, EventLoop loop, RandomGenerator random, HostObserver observer) {
        this.transport = transport;
        this.loop = loop;
        this.random = random;
        this.observer = observer;
    }

    /** From now on messages and timers go to this peer; null for nobody. */
    public void run(@Nullable Peer who) {
        peer = who;
    }

    /** Gives a message to the peer. */
    public void receive(Address from, Message message) {
        if (observer.receiving(from, message)) {
            guarded("a message", () -> {
                if (peer != null) {
                    peer.onMessage(from, message);
                }
            });
        }
    }

    /** Runs code of the peer; what it throws is reported, and the node goes on. */
    private void guarded(String during, Runnable code) {
        try {
            code.run();
        } catch (VirtualMachineError e) {
            if (!(e instanceof StackOverflowError)) {
                throw e;
            }
            observer.failed(during, e);
        } catch (Throwable e) {
            observer.failed(during, e);
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

    private void fire(Timer timer) {
        Peer who = peer;
        if (who != null) {
            observer.timer(timer);
            guarded("a timer", () -> who.onTimer(timer));
        }
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
