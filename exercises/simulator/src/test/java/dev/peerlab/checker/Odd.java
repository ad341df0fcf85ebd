package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A peer that counts what it gets, and does what a test says. */
final class Odd implements Peer {

    private final Host host;
    private final BiConsumer<Odd, Message> onMessage;
    private int count;
    private Object extra = "";

    Odd(Host host, BiConsumer<Odd, Message> onMessage) {
        this.host = host;
        this.onMessage = onMessage;
    }

    record Note(int number) implements Message {}

    record Notes(List<Integer> numbers) implements Message {}

    record Bell(int number) implements Timer {}

    Host host() {
        return host;
    }

    int count() {
        return count;
    }

    void keep(Object thing) {
        extra = thing;
    }

    Object kept() {
        return extra;
    }

    void send(int to, int number) {
        host.send(Address.of(to), new Note(number));
    }

    void ring(int millis, int number) {
        host.schedule(Duration.ofMillis(millis), new Bell(number));
    }

    static List<Integer> list(Integer... numbers) {
        return new ArrayList<>(List.of(numbers));
    }

    @Override
    public void onMessage(Address from, Message message) {
        count++;
        onMessage.accept(this, message);
    }

    @Override
    public void onTimer(Timer timer) {
        count += 10 * ((Bell) timer).number();
    }
}
