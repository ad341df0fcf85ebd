package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A peer of a story in the simulator, and its host: chance gives what it gave in the story, timers take as long as planned. */
final class Actor implements Peer, Host {

    private final Host host;
    private final Script script;
    private @Nullable Peer peer;

    /**
     * Makes the place of a peer, which has not started.
     *
     * @param host its host in the simulator
     * @param script what happens
     */
    Actor(Host host, Script script) {
        this.host = host;
        this.script = script;
    }

    /** Starts the peer. */
    void start() {
        int number = host.self().number();
        script.enter(new Event.Start(number));
        peer = script.world().create(number, this);
        script.leave(number);
    }

    /** {@return the peer, which has started} */
    Peer peer() {
        return Objects.requireNonNull(peer, "a peer that has not started");
    }

    void act(Event.Act act) {
        script.enter(act);
        script.world().action(act).accept(peer());
        script.leave(act.peer());
    }

    @Override
    public void onMessage(Address from, Message message) {
        script.enter(new Event.Delivery(from.number(), self().number(), message));
        peer().onMessage(from, message);
        script.leave(self().number());
    }

    @Override
    public void onTimer(Timer timer) {
        script.enter(new Event.Firing(self().number(), timer));
        peer().onTimer(timer);
        script.leave(self().number());
    }

    @Override
    public Address self() {
        return host.self();
    }

    @Override
    public void send(Address to, Message message) {
        script.send(new Event.Delivery(self().number(), to.number(), message));
        host.send(to, message);
    }

    @Override
    public TimerHandle schedule(Duration delay, Timer timer) {
        return host.schedule(delay.isNegative() ? delay : script.delay(timer), timer);
    }

    @Override
    public Duration now() {
        return host.now();
    }

    @Override
    public RandomGenerator random() {
        return script.chance();
    }

    @Override
    public void upcall(Upcall upcall) {
        host.upcall(upcall);
    }
}
