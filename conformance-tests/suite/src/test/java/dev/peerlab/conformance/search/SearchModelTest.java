package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.search.RandomWalkNews.Item;
import dev.peerlab.conformance.search.RandomWalkNews.Kind;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    private final QueryId id = new QueryId(Address.of(0), 1);
    private final SearchModel model = new SearchModel(0, id, 2);

    @Test
    void theFirstHitEndsTheSearch() {
        assertThat(model.hear(new Item(Kind.HIT, 0, 1)))
                .containsExactly(new Found(id, SearchModel.HOLDER), new Ended(id, Outcome.FOUND));
        assertThat(model.hear(new Item(Kind.HIT, 0, 0))).isEmpty();
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void theLastWalkerEndsTheSearchAndNoneCountsTwice() {
        assertThat(model.hear(new Item(Kind.EXHAUSTED, 0, 0))).isEmpty();
        assertThat(model.hear(new Item(Kind.EXHAUSTED, 0, 0))).isEmpty();
        assertThat(model.hear(new Item(Kind.EXHAUSTED, 1, 1))).isEmpty();
        assertThat(model.hear(new Item(Kind.EXHAUSTED, 0, 1))).containsExactly(new Ended(id, Outcome.EXHAUSTED));
    }

    @Test
    void theTimeoutIsForEverySearch() {
        assertThat(model.hear(new Item(Kind.TIMEOUT, 1, 0))).containsExactly(new Ended(id, Outcome.TIMED_OUT));
    }
}
