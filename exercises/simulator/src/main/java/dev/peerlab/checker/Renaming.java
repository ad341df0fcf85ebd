package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import java.util.ArrayList;
import java.util.List;

/** An exchange of peers: each gets the number of another one, wherever a number or an address of it occurs. */
final class Renaming {

    private final int[] peers;
    private final int choices;
    private final int[] places;
    private final int[] bits;

    /**
     * Makes an exchange.
     *
     * @param peers for each peer its new number
     * @throws IllegalArgumentException if what one peer may do another one may not
     */
    Renaming(int[] peers, World world, Layout layout) {
        this.peers = peers.clone();
        this.choices = layout.choices();
        this.places = new int[layout.messages()];
        for (int place = 0; place < places.length; place++) {
            boolean isTimer = place >= layout.timers() && place < layout.counters();
            int timer = place - layout.timers();
            places[place] = isTimer ? place - timer % peers.length + peers[timer % peers.length] : place;
        }
        this.bits = new int[Integer.SIZE];
        exchange(world.choices(), layout.counters());
    }

    /** Finds each choice its twin; those that can be made once have a bit each, all others that are counted a place. */
    private void exchange(List<Choice> all, int counters) {
        int[] slots = new int[all.size()];
        int bit = 0;
        int place = counters;
        for (int i = 0; i < slots.length; i++) {
            int times = all.get(i).occasion().times();
            slots[i] = times == 1 ? bit++ : times == Integer.MAX_VALUE ? -1 : place++;
        }
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            int twin = twin(all, i, taken);
            taken.add(twin);
            if (all.get(i).occasion().times() == 1) {
                bits[slots[i]] = slots[twin];
            } else if (slots[i] >= 0) {
                places[slots[i]] = slots[twin];
            }
        }
    }

    private int twin(List<Choice> all, int choice, List<Integer> taken) {
        Choice one = all.get(choice);
        Event event = of(one.event());
        for (int i = 0; i < all.size(); i++) {
            Choice other = all.get(i);
            if (!taken.contains(i)
                    && other.event().equals(event)
                    && other.occasion().times() == one.occasion().times()
                    && other.occasion().isAtRest() == one.occasion().isAtRest()
                    && (other.occasion().condition() == null) == (one.occasion().condition() == null)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "peers that are interchangeable: '" + one.event() + "' may happen, '" + event + "' may not as often");
    }

    /** {@return the new number of a peer} */
    int of(int peer) {
        return peer >= 0 && peer < peers.length ? peers[peer] : peer;
    }

    /** {@return the new address of a peer; of an address that is none of theirs, itself} */
    Address of(Address address) {
        return address.isSimulated() ? Address.of(of(address.number())) : address;
    }

    /** {@return an event at the peer with the new number; what is in a message or a timer stays} */
    Event of(Event event) {
        int peer = of(event.peer());
        if (event instanceof Event.Delivery delivery) {
            return new Event.Delivery(of(delivery.from()), peer, delivery.message());
        }
        if (event instanceof Event.Firing firing) {
            return new Event.Firing(peer, firing.timer());
        }
        if (event instanceof Event.Act act) {
            return new Event.Act(peer, act.name());
        }
        return event instanceof Event.Crash ? new Event.Crash(peer) : new Event.Start(peer);
    }

    /** {@return the fingerprint, under this exchange, of a part of a world that is neither a state nor a message} */
    long hash(int place, int value) {
        if (place != choices) {
            return Layout.hash(places[place], value);
        }
        int renamed = 0;
        for (int i = 0; i < bits.length; i++) {
            renamed |= (value >>> i & 1) << bits[i];
        }
        return Layout.hash(place, renamed);
    }
}
