package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.simulator.Faults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of many keys none is lost in ten minutes of churn, though again and again as many adjacent peers crash at once as there are
 * copies but one, at any moment: while others join, leave and come back. Lists have as many entries as there are copies, so each
 * strike takes all successors but one.
 */
class KeysSurviveChurnIT {

    private static final int PEERS = 64;
    private static final int KEYS = 10_000;

    /** Of some 16,000 gets: a peer that was only slow may be taken for dead, and for a moment another one claims its keys. */
    private static final int MOST_WRONG = 3;

    private static final List<String> ROWS = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"3, 1, 0", "5, 2, 0", "3, 3, 0.02"})
    void noKeyIsLost(int replicas, long seed, double loss) {
        ChordSettings settings = ChordSettings.of(new IdSpace(32)).with(replicas, replicas);
        Faults faults = new Faults(loss, 0, loss);
        ChurnTrial trial = new ChurnTrial(settings, ChordComposition.of(Graded.reference()), PEERS, KEYS, faults, seed);
        trial.run();
        ROWS.add(trial.row());
        assertThat(trial.acknowledged()).isEqualTo(KEYS);
        assertThat(trial.lost()).as(trial.row()).isEmpty();
        assertThat(trial.wrong()).as(trial.row()).hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    @AfterAll
    static void printsWhatWasTried() {
        System.out.println(ChurnTrial.HEAD);
        ROWS.forEach(System.out::println);
    }
}
