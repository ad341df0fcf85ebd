package dev.peerlab.conformance.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingAct.Kind;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RingScenariosProperties {

    @Provide
    Arbitrary<RingScenario> scenarios() {
        return RingScenarios.of(1, 12, Set.of(Kind.values()), 8, 60, 3, 10, true);
    }

    @Property(tries = 200, seed = "1")
    void aLineIsReadAsItWasWritten(@ForAll("scenarios") RingScenario scenario) {
        assertThat(RingScenario.parse(scenario.line())).isEqualTo(scenario);
    }

    @Property(tries = 60, seed = "1")
    void theReferenceComesToRestWithAllItsKeys(@ForAll("scenarios") RingScenario scenario) {
        RingRun run = RingRun.of(scenario, ChordComposition.of(Graded.reference()));
        RingWorld world = run.world();
        run.toTheEnd();
        assertThat(run.settle(60)).as(scenario.line()).isEmpty();
        assertThat(world.ledger().acknowledged()).hasSize(scenario.keys());
        world.runFor(scenario.settings().repair().multipliedBy(20));
        assertThat(world.ledger().acknowledged().keySet())
                .allSatisfy(key -> assertThat(world.keepers(key))
                        .as(scenario.line())
                        .hasSize(Math.min(scenario.replicas(), world.members().size())));
    }
}
