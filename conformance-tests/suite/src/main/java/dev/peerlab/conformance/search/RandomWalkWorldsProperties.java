package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.exhaustive.Exploration;
import dev.peerlab.conformance.exhaustive.Watch;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What a few walkers do on every way that chance may lead them, and in every order of events. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkWorldsProperties {

    @Provide
    Arbitrary<RandomWalkWorld> withChecks() {
        return Replayable.arbitrary(RandomWalkWorld::parse, Arbitraries.of(RandomWalkWorlds.checking(1, 2)));
    }

    @Provide
    Arbitrary<RandomWalkWorld> withAndWithout() {
        return Replayable.arbitrary(RandomWalkWorld::parse, Arbitraries.of(RandomWalkWorlds.checking(0, 1)));
    }

    @Provide
    Arbitrary<RandomWalkWorld> without() {
        return Replayable.arbitrary(RandomWalkWorld::parse, Arbitraries.of(RandomWalkWorlds.checking(0)));
    }

    private static Exploration explore(RandomWalkWorld world, Function<Boolean, Watch> watches) {
        return Exploration.of(world, world.world(watches)).watching();
    }

    @Rule("WALK-6")
    @SeededProperty
    void inAnyOrderAWalkerGoesOnOnlyWhileItsSearchIsOpen(@ForAll("withChecks") RandomWalkWorld world) {
        int interval = world.settings().checkInterval();
        explore(world, isHolder -> new RandomWalkCheckWatch(interval, isHolder).or(new RandomWalkLeaveWatch(interval)))
                .judge(RandomWalkWorlds.MOST);
    }

    @Rule("WALK-11")
    @SeededProperty
    void inAnyOrderASearchEndsOnce(@ForAll("withAndWithout") RandomWalkWorld world) {
        int walkers = world.settings().walkers();
        Exploration exploration = explore(world, isHolder -> new RandomWalkEndWatch(walkers));
        if (world.trouble().isNone()) {
            exploration.always(RandomWalkEndWatch.allOver());
        }
        exploration.judge(RandomWalkWorlds.MOST);
    }

    @Rule("DET-1")
    @SeededProperty
    void aWalkersStepTakenTwiceLeadsToTheSame(@ForAll("without") RandomWalkWorld world) {
        explore(world, isHolder -> Watch.NONE).judge(RandomWalkWorlds.MOST);
    }
}
