package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomWalkLinesProperties {

    private static final String SPOT = "d=2/k=2/c=0/policy=MEMORYLESS/issuer=3/ttl=0/holder=false/goOn=true/seed=1";

    @Provide
    Arbitrary<RandomWalkSpot> spots() {
        return Arbitraries.oneOf(
                RandomWalkSpots.searches(),
                RandomWalkSpots.firstVisits(true, 1),
                RandomWalkSpots.memorylessVisits(),
                RandomWalkSpots.wholeTrails());
    }

    @Provide
    Arbitrary<RandomWalkScenario> networks() {
        return Arbitraries.oneOf(
                RandomWalkScenarios.inVain(Policy.MEMORYLESS),
                RandomWalkScenarios.sureFinds(),
                RandomWalkScenarios.checked(),
                RandomWalkScenarios.counted(),
                RandomWalkScenarios.rough());
    }

    @Provide
    Arbitrary<RandomWalkNews> news() {
        return RandomWalkNews.any();
    }

    @Provide
    Arbitrary<RandomWalkNonsense> nonsense() {
        return RandomWalkNonsense.any();
    }

    @Property(seed = "1", tries = 50)
    void aSpotIsReadBackFromItsLine(@ForAll("spots") RandomWalkSpot spot) {
        check(spot, RandomWalkSpot.parse(spot.line()));
    }

    @Property(seed = "1", tries = 50)
    void aNetworkIsReadBackFromItsLine(@ForAll("networks") RandomWalkScenario scenario) {
        check(scenario, RandomWalkScenario.parse(scenario.line()));
    }

    @Property(seed = "1", tries = 50)
    void newsIsReadBackFromItsLine(@ForAll("news") RandomWalkNews news) {
        check(news, RandomWalkNews.parse(news.line()));
    }

    @Property(seed = "1", tries = 50)
    void nonsenseIsReadBackFromItsLine(@ForAll("nonsense") RandomWalkNonsense nonsense) {
        check(nonsense, RandomWalkNonsense.parse(nonsense.line()));
    }

    private static void check(Scenario written, Scenario read) {
        assertThat(read).isEqualTo(written);
        assertThat(read.describe()).isEqualTo(written.describe()).isNotEmpty();
    }

    @Example
    void aWalkerFromNoNeighborIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomWalkSpot.parse(SPOT + "/arrivals=0:0:3:1:1"))
                .withMessageContaining("0:0:3:1:1")
                .withMessageContaining("from 1 to 2");
    }

    @Example
    void anArrivalThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomWalkSpot.parse(SPOT + "/arrivals=0:0:x"))
                .withMessageContaining("arrivals=0:0:x");
    }

    @Example
    void newsOfNoWalkerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomWalkNews.parse("k=2/c=0/policy=MEMORYLESS/news=HIT:0:2/seed=1"))
                .withMessageContaining("from 0 to 1");
    }
}
