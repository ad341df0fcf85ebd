package dev.peerlab.overlay.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class RandomWalkTest {

    private static final Address SELF = Address.of(0);
    private static final Address LEFT = Address.of(1);
    private static final Address RIGHT = Address.of(2);
    private static final Address ISSUER = Address.of(9);
    private static final QueryId ID = new QueryId(ISSUER, 1);

    private final Host host = mock(Host.class);

    @BeforeEach
    void aHost() {
        when(host.self()).thenReturn(SELF);
        when(host.random()).thenReturn(new SplittableRandom(1));
    }

    @Test
    void aSearchSendsAllItsWalkers() {
        QueryId id = peer(3, 0, Policy.MEMORYLESS).search("tune", 5);

        for (int walker = 0; walker < 3; walker++) {
            verify(host).send(any(), eq(new Walker(id, walker, "tune", 5, 0)));
        }
        verify(host).schedule(Duration.ofSeconds(9), new SearchOver(id));
    }

    @Test
    void aSearchThatCannotSendAnyWalkerEndsAtOnce() {
        QueryId id = peer(3, 0, Policy.MEMORYLESS).search("tune", 0);

        verify(host, never()).send(any(), any());
        verify(host).upcall(new Ended(id, Outcome.EXHAUSTED));
    }

    @Test
    void aHolderEndsTheWalker() {
        peer(1, 1, Policy.MEMORYLESS).onWalker(LEFT, new Walker(ID, 0, "song", 5, 0));

        assertThat(sent(ISSUER, 1)).containsExactly(new Hit(ID, 0, SELF));
        verify(host, times(1)).send(any(), any());
    }

    @Test
    void aWalkerEndsWithItsTtl() {
        peer(1, 0, Policy.MEMORYLESS).onWalker(LEFT, new Walker(ID, 0, "tune", 1, 4));

        verify(host).send(ISSUER, new Exhausted(ID, 0));
    }

    @Test
    void aMemorylessWalkerTurnsRoundOnlyInADeadEnd() {
        peer(1, 0, Policy.MEMORYLESS).onWalker(LEFT, new Walker(ID, 0, "tune", 5, 0));
        peer(1, 0, Policy.MEMORYLESS, LEFT).onWalker(LEFT, new Walker(ID, 0, "tune", 5, 2));

        verify(host).send(RIGHT, new Walker(ID, 0, "tune", 4, 1));
        verify(host).send(LEFT, new Walker(ID, 0, "tune", 4, 3));
    }

    @Test
    void aSelfAvoidingWalkerTakesNewWaysThenOldOnesThenTheFirst() {
        Address third = Address.of(3);
        RandomWalk peer = peer(1, 0, Policy.SELF_AVOIDING, LEFT, RIGHT, third);

        peer.onWalker(LEFT, new Walker(ID, 0, "tune", 50, 0));
        Address way = sent(1).get(0).equals(RIGHT) ? RIGHT : third;
        Address other = way.equals(RIGHT) ? third : RIGHT;
        peer.onWalker(other, new Walker(ID, 0, "tune", 40, 5));
        peer.onWalker(way, new Walker(ID, 0, "tune", 30, 9));
        peer.onWalker(other, new Walker(ID, 0, "tune", 20, 19));

        assertThat(sent(4)).containsExactly(way, other, LEFT, ISSUER);
        verify(host).send(ISSUER, new Exhausted(ID, 0));
    }

    @Test
    void walkersOfOneSearchLeaveTrailsOfTheirOwn() {
        RandomWalk peer = peer(2, 0, Policy.SELF_AVOIDING);

        peer.onWalker(LEFT, new Walker(ID, 0, "tune", 5, 0));
        peer.onWalker(LEFT, new Walker(ID, 1, "tune", 5, 0));

        assertThat(sent(2)).containsExactly(RIGHT, RIGHT);
    }

    @Test
    void aWalkerWaitsForTheAnswerToItsCheck() {
        RandomWalk peer = peer(1, 2, Policy.MEMORYLESS);

        peer.onWalker(LEFT, new Walker(ID, 0, "tune", 5, 1));
        assertThat(sent(1)).containsExactly(ISSUER);
        peer.onCheckReply(ISSUER, new CheckReply(ID, 0, true));
        peer.onCheckReply(ISSUER, new CheckReply(ID, 0, true));

        assertThat(sent(2)).containsExactly(ISSUER, RIGHT);
        verify(host).send(ISSUER, new Check(ID, 0));
    }

    @Test
    void aWalkerThatIsToldToStopStops() {
        RandomWalk peer = peer(1, 1, Policy.SELF_AVOIDING);

        peer.onWalker(LEFT, new Walker(ID, 0, "tune", 5, 0));
        peer.onCheckReply(ISSUER, new CheckReply(ID, 0, false));
        peer.onCheckReply(ISSUER, new CheckReply(ID, 0, true));

        assertThat(sent(1)).containsExactly(ISSUER);
    }

    @Test
    void theFirstHitEndsTheSearch() {
        RandomWalk peer = peer(2, 4, Policy.MEMORYLESS);
        QueryId id = peer.search("tune", 5);
        peer.onCheck(LEFT, new Check(id, 1));

        peer.onHit(RIGHT, new Hit(id, 0, RIGHT));
        peer.onHit(LEFT, new Hit(id, 1, LEFT));
        peer.onSearchOver(new SearchOver(id));
        peer.onCheck(LEFT, new Check(id, 1));
        peer.onWalker(LEFT, new Walker(id, 1, "tune", 3, 1));

        verify(host).upcall(new Found(id, RIGHT));
        verify(host).upcall(new Ended(id, Outcome.FOUND));
        verify(host, times(2)).upcall(any());
        verify(host).send(LEFT, new CheckReply(id, 1, true));
        verify(host).send(LEFT, new CheckReply(id, 1, false));
        verify(host, times(4)).send(any(), any());
    }

    @Test
    void aSearchIsExhaustedWhenEveryWalkerIs() {
        RandomWalk peer = peer(2, 4, Policy.MEMORYLESS);
        QueryId id = peer.search("tune", 5);

        peer.onExhausted(LEFT, new Exhausted(id, 0));
        peer.onExhausted(LEFT, new Exhausted(id, 0));
        peer.onExhausted(LEFT, new Exhausted(id, 2));
        verify(host, never()).upcall(any());
        peer.onWalker(LEFT, new Walker(id, 1, "tune", 1, 4));
        peer.onExhausted(LEFT, new Exhausted(id, 1));

        verify(host).upcall(new Ended(id, Outcome.EXHAUSTED));
    }

    @Test
    void aSearchTimesOut() {
        RandomWalk peer = peer(1, 4, Policy.SELF_AVOIDING);
        QueryId id = peer.search("tune", 5);

        peer.onSearchOver(new SearchOver(id));
        peer.onHit(LEFT, new Hit(id, 0, LEFT));

        verify(host).upcall(new Ended(id, Outcome.TIMED_OUT));
        verify(host, times(1)).upcall(any());
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        RandomWalk peer = peer(2, 1, Policy.SELF_AVOIDING);
        QueryId unknown = new QueryId(SELF, 5);

        peer.onWalker(LEFT, new Walker(ID, 0, "song", 0, 3));
        peer.onWalker(LEFT, new Walker(ID, 0, "song", 3, -1));
        peer.onWalker(LEFT, new Walker(ID, 2, "song", 3, 0));
        peer.onWalker(LEFT, new Walker(unknown, 0, "tune", 3, 0));
        peer.onHit(LEFT, new Hit(unknown, 0, LEFT));
        peer.onExhausted(LEFT, new Exhausted(unknown, 0));
        peer.onCheck(LEFT, new Check(ID, 0));
        peer.onCheckReply(LEFT, new CheckReply(ID, 0, true));
        peer.onSearchOver(new SearchOver(unknown));

        verify(host, never()).send(any(), any());
        verify(host, never()).upcall(any());
    }

    private RandomWalk peer(int walkers, int checkInterval, Policy policy) {
        return peer(walkers, checkInterval, policy, LEFT, RIGHT);
    }

    private RandomWalk peer(int walkers, int checkInterval, Policy policy, Address... neighbors) {
        RandomWalkSettings settings = new RandomWalkSettings(walkers, checkInterval, policy, Duration.ofSeconds(9));
        return new RandomWalk(host, new Place(List.of(neighbors), Set.of("song")), settings);
    }

    /** {@return to whom so many messages were sent, in order} */
    private List<Address> sent(int messages) {
        ArgumentCaptor<Address> to = ArgumentCaptor.forClass(Address.class);
        verify(host, times(messages)).send(to.capture(), any());
        return to.getAllValues();
    }

    private Set<Message> sent(Address to, int messages) {
        ArgumentCaptor<Message> message = ArgumentCaptor.forClass(Message.class);
        verify(host, times(messages)).send(eq(to), message.capture());
        return new HashSet<>(message.getAllValues());
    }
}
