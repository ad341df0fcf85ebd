package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.overlay.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChurnExperimentTest {

    private static final ChurnPoint POINT = new ChurnPoint(500, 0.1, 10);

    private final ChurnExperiment experiment = new ChurnExperiment();

    private List<String> lines(int wrong, int hindered) {
        Chapter chapter = MadeUp.chapter(
                experiment,
                Map.of(
                        POINT,
                        List.of(
                                new ChurnResult(1_000, wrong, hindered - 1),
                                new ChurnResult(1_000, wrong, hindered),
                                new ChurnResult(1_000, wrong, hindered + 1))));
        return MadeUp.lines(chapter);
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-churn")).isInstanceOf(ChurnExperiment.class);
    }

    @Test
    void withoutChurnEveryLookupIsRight() {
        ChurnResult result = experiment.measure(new Reference(), new ChurnPoint(20, 0, 2), 1);
        assertThat(result.lookups()).isBetween(80, 160);
        assertThat(result.wrong()).isZero();
        assertThat(result.hindered()).isZero();
    }

    @Test
    void underChurnLookupsMeetDeadPeersAndGoAroundThem() {
        ChurnResult result = experiment.measure(new Reference(), new ChurnPoint(30, 0.1, 4), 1);
        assertThat(result.hindered()).isPositive();
        assertThat(result.wrong()).isLessThan(result.hindered());
    }

    @Test
    void aPointAndASeedDecideTheResult() {
        ChurnPoint point = new ChurnPoint(20, 0.1, 2);
        ChurnResult first = experiment.measure(new Reference(), point, 3);
        assertThat(experiment.measure(new Reference(), point, 3)).isEqualTo(first);
        assertThat(experiment.measure(new Reference(), point, 4)).isNotEqualTo(first);
    }

    @Test
    void aLookupThatGivesUpAtADeadPeerEndsWrong() {
        Submission giveUp = new Submission() {
            @Override
            public String name() {
                return "give-up";
            }

            @Override
            public ChordLookup chordLookup(LookupHost host) {
                return new LinearLookup.Part(host);
            }

            @Override
            public ChordMembership chordMembership(MembershipHost host) {
                return new Reference().chordMembership(host);
            }

            @Override
            public ChordRecovery chordRecovery(RecoveryHost host) {
                return new Reference().chordRecovery(host);
            }
        };
        ChurnResult result = experiment.measure(giveUp, new ChurnPoint(20, 0.1, 4), 1);
        assertThat(result.wrong()).isPositive();
    }

    @Test
    void threePercentIsReproducedAndNoneDiffers() {
        assertThat(lines(0, 30))
                .containsExactly(
                        "reproduced | lookups that end wrong or meet a dead peer | 500 peers, R = 0.1 a second"
                                + " | about 3 %, slightly more | 3.00 ± 0.25 % | ",
                        "differs | lookups that end wrong | 500 peers, R = 0.1 a second | about 3 %, slightly more"
                                + " | 0.00 ± 0.00 % | the paper counts a lookup as failed when it is sent to a dead peer; here it"
                                + " goes around it");
    }

    @Test
    void moreFailuresAreAQuestionToTheStudent() {
        assertThat(lines(200, 300))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("differs").endsWith("and replace their fingers?"),
                        line -> assertThat(line).startsWith("differs").endsWith("not the owner, or not at all"));
    }

    @Test
    void aFigureThatIsOnlyRoughlyReproducedIsExplained() {
        assertThat(lines(0, 22).get(0)).startsWith("reproduced").contains("it stays for 15 s on average");
        assertThat(lines(0, 10).get(0)).startsWith("differs").contains("it stays for 15 s on average");
    }

    @Test
    void oneRunDecidesNothing() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of(POINT, List.of(new ChurnResult(1_000, 0, 30))));
        assertThat(MadeUp.lines(chapter)).allMatch(line -> line.startsWith("undecided"));
    }
}
