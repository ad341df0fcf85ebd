package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordHost;
import dev.peerlab.contract.chord.ChordMessage.Notice;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordMessage.Payload;
import dev.peerlab.contract.chord.ChordParts;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.MaintenanceHost;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.chord.kit.ChordTimer.Maintain;
import dev.peerlab.contract.chord.kit.ChordTimer.Over;
import dev.peerlab.contract.chord.kit.ChordTimer.Repair;
import dev.peerlab.contract.chord.kit.ChordTimer.ToOneself;
import dev.peerlab.contract.chord.kit.ChordTimer.Unanswered;
import dev.peerlab.contract.routing.Application;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.KeyBasedRouting;
import dev.peerlab.contract.routing.MutableRoutingTable;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One peer of a Chord ring: its table, its keys, its three parts, and the application on top. */
public final class ChordNode implements KeyBasedRouting {

    private final Host host;
    private final ChordSettings settings;
    private final Contact self;
    private final NodeTable table;
    private final NodeStore store = new NodeStore();
    private final Requests requests;
    private final Admission admission;
    private final Heirs heirs = new Heirs();
    private final ChordParts parts;

    // Not all at once: peers that begin together would go on together.
    private final Duration firstMaintenance;
    private final Duration firstRepair;

    /** Lookups under way, by number; never iterated. */
    private final Map<Long, Lookup> lookups = new HashMap<>();

    private State state = State.OUTSIDE;

    private enum State {
        /** Not in a ring: asks, but answers nothing. */
        OUTSIDE,
        /** In a ring. */
        MEMBER,
        /** In a ring, about to leave: answers, but maintains nothing, and lets nobody hand it more keys. */
        LEAVING,
        /** Gone. */
        LEFT
    }

    private enum Starter {
        USER,
        MEMBERSHIP,
        RECOVERY
    }

    /** A lookup, and how it ended if it has. */
    private static final class Lookup {
        final Id key;
        final Starter starter;
        boolean begun;
        Optional<Contact> owner = Optional.empty();
        int hops;

        Lookup(Id key, Starter starter) {
            this.key = key;
            this.starter = starter;
        }
    }

    ChordNode(Host host, ChordSettings settings, Id id, ChordComposition parts, ApplicationFactory applications) {
        this.host = host;
        this.settings = settings;
        this.self = new Contact(id, host.self());
        this.table = new NodeTable(settings.space(), self);
        this.requests = new Requests(host, settings, self);
        this.admission = new Admission(settings);
        this.parts = new ChordParts(
                parts.lookup().chordLookup(new ForLookup()),
                parts.membership().chordMembership(new ForMembership()),
                parts.recovery().chordRecovery(new ForRecovery()),
                applications.create(this, store, host));
        this.firstMaintenance = share(settings.maintenance());
        this.firstRepair = share(settings.repair());
    }

    // What a user may ask

    @Override
    public Contact self() {
        return self;
    }

    /** {@return the peers that this one knows; a view} */
    public RoutingTable table() {
        return table;
    }

    /** {@return the entries that this peer keeps} */
    public KeyStore store() {
        return store;
    }

    /** {@return the application on top} */
    public Application application() {
        return parts.application();
    }

    /** {@return whether this peer is in a ring} */
    public boolean isMember() {
        return state == State.MEMBER || state == State.LEAVING;
    }

    /** Begins a ring of this peer alone. */
    public void create() {
        becomeMember();
    }

    /**
     * Makes this peer a member that knows what another table says: of a converged ring, say.
     *
     * @param known a table of a peer with this id
     * @throws IllegalArgumentException if it is another peer's
     */
    public void install(RoutingTable known) {
        if (!known.self().equals(self)) {
            throw new IllegalArgumentException("table of " + known.self() + ": must be of " + self);
        }
        table.install(known);
        becomeMember();
    }

    @Override
    public void join(Contact contact) {
        if (contact.id().equals(self.id())) {
            throw new IllegalArgumentException("peer " + self.id() + " cannot join itself");
        }
        settings.space().check("id", contact.id());
        parts.membership().join(contact);
    }

    /** Begins to leave in good order; {@link Left} tells when this peer may stop. Does nothing outside a ring. */
    public void leave() {
        if (state == State.MEMBER) {
            state = State.LEAVING;
            parts.recovery().leave();
        }
    }

    /**
     * Looks up the owner of a key; {@link LookupEnded} tells it.
     *
     * @return the number of the lookup
     * @throws IllegalArgumentException if the key is outside the space
     */
    public long lookup(Id key) {
        settings.space().check("id", key);
        return lookup(key, null, Starter.USER);
    }

    @Override
    public void route(Id key, Message payload) {
        settings.space().check("id", key);
        parts.lookup().route(requests.freshNumber(), key, payload);
    }

    @Override
    public void send(Contact to, Message payload) {
        if (to.equals(self)) {
            parts.application().onPayload(self, payload);
        } else {
            notice(to, new Payload(payload));
        }
    }

    @Override
    public List<Contact> neighborSet(int max) {
        return table.successors().stream().limit(max).toList();
    }

    @Override
    public List<Contact> replicaSet(Id key, int max) {
        return self.equals(parts.lookup().owner(table, key))
                ? heirs.after(parts.recovery().replicaSet(max))
                : List.of();
    }

    // Maintenance, by the clock or by hand

    /** Has the parts stabilize, fix fingers, and check the predecessor, once. */
    public void maintain() {
        parts.membership().stabilize();
        parts.membership().fixFingers();
        parts.recovery().checkPredecessor();
    }

    /** {@return the parts, to be called by hand} */
    public ChordParts parts() {
        return parts;
    }

    private void becomeMember() {
        if (state != State.OUTSIDE) {
            throw new IllegalStateException("peer " + self.id() + " is a member already");
        }
        state = State.MEMBER;
        host.schedule(firstMaintenance, new Maintain(self.id()));
        host.schedule(firstRepair, new Repair(self.id()));
    }

    private Duration share(Duration period) {
        return Duration.ofNanos(host.random().nextLong(period.toNanos()) + 1);
    }

    void onTimer(ChordTimer timer) {
        if (timer instanceof Unanswered unanswered) {
            giveUp(requests.overdue(unanswered.number()));
        } else if (timer instanceof Over over) {
            tell(over.number(), lookups.remove(over.number()));
        } else if (timer instanceof ToOneself toOneself) {
            askOneself(requests.take(toOneself.number(), self));
        } else if (state == State.MEMBER && timer instanceof Maintain) {
            host.schedule(settings.maintenance(), timer);
            maintain();
        } else if (state == State.MEMBER && timer instanceof Repair) {
            host.schedule(settings.repair(), timer);
            parts.recovery().repair();
        }
    }

    // Messages

    /** {@return whether the message made sense} */
    boolean receive(Address from, Envelope envelope) {
        if (!admission.admits(envelope) || state == State.LEFT) {
            return false;
        }
        Contact sender = new Contact(envelope.from(), from);
        if (envelope.body() instanceof ChordReply reply) {
            Requests.Pending asked = requests.take(envelope.number(), sender);
            return asked != null && answered(asked, reply);
        }
        if (state == State.OUTSIDE || (state == State.LEAVING && envelope.body() instanceof HandOver)) {
            return false;
        }
        if (envelope.body() instanceof ChordRequest request) {
            ChordReply reply = request.serve(parts, sender);
            host.send(from, new Envelope(self.id(), envelope.from(), envelope.number(), reply));
        } else if (envelope.body() instanceof Notice notice) {
            notice.dispatch(parts, sender);
        }
        return true;
    }

    private boolean answered(Requests.Pending asked, ChordReply reply) {
        if (reply instanceof Done && requests.goOn(asked)) {
            return true;
        }
        heirs.over(asked.to(), asked.request());
        return asked.request().answered(parts, asked.to(), reply);
    }

    private void askOneself(Requests.@Nullable Pending asked) {
        if (asked != null) {
            answered(asked, asked.request().serve(parts, self));
        }
    }

    private void giveUp(Requests.@Nullable Pending asked) {
        if (asked != null) {
            heirs.over(asked.to(), asked.request());
            parts.recovery().suspected(asked.to());
            asked.request().unanswered(parts, asked.to());
        }
    }

    private void notice(Contact to, Notice notice) {
        host.send(to.address(), new Envelope(self.id(), to.id(), 0, notice));
    }

    private long lookup(Id key, @Nullable Contact via, Starter starter) {
        long number = requests.freshNumber();
        Lookup lookup = new Lookup(key, starter);
        lookups.put(number, lookup);
        parts.lookup().lookup(number, key, via);
        lookup.begun = true;
        return number;
    }

    private void tell(long number, @Nullable Lookup ended) {
        if (ended != null) {
            switch (ended.starter) {
                case USER -> host.upcall(new LookupEnded(number, ended.key, ended.owner, ended.hops));
                case MEMBERSHIP -> parts.membership().onLookupEnded(number, ended.owner);
                case RECOVERY -> parts.recovery().onLookupEnded(number, ended.owner);
            }
        }
    }

    @Override
    public String toString() {
        return table.toString();
    }

    // What the parts may do

    private abstract class ForAPart implements ChordHost {
        @Override
        public Contact self() {
            return self;
        }

        @Override
        public ChordSettings settings() {
            return settings;
        }

        @Override
        public MutableRoutingTable table() {
            return table;
        }

        @Override
        public Duration now() {
            return host.now();
        }

        @Override
        public RandomGenerator random() {
            return host.random();
        }

        @Override
        public void ask(Contact to, ChordRequest request) {
            if (state != State.LEFT) {
                heirs.asked(to, request);
                requests.ask(to, request);
            }
        }
    }

    private abstract class ForMaintenance extends ForAPart implements MaintenanceHost {
        @Override
        public boolean isBetween(Id id, Id after, Id before) {
            return parts.lookup().isBetween(id, after, before);
        }

        @Override
        public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
            return parts.lookup().isBetweenOrAt(id, after, upTo);
        }

        @Override
        public KeyStore store() {
            return store;
        }

        @Override
        public List<Contact> successorList(Contact successor, List<Contact> itsList) {
            return parts.recovery().successorList(successor, itsList);
        }
    }

    private final class ForLookup extends ForAPart implements LookupHost {
        @Override
        public void lookupEnded(long number, Optional<Contact> owner, int hops) {
            Lookup ended = lookups.get(number);
            if (ended == null) {
                throw new IllegalStateException("lookup " + number + " was not begun, or ended before");
            }
            ended.owner = owner;
            ended.hops = hops;
            if (ended.begun) {
                tell(number, lookups.remove(number));
            } else {
                // Whoever began it does not know its number yet.
                host.schedule(Duration.ZERO, new Over(self.id(), number));
            }
        }

        @Override
        public @Nullable Forwarding forward(Id key, Forwarding onward) {
            return parts.application().forward(key, onward);
        }

        @Override
        public void deliver(Id key, Message payload) {
            parts.application().deliver(key, payload);
        }
    }

    private final class ForMembership extends ForMaintenance implements MembershipHost {
        @Override
        public void notify(Contact successor) {
            notice(successor, new Notify());
        }

        @Override
        public long lookup(Id key) {
            return ChordNode.this.lookup(key, null, Starter.MEMBERSHIP);
        }

        @Override
        public long lookup(Id key, Contact via) {
            return ChordNode.this.lookup(key, via, Starter.MEMBERSHIP);
        }

        @Override
        public void joinEnded(JoinOutcome outcome) {
            if (outcome == JoinOutcome.JOINED) {
                becomeMember();
            }
            host.upcall(new JoinEnded(outcome));
        }

        @Override
        public Id fingerStart(int i) {
            return parts.lookup().fingerStart(settings.space(), self.id(), i);
        }
    }

    private final class ForRecovery extends ForMaintenance implements RecoveryHost {
        @Override
        public long lookup(Id key) {
            return ChordNode.this.lookup(key, null, Starter.RECOVERY);
        }

        @Override
        public void stabilize() {
            parts.membership().stabilize();
        }

        @Override
        public void left() {
            state = State.LEFT;
            host.upcall(new Left());
        }
    }
}
