package dev.peerlab.overlay.flooding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class FloodingTest {

    private static final Address SELF = Address.of(0);
    private static final Address LEFT = Address.of(1);
    private static final Address RIGHT = Address.of(2);
    private static final Address FAR = Address.of(9);
    private static final Place PLACE = new Place(List.of(LEFT, RIGHT), Set.of("song"));

    private final Host host = mock(Host.class);

    @BeforeEach
    void aHost() {
        when(host.self()).thenReturn(SELF);
        when(host.random()).thenReturn(new SplittableRandom(1));
    }

    @Test
    void aHolderAnswersAndForwards() {
        QueryId id = new QueryId(FAR, 1);

        peer(FloodingSettings.GNUTELLA).onQuery(LEFT, new Query(id, "song", 3, 2));

        verify(host).send(LEFT, new QueryHit(id, SELF));
        verify(host).send(RIGHT, new Query(id, "song", 2, 3));
    }

    @Test
    void aTextbookHolderAnswersTheIssuerAndKeepsTheQuery() {
        QueryId id = new QueryId(FAR, 1);

        peer(new FloodingSettings(7, false, Reply.DIRECT, 10)).onQuery(LEFT, new Query(id, "song", 3, 2));

        verify(host).send(FAR, new QueryHit(id, SELF));
        verify(host, never()).send(any(), any(Query.class));
    }

    @Test
    void anExcessiveTtlIsClamped() {
        QueryId id = new QueryId(FAR, 1);

        peer(FloodingSettings.GNUTELLA).onQuery(LEFT, new Query(id, "other", Integer.MAX_VALUE, 5));

        verify(host).send(RIGHT, new Query(id, "other", 1, 6));
    }

    @Test
    void aQueryAtTheEndOfItsWayIsNotForwarded() {
        peer(FloodingSettings.GNUTELLA).onQuery(LEFT, new Query(new QueryId(FAR, 1), "other", 1, 0));
        peer(FloodingSettings.GNUTELLA).onQuery(LEFT, new Query(new QueryId(FAR, 2), "other", 5, 6));

        verify(host, never()).send(any(), any());
    }

    @Test
    void theOldestSeenQueryIsForgottenFirst() {
        Flooding peer = peer(new FloodingSettings(7, true, Reply.REVERSE_PATH, 2));
        for (int number = 1; number <= 3; number++) {
            peer.onQuery(LEFT, new Query(new QueryId(FAR, number), "other", 3, 0));
        }

        peer.onQuery(LEFT, new Query(new QueryId(FAR, 2), "other", 3, 0));
        peer.onQuery(LEFT, new Query(new QueryId(FAR, 1), "other", 3, 0));

        verify(host, times(1)).send(RIGHT, new Query(new QueryId(FAR, 2), "other", 2, 1));
        verify(host, times(2)).send(RIGHT, new Query(new QueryId(FAR, 1), "other", 2, 1));
    }

    @Test
    void aHitGoesTheFirstWayBack() {
        Flooding peer = peer(FloodingSettings.GNUTELLA);
        QueryId id = new QueryId(FAR, 1);
        peer.onQuery(RIGHT, new Query(id, "other", 2, 1));
        peer.onQuery(LEFT, new Query(id, "other", 3, 0));

        peer.onQueryHit(LEFT, new QueryHit(id, LEFT));

        verify(host).send(RIGHT, new QueryHit(id, LEFT));
    }

    @Test
    void aHitGoesBackOnceAndOnceMoreWhenItsQueryWasForgottenAndComesAgain() {
        Flooding peer = peer(new FloodingSettings(7, true, Reply.REVERSE_PATH, 1));
        Query query = new Query(new QueryId(FAR, 1), "other", 1, 0);
        QueryHit hit = new QueryHit(query.id(), LEFT);

        peer.onQuery(RIGHT, query);
        peer.onQueryHit(LEFT, hit);
        peer.onQueryHit(LEFT, hit);
        peer.onQueryHit(LEFT, new QueryHit(query.id(), FAR));
        peer.onQuery(RIGHT, new Query(new QueryId(FAR, 2), "other", 1, 0));
        peer.onQuery(LEFT, query);
        peer.onQueryHit(RIGHT, hit);

        verify(host).send(RIGHT, hit);
        verify(host).send(RIGHT, new QueryHit(query.id(), FAR));
        verify(host).send(LEFT, hit);
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        Flooding peer = peer(FloodingSettings.GNUTELLA);

        peer.onQuery(LEFT, new Query(new QueryId(FAR, 1), "song", 0, 0));
        peer.onQuery(LEFT, new Query(new QueryId(FAR, 1), "song", 3, -1));
        peer.onQuery(LEFT, new Query(new QueryId(SELF, 1), "song", 3, 1));
        peer.onQueryHit(LEFT, new QueryHit(new QueryId(FAR, 1), LEFT));
        peer.onQueryHit(LEFT, new QueryHit(new QueryId(SELF, 1), LEFT));
        peer.onRoundOver(new RoundOver(new QueryId(SELF, 1)));

        verify(host, never()).send(any(), any());
        verify(host, never()).upcall(any());
    }

    @Test
    void aHolderIsReportedOnceASearch() {
        Flooding peer = peer(FloodingSettings.GNUTELLA);
        QueryId first = peer.search("tune", 1);
        QueryId second = peer.search("tune", 1);

        peer.onQueryHit(LEFT, new QueryHit(first, FAR));
        peer.onQueryHit(RIGHT, new QueryHit(first, FAR));
        peer.onQueryHit(LEFT, new QueryHit(second, FAR));

        assertThat(first).isNotEqualTo(second);
        verify(host).upcall(new Found(first, FAR));
        verify(host).upcall(new Found(second, FAR));
    }

    @Test
    void aSearchWithoutTtlSendsNothing() {
        peer(FloodingSettings.GNUTELLA).search("tune", 0);

        verify(host, never()).send(any(), any());
    }

    @Test
    void anExpandingRingGrowsToItsMaximumAndEndsExhausted() {
        Flooding peer = peer(FloodingSettings.GNUTELLA);
        QueryId first = peer.searchExpanding("tune", ring());
        QueryId last = grow(peer, first, 4);

        peer.onRoundOver(new RoundOver(first));
        peer.onRoundOver(new RoundOver(last));
        peer.onRoundOver(new RoundOver(last));

        verify(host).send(LEFT, new Query(first, "tune", 1, 0));
        verify(host).send(LEFT, new Query(last, "tune", 4, 0));
        verify(host).upcall(new Ended(last, Outcome.EXHAUSTED));
    }

    @Test
    void aLateHitOfAnEarlierRoundStopsAnExpandingRing() {
        Flooding peer = peer(FloodingSettings.GNUTELLA);
        QueryId first = peer.searchExpanding("tune", ring());
        QueryId second = grow(peer, first, 4);

        peer.onQueryHit(LEFT, new QueryHit(first, FAR));
        peer.onQueryHit(LEFT, new QueryHit(second, LEFT));
        peer.onRoundOver(new RoundOver(second));

        var reports = inOrder(host);
        reports.verify(host).upcall(new Found(first, FAR));
        reports.verify(host).upcall(new Ended(second, Outcome.FOUND));
        reports.verify(host).upcall(new Found(second, LEFT));
        verify(host, times(3)).upcall(any());
        verify(host, times(2)).send(eq(LEFT), any());
    }

    private Flooding peer(FloodingSettings settings) {
        return new Flooding(host, PLACE, settings);
    }

    private static ExpandingRing ring() {
        return new ExpandingRing(1, 5, 4, Duration.ofSeconds(1));
    }

    /** Lets a round pass, and {@return the id of the next one}, which must have this ttl. */
    private QueryId grow(Flooding peer, QueryId round, int ttl) {
        ArgumentCaptor<RoundOver> timers = ArgumentCaptor.forClass(RoundOver.class);
        peer.onRoundOver(new RoundOver(round));
        verify(host, times(2)).schedule(eq(Duration.ofSeconds(1)), timers.capture());
        QueryId next = timers.getValue().round();
        verify(host).send(RIGHT, new Query(next, "tune", ttl, 0));
        return next;
    }
}
