package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replayed line that makes no sense is answered with. */
class FloodingLinesTest {

    private static final String STORY = "neighbors=3/max=7/goon=true/reply=DIRECT/seen=100/steps=";
    private static final String NETWORK =
            "n=3/edges=0-1,1-2/delay=10/loss=0.0/dup=0.0/reorder=0.0/seed=1/max=3/goon=true"
                    + "/reply=DIRECT/seen=9/issuer=0/ttl=3/holders=2/searches=0/down=none";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask:1:q1:3:1",
                "ask:1:x1:3:1:held",
                "ask:1:q1:3:1:maybe",
                "ask:8:q1:3:1:held",
                "ask:-1:q1:3:1:held",
                "hit:1:q1:9",
                "search:3",
                "dance",
                ""
            })
    void aStoryWithAnImpossibleStepIsRefused(String step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloodingStory.parse(STORY + step))
                .withMessageContaining("must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer=3",
                "ttl=4",
                "ttl=0",
                "holders=0",
                "holders=7",
                "searches=-1",
                "down=5:0:9:WITH_STATE",
                "down=1:9:9:WITH_STATE"
            })
    void anImpossibleNetworkIsRefused(String part) {
        String key = part.substring(0, part.indexOf('=') + 1);
        String line = NETWORK.replaceFirst("/" + key + "[^/]*", "/" + part);

        assertThat(line).isNotEqualTo(NETWORK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloodingScenario.parse(line))
                .withMessageContaining("must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1:4", "1:x"})
    void anImpossibleHitOfARingIsRefused(String hit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloodingRingStory.parse("neighbors=2/first=1/step=2/max=4/round=100/hits=" + hit))
                .withMessageContaining("must be");
    }
}
