package dev.peerlab.experiment;

import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.SearchExperiment.Parameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code search}: runs {@link SearchExperiment}, prints a report and writes data, plots and lecture parts. */
@Command(
        name = "search",
        showDefaultValues = true,
        description = "Measures flooding against random walks: messages, reach and hops of a search.")
public final class SearchCommand implements Callable<Integer> {

    private static final String SVG = "search-messages.svg";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--submission", paramLabel = "NAME", description = "whose peers search; also -Dpeerlab.submission")
    private String submission = System.getProperty(Submissions.PROPERTY, "reference");

    @Option(names = "--peers", paramLabel = "N", description = "peers that a network begins with, 2 or more")
    private int peers = Parameters.LV.peers();

    @Option(names = "--mean-degree", paramLabel = "D", description = "neighbors a peer in the random graph, above 0")
    private double meanDegree = Parameters.LV.meanDegree();

    @Option(names = "--links", paramLabel = "M", description = "links of a new peer in the power-law graph, 1 or more")
    private int links = Parameters.LV.links();

    @Option(
            names = "--replication",
            paramLabel = "SHARE",
            description = "share of the peers that hold an object, 0 to 1")
    private double replication = Parameters.LV.replication();

    @Option(names = "--searches", paramLabel = "S", description = "searches a network and method, 2 or more")
    private int searches = Parameters.LV.searches();

    @Option(names = "--flood-ttl", paramLabel = "TTL", description = "ttl of floods and of the largest ring, 1 or more")
    private int floodTtl = Parameters.LV.floodTtl();

    @Option(names = "--walk-ttl", paramLabel = "TTL", description = "ttl of walkers, 1 or more")
    private int walkTtl = Parameters.LV.walkTtl();

    @Option(names = "--walkers", paramLabel = "K", split = ",", description = "numbers of walkers, each 1 or more")
    private List<Integer> walkers = Parameters.LV.walkers();

    @Option(names = "--check-interval", paramLabel = "C", description = "hops from check to check, 0 for never")
    private int checkInterval = Parameters.LV.checkInterval();

    @Option(names = "--policy", paramLabel = "POLICY", description = "of walkers: ${COMPLETION-CANDIDATES}")
    private Policy policy = Parameters.LV.policy();

    @Option(names = "--seed", paramLabel = "SEED", description = "decides all that is random")
    private long seed = Parameters.LV.seed();

    @Option(names = "--out", paramLabel = "DIR", description = "where data and plots are written")
    private Path out = Path.of("target", "peerlab");

    @Option(
            names = "--lectures",
            paramLabel = "DIR",
            description = "also writes images/ and generated/ of the lectures there")
    private @Nullable Path lectures;

    @Override
    public Integer call() throws IOException {
        SearchResults results = experiment().run();
        PrintWriter screen = spec.commandLine().getOut();
        SearchReport.lines(results).forEach(screen::println);
        if (results.rows().isEmpty()) {
            screen.flush();
            return 1;
        }
        Files.createDirectories(out);
        Files.write(out.resolve("search.jsonl"), SearchData.lines(results));
        Figure figure = new SearchFigure(results);
        figure.writePng(out.resolve("search-messages.png"));
        figure.writeSvg(out.resolve(SVG));
        screen.println();
        screen.println("Written to " + out + ": search.jsonl, search-messages.png, search-messages.svg");
        screen.flush();
        writeLectures(results);
        return 0;
    }

    private SearchExperiment experiment() {
        try {
            Parameters parameters = new Parameters(
                    peers,
                    meanDegree,
                    links,
                    replication,
                    searches,
                    floodTtl,
                    walkTtl,
                    walkers,
                    checkInterval,
                    policy,
                    seed);
            return new SearchExperiment(Submissions.named(submission), parameters);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void writeLectures(SearchResults results) throws IOException {
        if (lectures == null) {
            return;
        }
        Path generated = Files.createDirectories(lectures.resolve("generated"));
        Files.write(generated.resolve("search-table.adoc"), SearchAsciiDoc.table(results));
        Files.write(generated.resolve("search-comparison.adoc"), SearchAsciiDoc.comparison(results));
        Files.write(generated.resolve("search-attributes.adoc"), SearchAsciiDoc.attributes(results));
        Path image = Files.createDirectories(lectures.resolve("images")).resolve(SVG);
        Files.copy(out.resolve(SVG), image, StandardCopyOption.REPLACE_EXISTING);
    }
}
