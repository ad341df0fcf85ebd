package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * A peer whose behavior a seed decides: what it does depends on its role, its number of few, and the kind of a message.
 *
 * <p>It sends at most one message in each step, so worlds of such peers are finite where each message arrives once.
 */
final class Toy implements Peer {

    private static final int STATES = 3;
    private static final int KINDS = 3;

    private final Host host;
    private final int role;
    private final long seed;
    private final Set<Address> heard = new TreeSet<>();
    private int state;

    Toy(Host host, int role, long seed) {
        this.host = host;
        this.role = role;
        this.seed = seed;
    }

    record Word(int kind, Address about) implements Message {}

    record Tick(int kind) implements Timer {}

    /** {@return a world of one peer of a role, and others of another role that can be exchanged} */
    static World.Builder world(long seed, int others) {
        World.Builder world = World.builder().peer(host -> new Toy(host, 0, seed));
        int[] all = new int[others];
        for (int i = 0; i < others; i++) {
            world.peer(host -> new Toy(host, 1, seed));
            all[i] = i + 1;
        }
        for (int peer : all) {
            world.first(peer, "begins", Toy.class, Toy::begin);
        }
        return (others > 1 ? world.interchangeable(all) : world).observe(peer -> ((Toy) peer).state);
    }

    int state() {
        return state;
    }

    private void begin() {
        host.send(Address.of(0), new Word(drawn(7, 0, KINDS), host.self()));
        host.schedule(Duration.ofMillis(1), new Tick(drawn(8, 0, KINDS)));
    }

    @Override
    public void onMessage(Address from, Message message) {
        Word word = (Word) message;
        int kind = word.kind();
        heard.add(from);
        if (drawn(9, kind, 3) == 0) {
            return;
        }
        if (drawn(1, kind, 2) == 0) {
            host.send(from, new Word(drawn(2, kind, KINDS), word.about()));
        } else if (drawn(3, kind, 2) == 0 && heard.size() > 1) {
            host.send(word.about(), new Word(drawn(4, kind, KINDS), from));
        }
        state = drawn(5, kind, STATES);
    }

    @Override
    public void onTimer(Timer timer) {
        int kind = ((Tick) timer).kind();
        state = drawn(6, kind, STATES);
        host.send(Address.of(0), new Word(kind, host.self()));
    }

    /** {@return a number from 0 that role, state, kind and seed decide} */
    private int drawn(int what, int kind, int bound) {
        long hash = Mix.then(Mix.then(Mix.scramble(seed), role * 10L + state), what * 10L + kind);
        return (int) Long.remainderUnsigned(hash, bound);
    }
}
