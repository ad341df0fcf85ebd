package dev.peerlab.conformance.ring;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.chord.ChordMessage;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One Chord peer on trial, at address 0, among contacts that answer as they are told to, or not at all.
 *
 * <p>Each call lets what it started come to an end: a message takes {@link #LATENCY}.
 */
public final class RingBench {

    /** How long a message takes. */
    public static final Duration LATENCY = Duration.ofMillis(10);

    private static final Duration WHILE = LATENCY.multipliedBy(6);
    private static final long EVENT_LIMIT = 100_000;

    private final EventLog log = new EventLog();
    private final Simulation simulation;
    private final List<Scripted> contacts = new ArrayList<>();
    private long number;

    /**
     * Sets up a bench.
     *
     * @param settings what the ring agreed on
     * @param parts whose parts the peer on trial is made of
     * @param applications what runs on top
     * @param id the id of the peer on trial
     */
    public RingBench(ChordSettings settings, ChordComposition parts, ApplicationFactory applications, Id id) {
        simulation = Simulation.builder()
                .seed(1)
                .latency(Latency.constant(LATENCY))
                .eventLimit(EVENT_LIMIT)
                .trace(log)
                .build();
        PeerFactory peer = host -> new ChordPeer(host, settings, List.of(id), parts, applications);
        simulation.add(peer);
    }

    /** A message that the peer on trial sent. */
    public record Said(Contact to, ChordMessage message) {}

    /** A contact that answers as it is told to. */
    private static final class Scripted implements Peer {
        final Contact self;
        Function<ChordRequest, @Nullable ChordReply> script = request -> null;
        private final Consumer<Envelope> replies;
        private final dev.peerlab.contract.Host host;

        Scripted(dev.peerlab.contract.Host host, Id id, Consumer<Envelope> replies) {
            this.host = host;
            this.self = new Contact(id, host.self());
            this.replies = replies;
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Envelope envelope && envelope.to().equals(self.id())) {
                if (envelope.body() instanceof ChordRequest request) {
                    ChordReply reply = script.apply(request);
                    if (reply != null) {
                        host.send(from, new Envelope(self.id(), envelope.from(), envelope.number(), reply));
                    }
                } else {
                    replies.accept(envelope);
                }
            }
        }

        @Override
        public void onTimer(Timer timer) {
            // sets none
        }
    }

    /** {@return the peer on trial} */
    public ChordNode node() {
        return peer().node();
    }

    /** {@return the peer on trial, with all its virtual peers} */
    public ChordPeer peer() {
        return (ChordPeer) simulation.peer(Address.of(0));
    }

    /** {@return all that happened} */
    public EventLog log() {
        return log;
    }

    /** {@return the simulation, for what this bench has no word for} */
    public Simulation simulation() {
        return simulation;
    }

    /** Adds a contact. It answers nothing until it is told to. */
    public Contact contact(Id id) {
        Address address = simulation.add(host -> {
            Scripted scripted = new Scripted(host, id, this::heard);
            contacts.add(scripted);
            return scripted;
        });
        return new Contact(id, address);
    }

    /** Tells a contact what to answer from now on; null is silence. */
    public void script(Contact contact, Function<ChordRequest, @Nullable ChordReply> script) {
        contacts.get(contact.address().number() - 1).script = script;
    }

    private @Nullable Envelope lastHeard;

    private void heard(Envelope envelope) {
        lastHeard = envelope;
    }

    /** Has the peer on trial do something. {@return what it said because of it} */
    public List<Said> act(Consumer<ChordNode> turn) {
        return during(() -> simulation.tell(Address.of(0), ChordPeer.class, peer -> turn.accept(peer.node())));
    }

    /** Has a contact send the peer on trial a message. {@return what it said because of it, its answer included} */
    public List<Said> receive(Contact from, ChordMessage message) {
        Envelope envelope = new Envelope(from.id(), node().self().id(), ++number, message);
        return during(() -> simulation.inject(from.address(), Address.of(0), envelope));
    }

    /** Has a contact ask the peer on trial something. {@return its answer} */
    public Optional<ChordReply> ask(Contact from, ChordRequest request) {
        lastHeard = null;
        receive(from, request);
        Envelope heard = lastHeard;
        return heard != null && heard.number() == number && heard.body() instanceof ChordReply reply
                ? Optional.of(reply)
                : Optional.empty();
    }

    /** Lets time pass. {@return what the peer on trial said} */
    public List<Said> idle(Duration time) {
        int before = log.events().size();
        simulation.runFor(time);
        return since(before);
    }

    private List<Said> during(Runnable action) {
        int before = log.events().size();
        action.run();
        simulation.runFor(WHILE);
        return since(before);
    }

    private List<Said> since(int before) {
        return log.events().subList(before, log.events().size()).stream()
                .filter(event -> event instanceof Sent sent && sent.from().number() == 0)
                .map(Sent.class::cast)
                .filter(sent -> sent.message() instanceof Envelope)
                .map(sent -> said(sent.to(), (Envelope) sent.message()))
                .toList();
    }

    private static Said said(Address to, Envelope envelope) {
        return new Said(new Contact(envelope.to(), to), envelope.body());
    }
}
