package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop, a bank, and a customer who orders again when the shop does not answer in time: with crash, restart, loss, timers and acts.
 *
 * <p>The shop forgets on a restart what was paid for already, so a customer can pay twice.
 */
final class Mishaps {

    static final Predicate PAID_ONCE = Predicate.of("nobody pays twice", world -> {
        int paid = world.view(2, Integer.class);
        return paid > 1 ? Optional.of("the bank was asked " + paid + " times") : Optional.empty();
    });

    private Mishaps() {}

    record Order(int book) implements Message {}

    record Charge(int book) implements Message {}

    record Shipped(int book) implements Message {}

    record Again(int book) implements Timer {}

    /** Shows of the customer and the shop what they have, of the bank how often it was asked. */
    static World world() {
        return World.builder()
                .peer(Customer::new)
                .peer(Shop::new)
                .peer(Bank::new)
                .named(0, "customer")
                .named(1, "shop")
                .named(2, "bank")
                .first(0, "wants book 7", Customer.class, customer -> customer.order(7))
                .crash(1)
                .restart(1)
                .losses(1)
                .observe(peer -> peer instanceof Bank bank ? bank.charges : peer.toString())
                .build();
    }

    static Story story() {
        World world = world();
        List<Event> events = new ArrayList<>();
        Moment at = Moment.beginningOf(world);
        for (String text : List.of(
                "customer → shop Order[book=7]",
                "shop → bank Charge[book=7]",
                "shop → customer Shipped[book=7] gets lost",
                "shop crashes",
                "shop starts",
                "customer timer Again[book=7]",
                "customer → shop Order[book=7]",
                "shop → bank Charge[book=7]")) {
            Moment here = at;
            Event event = here.possible().stream()
                    .filter(one -> world.text(one).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(text + ": " + here.possible()));
            events.add(event);
            at = here.after(event).get(0);
        }
        return Story.broken(world, events, PAID_ONCE);
    }

    private static final class Customer implements Peer {
        private final Host host;
        private @Nullable TimerHandle again;
        private boolean has;

        Customer(Host host) {
            this.host = host;
        }

        void order(int book) {
            host.send(Address.of(1), new Order(book));
            again = host.schedule(Duration.ofMillis(50), new Again(book));
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Shipped && again != null) {
                has = true;
                again.cancel();
            }
        }

        @Override
        public void onTimer(Timer timer) {
            order(((Again) timer).book());
        }

        @Override
        public String toString() {
            return has ? "has the book" : "waits";
        }
    }

    private static final class Shop implements Peer {
        private final Host host;
        private boolean paid;

        Shop(Host host) {
            this.host = host;
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Order order) {
                if (!paid) {
                    paid = true;
                    host.send(Address.of(2), new Charge(order.book()));
                }
                host.send(from, new Shipped(order.book()));
            }
        }

        @Override
        public void onTimer(Timer timer) {}

        @Override
        public String toString() {
            return paid ? "was paid" : "was not paid";
        }
    }

    private static final class Bank implements Peer {
        private int charges;

        Bank(Host host) {}

        @Override
        public void onMessage(Address from, Message message) {
            charges++;
        }

        @Override
        public void onTimer(Timer timer) {}
    }
}
