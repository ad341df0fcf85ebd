package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

    private static final QueryId LARGE = new QueryId(Address.of(3), 987_654_321L);
    private static final QueryId LATER = new QueryId(Address.of(3), 5L);

    private static EventLog log() {
        EventLog log = new EventLog();
        for (QueryId id : List.of(LARGE, LATER, LARGE)) {
            Query query = new Query(id, "song", 2, 0);
            log.record(new Sent(Duration.ZERO, 1, id.issuer(), Address.of(0), query));
        }
        return log;
    }

    @Test
    void queriesAreNumberedInTheOrderOfTheirAppearance() {
        ShortNames names = ShortNames.in(log());

        assertThat(names.of(LATER)).isEqualTo("q2");
        assertThat(names.of(LARGE)).isEqualTo("q1");
        assertThat(names.of(new QueryId(Address.of(0), 1))).isEqualTo("q3");
        assertThat(names.tidy("QueryHit[id=" + LARGE + "]")).isEqualTo("QueryHit[id=q1]");
    }

    @Test
    void timesAreInMilliseconds() {
        assertThat(ShortNames.time(Duration.ofMillis(40))).isEqualTo("40 ms");
        assertThat(ShortNames.time(Duration.ofNanos(12_500_000))).isEqualTo("12.5 ms");
    }

    @Test
    void peersAreListedAsInASentence() {
        assertThat(ShortNames.peers(List.of())).isEqualTo("nobody");
        assertThat(ShortNames.peers(List.of(Address.of(2)))).isEqualTo("2");
        assertThat(ShortNames.peers(List.of(Address.of(2), Address.of(3), Address.of(5))))
                .isEqualTo("2, 3 and 5");
    }
}
