package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import dev.peerlab.checker.World.Patience;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever peers do, reductions change no verdict. */
class ReductionProperties {

    private static World.Builder world(long seed, int others, int features) {
        World.Builder world = Toy.world(seed, others)
                .network((features & 1) == 0 ? Network.MULTISET : Network.SET)
                .timers(Toy.Tick.class, (features & 2) == 0 ? Patience.NONE : Patience.NETWORK_AT_REST, 1);
        for (int peer = 1; peer <= others && (features & 4) != 0; peer++) {
            world.crash(peer);
        }
        for (int peer = 1; peer <= others && (features & 8) != 0; peer++) {
            world.restart(peer);
        }
        return (features & 16) == 0 ? world : world.losses(1).duplications(1);
    }

    /** That the states of peers that are up do not add up to something. */
    private static Predicate sumIsNot(int wrong, boolean atRest) {
        return Predicate.of("the sum is not " + wrong, world -> {
            int sum = 0;
            for (int i = 0; i < world.size(); i++) {
                sum += world.isUp(i) ? world.view(i, Integer.class) : 10;
            }
            boolean isWrong = sum == wrong && (!atRest || world.isAtRest());
            return isWrong ? Optional.of("it is") : Optional.empty();
        });
    }

    @Property(tries = 80)
    void symmetryChangesNoVerdict(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 3) int others,
            @ForAll @IntRange(max = 31) int features,
            @ForAll @IntRange(max = 14) int wrong,
            @ForAll boolean atRest) {
        World world = world(seed, others, features).build();
        Predicate predicate = sumIsNot(wrong, atRest);
        for (Checker checker : new Checker[] {
            Checker.of(world).invariant(predicate), Checker.of(world).goal(predicate.negate())
        }) {
            checker.atMost(8_000);
            Report all = checker.breadthFirst();
            Report some = checker.reduce(Reduction.SYMMETRY).breadthFirst();
            if (all.ending() != Ending.NOT_EXHAUSTED) {
                assertThat(some.ending()).isEqualTo(all.ending());
                assertThat(some.predicate()).isEqualTo(all.predicate());
                assertThat(some.events()).hasSameSizeAs(all.events());
                assertFewerIfAllWereMet(some, all);
            }
        }
    }

    /** The same predicate, said so that it is known what it depends on. */
    private static Predicate blindSumIsNot(int wrong) {
        return Predicate.ofPeers(
                "the sum is not " + wrong, world -> sumIsNot(wrong, false).fault(world));
    }

    @Property(tries = 100)
    void idleMessagesChangeNoVerdictOfInvariantsAndGoals(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int others,
            @ForAll @IntRange(max = 31) int features,
            @ForAll @IntRange(max = 14) int wrong,
            @ForAll boolean atRest,
            @ForAll boolean symmetric) {
        World world = world(seed, others, features).build();
        Predicate invariant = blindSumIsNot(wrong);
        Predicate goal = invariant.negate();
        if (atRest) {
            invariant = Predicate.atRest().implies(invariant);
            goal = Predicate.atRest().and(goal);
        }
        Reduction[] reductions = symmetric && others > 1
                ? new Reduction[] {Reduction.IDLE_MESSAGES, Reduction.SYMMETRY}
                : new Reduction[] {Reduction.IDLE_MESSAGES};
        for (Checker checker : new Checker[] {
            Checker.of(world).invariant(invariant), Checker.of(world).goal(goal)
        }) {
            checker.atMost(8_000);
            Report all = checker.breadthFirst();
            Report some = checker.reduce(reductions).breadthFirst();
            if (all.ending() != Ending.NOT_EXHAUSTED) {
                assertThat(some.notes()).isEqualTo(all.notes());
                assertThat(some.ending()).isEqualTo(all.ending());
                assertThat(some.predicate()).isEqualTo(all.predicate());
                assertThat(some.events().size())
                        .isGreaterThanOrEqualTo(all.events().size());
                assertFewerIfAllWereMet(some, all);
                assertThat(ends(world, some.events())).anyMatch(end -> isEnd(end, some.ending(), checker));
            }
        }
    }

    /** Which worlds are met before something is found depends on the order in which a level is explored. */
    private static void assertFewerIfAllWereMet(Report some, Report all) {
        if (all.ending() == Ending.HOLDS) {
            assertThat(some.coverage().worlds())
                    .isLessThanOrEqualTo(all.coverage().worlds());
        }
    }

    private static boolean isEnd(Moment end, Ending ending, Checker checker) {
        return switch (ending) {
            case BROKEN -> checker.invariants.get(0).fault(end.snapshot()).isPresent();
            case REACHED -> checker.goals.get(0).fault(end.snapshot()).isEmpty();
            default -> true;
        };
    }

    /** {@return where a story leads, event by event, without any reduction} */
    private static List<Moment> ends(World world, List<Event> events) {
        List<Moment> here = List.of(Moment.beginningOf(world));
        for (Event event : events) {
            here = here.stream()
                    .flatMap(moment -> moment.after(event).stream())
                    .distinct()
                    .toList();
        }
        return here;
    }
}
