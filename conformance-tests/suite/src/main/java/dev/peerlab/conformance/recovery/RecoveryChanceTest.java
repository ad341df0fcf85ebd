package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.recovery.Churning.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What a ring can be expected to live through if peers come and go by chance.
 *
 * <p>False alarms: {@link HalfCrash} judges only what any correct peer lives through. {@link Churning} makes about 1500 lookups.
 * In 40 runs of 2000 lookups each, with other seeds, the reference lost 14 in all, at most 5 in a run (those of one key's share
 * of the circle, while a peer joined there). A peer that loses seven times as many as that, in clusters of five, has three
 * clusters in four runs; that one run has the 9 that make 3 % has, by Poisson's law, a probability of 10^-7.
 */
@Rules(Exercise.RECOVERY)
class RecoveryChanceTest {

    private static final double MOST_LOST = 0.03;

    @Rule("RECOVER-10")
    @Test
    void aRingOf64SurvivesThatHalfOfItCrashes() {
        new HalfCrash(6, 60, 1).judge();
    }

    @Rule("RECOVER-13")
    @Test
    void lookupsSucceedUnderChurn() {
        Churning churning = new Churning(60, 0.0002, 1, 1_500, 1);
        Outcome outcome = churning.run(Graded.chord(Exercise.RECOVERY));
        if (outcome.lost() > MOST_LOST) {
            String lost = String.format(Locale.ROOT, "%.1f %%", 100 * outcome.lost());
            throw Violation.of("peers lost " + lost + " of their lookups under churn")
                    .expected("at most 3 %")
                    .actual(outcome.failed() + " of " + outcome.ended() + " failed, " + outcome.wrong()
                            + " ended at another peer than the owner")
                    .in(churning)
                    .seen(outcome.world().log())
                    .build();
        }
    }
}
