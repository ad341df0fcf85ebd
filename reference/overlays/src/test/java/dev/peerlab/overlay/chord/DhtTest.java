package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.dht.Dht;
import dev.peerlab.contract.dht.DhtSettings;
import dev.peerlab.contract.routing.KeyBasedRouting;
import dev.peerlab.contract.store.KeyStore;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import org.junit.jupiter.api.Test;

/** The hash table on an overlay of any kind. */
class DhtTest {

    private static final IdSpace SPACE = new IdSpace(8);

    /** A peer that is nothing but a share of a hash table. */
    private record DhtPeer(Dht dht) implements Peer {
        @Override
        public void onMessage(Address from, Message message) {
            // the overlay below swallows everything
        }

        @Override
        public void onTimer(Timer timer) {
            dht.onTimer(timer);
        }
    }

    @Test
    void aRequestIsRoutedAgainUntilItsTimeIsUp() {
        KeyBasedRouting silent = mock();
        when(silent.self()).thenReturn(new Contact(SPACE.id(1), Address.of(0)));
        EventLog log = new EventLog();
        Simulation simulation = Simulation.builder().trace(log).build();
        DhtSettings settings = DhtSettings.on(ChordSettings.of(SPACE));
        simulation.add(host -> new DhtPeer(new Dht(silent, mock(KeyStore.class), host, settings)));
        long request =
                simulation.call(Address.of(0), DhtPeer.class, peer -> peer.dht().get(SPACE.id(5)));
        simulation.run();
        verify(silent, atLeast(3)).route(eq(SPACE.id(5)), any());
        assertThat(log.events(Reported.class)).singleElement().satisfies(event -> {
            Ended ended = (Ended) event.upcall();
            assertThat(ended.request()).isEqualTo(request);
            assertThat(ended.outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(event.at())
                    .isBetween(settings.deadline(), settings.deadline().plus(settings.retry()));
        });
    }
}
