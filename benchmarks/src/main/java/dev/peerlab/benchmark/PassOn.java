package dev.peerlab.benchmark;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;

/** A peer that passes every message on to its successor, and does nothing else. */
final class PassOn implements Peer {

    /** A message that says nothing. */
    record Token() implements Message {}

    private final Host host;
    private final Address successor;

    PassOn(Host host, Address successor) {
        this.host = host;
        this.successor = successor;
    }

    void start(Message message) {
        host.send(successor, message);
    }

    @Override
    public void onMessage(Address from, Message message) {
        host.send(successor, message);
    }

    @Override
    public void onTimer(Timer timer) {}
}
