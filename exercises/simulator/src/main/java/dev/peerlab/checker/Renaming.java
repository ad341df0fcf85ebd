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
            boolean isTimer = place >= layout.timers();
            int timer = place - layout.timers();
            places[place] = isTimer ? place - timer % peers.length + peers[timer % peers.length] : place;
        }
        this.bits = bits(world.choices());
    }

    private int[] bits(List<Choice> all) {
        int[] to = new int[all.size()];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < to.length; i++) {
            Event twin = of(all.get(i).event());
            int j = 0;
            while (j < to.length && (taken.contains(j) || !all.get(j).event().equals(twin))) {
                j++;
            }
            if (j == to.length) {
                throw new IllegalArgumentException("peers that are interchangeable: '"
                        + all.get(i).event() + "' may happen, '" + twin + "' may not as often");
            }
            taken.add(j);
            to[i] = j;
        }
        return to;
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
