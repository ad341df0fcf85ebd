package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.exhaustive.Exploration;
import dev.peerlab.conformance.exhaustive.Watch;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What a few flooding peers do in every order of events. */
@Rules(Exercise.FLOODING)
class FloodingWorldsProperties {

    @Provide
    Arbitrary<FloodingWorld> worlds() {
        return Replayable.arbitrary(FloodingWorld::parse, Arbitraries.of(FloodingWorlds.all()));
    }

    @Provide
    Arbitrary<FloodingWorld> ofGnutella() {
        return Replayable.arbitrary(FloodingWorld::parse, Arbitraries.of(FloodingWorlds.ofGnutella()));
    }

    private static Exploration explore(FloodingWorld world, Supplier<Watch> watches) {
        return Exploration.of(world, world.world(watches)).watching();
    }

    @Rule("FLOOD-2")
    @SeededProperty
    void inAnyOrderAQueryIsForwardedAndAnsweredAtMostOnce(@ForAll("worlds") FloodingWorld world) {
        explore(world, FloodingOnceWatch::new).judge(FloodingWorlds.MOST);
    }

    @Rule("FLOOD-6")
    @SeededProperty
    void inAnyOrderAHitGoesTheWayThatIsSet(@ForAll("worlds") FloodingWorld world) {
        Exploration exploration =
                explore(world, () -> new FloodingWayWatch(world.settings().reply()));
        if (world.trouble().isNone()) {
            exploration.always(FloodingWayWatch.allHome());
        }
        exploration.judge(FloodingWorlds.MOST);
    }

    @Rule("FLOOD-8")
    @SeededProperty
    void inAnyOrderTheIssuerReportsEachHolderOnce(@ForAll("worlds") FloodingWorld world) {
        explore(world, FloodingIssuerWatch::new).judge(FloodingWorlds.MOST);
    }

    @Rule("DET-1")
    @SeededProperty
    void aStepTakenTwiceLeadsToTheSame(@ForAll("ofGnutella") FloodingWorld world) {
        explore(world, () -> Watch.NONE).judge(FloodingWorlds.MOST);
    }
}
