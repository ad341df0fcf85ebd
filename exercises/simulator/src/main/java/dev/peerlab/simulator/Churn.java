package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Peers that come and go by chance: crashes and restarts of random peers, each a Poisson process.
 *
 * <p>Only peers that this churn crashed are restarted by it, in random order. A crash when every peer is down, and a restart
 * when none waits for one, do not happen.
 *
 * @param crashesPerSecond how many peers of the whole network crash in a second, on average; 0 to 1,000,000
 * @param restartsPerSecond how many restart in a second, on average, 0 to 1,000,000
 * @param restart what they still have then
 */
public record Churn(double crashesPerSecond, double restartsPerSecond, Restart restart) {

    private static final double MICROS_PER_SECOND = 1e6;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a rate is out of range
     */
    public Churn {
        check("crashes", crashesPerSecond);
        check("restarts", restartsPerSecond);
    }

    private static void check(String what, double rate) {
        if (!(rate >= 0 && rate <= MICROS_PER_SECOND)) {
            throw new IllegalArgumentException(what + " per second " + rate + ": must be 0 to 1000000");
        }
    }

    /**
     * Starts the churn in a simulation.
     *
     * @param simulation its peers are those that may crash, peers added later too
     * @param end nothing happens after this time; peers that are down then stay down
     * @param seed decides who and when
     */
    public void start(Simulation simulation, Duration end, long seed) {
        Course course =
                new Course(simulation, Micros.of(end, "end"), restart, new SplitMix.Generator(SplitMix.seed(seed)));
        course.plan(crashesPerSecond, course::crashAny);
        course.plan(restartsPerSecond, course::restartAny);
    }

    /** One run of a churn. */
    private record Course(Simulation simulation, long end, Restart restart, RandomGenerator random, Indexes crashed) {

        Course(Simulation simulation, long end, Restart restart, RandomGenerator random) {
            this(simulation, end, restart, random, new Indexes());
        }

        /** Plans the next event of a Poisson process, which plans the one after that. */
        void plan(double rate, Runnable event) {
            if (rate == 0) {
                return;
            }
            double wait = -StrictMath.log(1 - random.nextDouble()) / rate * MICROS_PER_SECOND;
            long next = Micros.of(simulation.now()) + Math.min(StrictMath.round(wait), Micros.END);
            if (next <= end) {
                simulation.at(Micros.duration(next), () -> {
                    event.run();
                    plan(rate, event);
                });
            }
        }

        void crashAny() {
            if (simulation.up() > 0) {
                Address victim = Address.of(random.nextInt(simulation.size()));
                while (!simulation.isUp(victim)) {
                    victim = Address.of(random.nextInt(simulation.size()));
                }
                simulation.crash(victim);
                crashed.add(victim.number());
            }
        }

        void restartAny() {
            if (crashed.size() > 0) {
                simulation.restart(Address.of(crashed.removeAny(random)), restart);
            }
        }
    }
}
