package dev.peerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.SearchExperiment.Parameters;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.topology.Topologies;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SearchReportTest {

    private static final SearchOutcome ONE_HOP = new SearchOutcome(1, 0, 1, 1, OptionalInt.of(1));

    @Test
    void theReportOfATinyExperimentIsAlwaysTheSame() {
        assertThat(String.join("\n", SearchReport.lines(SearchExperimentTest.tiny())))
                .isEqualTo("""
                Flooding against random walks: messages, reach and hops of a search
                Submission reference.
                12 searches a row, seed 7; ± is the 95 % confidence interval of the mean.
                An object is on 12.5 % of the peers, chosen at random; a random peer without a copy searches for it.
                Flooding: ttl 4, always; holders forward, too; hits go back hop by hop.
                Expanding ring: ttl 1, 2, 3 … until a hit, at most 4.
                Walkers: SELF_AVOIDING, check with the issuer every 4 hops, ttl 100.
                Every message takes 10 ms, none gets lost.

                ring: 8 peers, 8 links, 2.00 neighbors a peer, at most 2
                  method            found  hops to answer  p95      queries       checks      answers  all messages  peers reached
                  flooding        100.0 %     2.17 ± 0.76    4  8.00 ± 0.00  0.00 ± 0.00  2.17 ± 0.76  10.17 ± 0.76    7.00 ± 0.00
                  expanding ring  100.0 %     2.17 ± 0.76    4  8.17 ± 4.38  0.00 ± 0.00  2.17 ± 0.76  10.33 ± 5.14    4.17 ± 1.35
                  1 walker        100.0 %     4.00 ± 1.43    7  4.00 ± 1.43  0.83 ± 0.65  1.00 ± 0.00   5.83 ± 2.02    4.00 ± 1.43
                  2 walkers       100.0 %     2.83 ± 1.21    7  6.92 ± 1.79  1.67 ± 0.91  1.50 ± 0.33  10.08 ± 2.52    5.08 ± 0.99

                Beside the published figures (Lv et al., ICS 2002: random graph of 9,836 peers, power law of 9,230; ranges over all its settings)
                  quantity                                               network  published  ours         verdict
                  hops, flooding                                         ring     2 to 6     2.17 ± 0.76  reproduced
                  hops, 32 walkers                                       ring     4 to 15    -            not measured
                  times fewer messages with 32 walkers than by flooding  ring     about 100  -            not measured""");
    }

    @Test
    void aDifferenceIsExplainedByTheSettingFirst() {
        Parameters few = new Parameters(60, 4.09, 2, 0.05, 5, 8, 10_000, List.of(32), 4, Policy.SELF_AVOIDING, 3);
        SearchResults results = new SearchExperiment(new Reference(), few).run();
        assertThat(SearchComparison.of(results).get(2).verdict())
                .isEqualTo("differs: other setting (peers 60 instead of 10000, replication 0.05 instead of 0.01)");
    }

    @Test
    void aDifferenceInTheSameSettingIsHeldAgainstTheSubmission() {
        SearchNetwork pair = new SearchNetwork("pair", "pair", Topologies.path(2));
        SearchResults results = new SearchResults(
                "near",
                Parameters.LV,
                List.of(pair),
                List.of(new SearchRow(pair, new SearchMethod.Flooding(8), List.of(ONE_HOP, ONE_HOP))),
                List.of("32 walkers on the pair: Submission.randomWalk is not implemented yet"));
        assertThat(SearchComparison.of(results).get(0).verdict())
                .isEqualTo("differs: less than published in the same setting; suspect the submission");
        assertThat(SearchReport.lines(results))
                .endsWith("Not measured: 32 walkers on the pair: Submission.randomWalk is not implemented yet");
    }

    @Test
    void theDataHasOneLineForTheSettingAndOneForEachSearch() {
        List<String> lines = SearchData.lines(SearchExperimentTest.tiny());
        assertThat(lines).hasSize(1 + 4 * 12);
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "{\"experiment\":\"search\",\"submission\":\"reference\",\"peers\":8,\"meanDegree\":2.0,\"links\":1,"
                                + "\"replication\":0.125,\"searches\":12,\"floodTtl\":4,\"walkTtl\":100,\"walkers\":[1, 2],"
                                + "\"checkInterval\":4,\"policy\":\"SELF_AVOIDING\",\"seed\":7}",
                        "{\"network\":\"ring\",\"method\":\"flooding\",\"search\":0,\"found\":true,\"hops\":2,\"queries\":8,"
                                + "\"checks\":0,\"answers\":2,\"reached\":7}");
    }

    @Test
    void theLecturesGetTablesAndAttributes() {
        SearchResults results = SearchExperimentTest.tiny();
        assertThat(SearchAsciiDoc.table(results))
                .contains(
                        "|===",
                        "9+<s|ring: 8 peers, 8 links, 2.00 neighbors a peer, at most 2",
                        "|flooding |100.0 % |2.17 ± 0.76 |4 |8.00 ± 0.00 |0.00 ± 0.00 |2.17 ± 0.76 |10.17 ± 0.76 |7.00 ± 0.00");
        assertThat(SearchAsciiDoc.comparison(results))
                .contains("|hops, flooding |ring |2 to 6 |2.17 ± 0.76 |reproduced");
        assertThat(SearchAsciiDoc.attributes(results)).contains(":search-ring-flooding-queries: 8");
    }
}
