package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.node.overlay.SearchResult;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SearchOverTcpTest {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final LocalNodes local = new LocalNodes();

    @AfterEach
    void close() {
        local.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CHORD")
    void aSearchFindsTheHolder(OverlayKind overlay) {
        List<Node> nodes = local.network(LocalNodes.options(overlay), 6);
        Node holder = local.start(LocalNodes.options(overlay).sharing(Set.of("song")));
        Await.of(holder.join(nodes.get(0).self()));
        Await.until(
                "the first node has the holder for a neighbor",
                () -> neighbors(nodes.get(0)).contains(holder.self().toString()));
        SearchResult found = search(nodes.get(4), "song");
        assertThat(found.holders()).containsExactly(holder.self());
        assertThat(found.outcome()).isEqualTo("FOUND");
        assertThat(search(nodes.get(4), "another song").holders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CHORD")
    void whatIsSharedLaterIsFoundToo(OverlayKind overlay) {
        List<Node> nodes = local.network(LocalNodes.options(overlay), 3);
        assertThat(search(nodes.get(2), "song").holders()).isEmpty();
        Await.of(nodes.get(0).search(peer -> {
            peer.share("song");
            return CompletableFuture.completedFuture(null);
        }));
        assertThat(search(nodes.get(2), "song").holders())
                .containsExactly(nodes.get(0).self());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CHORD")
    void aNodeThatLeavesOrCrashesIsNoLongerANeighbor(OverlayKind overlay) {
        List<Node> nodes = local.network(LocalNodes.options(overlay), 4);
        Await.until("all are linked", () -> neighbors(nodes.get(0)).size() == 3);
        Await.of(nodes.get(1).leave());
        Await.until(
                "the one that left is forgotten", () -> neighbors(nodes.get(0)).size() == 2);
        nodes.get(2).close();
        Await.until("the one that crashed is forgotten", () -> {
            search(nodes.get(0), "anything", Duration.ofMillis(50));
            return neighbors(nodes.get(0)).size() == 1;
        });
    }

    @Test
    void whoeverHasNeighborsEnoughSendsANewcomerOnToOneOfThem() {
        Node contact =
                local.network(LocalNodes.options(OverlayKind.FLOODING), 1).get(0);
        for (int i = 0; i < 40; i++) {
            Node newcomer = local.start(LocalNodes.options(OverlayKind.FLOODING));
            Await.of(newcomer.join(contact.self()));
            assertThat(neighbors(newcomer)).isNotEmpty();
        }
        assertThat(neighbors(contact)).hasSize(32);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CHORD")
    void keysAreAskedOfNobody(OverlayKind overlay) {
        Node node = local.network(LocalNodes.options(overlay), 1).get(0);
        assertThatThrownBy(() -> ChordOverTcpTest.get(node, "key"))
                .hasMessageContaining(overlay + " keeps no keys; it searches for what its peers share");
    }

    private static Collection<?> neighbors(Node node) {
        return (Collection<?>) Await.of(node.call(overlay -> CompletableFuture.completedFuture(overlay.describe())))
                .getOrDefault("neighbors", List.of());
    }

    private static SearchResult search(Node node, String keyword) {
        return search(node, keyword, WAIT);
    }

    private static SearchResult search(Node node, String keyword, Duration atMost) {
        return Await.of(node.search(peer -> peer.search(keyword, 7, atMost)));
    }
}
