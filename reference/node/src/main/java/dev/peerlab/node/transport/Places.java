package dev.peerlab.node.transport;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections that others may make: so many in all, so many before they said hello, and of either half from one address, so
 * that no single machine keeps all others out.
 */
final class Places {

    private final Limits limits;
    private final Counts all = new Counts();

    /** Those that have a connection; never iterated. */
    private final Map<InetAddress, Counts> byAddress = new HashMap<>();

    private static final class Counts {
        int taken;
        int strangers;
    }

    Places(Limits limits) {
        this.limits = limits;
    }

    /** One connection's place. */
    final class Place {
        private final InetAddress from;
        private final Counts own;
        private boolean stranger = true;

        private Place(InetAddress from, Counts own) {
            this.from = from;
            this.own = own;
            count(1, 1);
        }

        private void count(int taken, int strangers) {
            all.taken += taken;
            all.strangers += strangers;
            own.taken += taken;
            own.strangers += strangers;
        }

        /** Whoever has it said hello. */
        void greeted() {
            count(0, stranger ? -1 : 0);
            stranger = false;
        }

        /** The connection is closed. */
        void leave() {
            greeted();
            count(-1, 0);
            if (own.taken == 0) {
                byAddress.remove(from);
            }
        }
    }

    /** {@return a place for a connection; null if there is none} */
    @Nullable
    Place take(InetAddress from) {
        Counts own = byAddress.getOrDefault(from, new Counts());
        boolean free = all.taken < limits.connections()
                && all.strangers < limits.strangers()
                && own.taken < half(limits.connections())
                && own.strangers < half(limits.strangers());
        if (!free) {
            return null;
        }
        byAddress.put(from, own);
        return new Place(from, own);
    }

    private static int half(int places) {
        return (places + 1) / 2;
    }
}
