package dev.peerlab.benchmark;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.checker.story.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the checker finds in a broken toy: how proposers of Paxos who overrule what was accepted come to choose two values. */
final class CheckerStory {

    private static final String NAME = "careless-paxos";

    private final PrintStream out;

    CheckerStory(PrintStream out) {
        this.out = out;
    }

    /**
     * Finds the story, prints it as a chart, saves it as a page and as a trace, and replays that on wrong and right proposers.
     *
     * @param folder where to; made if it is not there
     */
    void write(Path folder) throws IOException {
        Checker careless = Checker.of(Paxos.world(2, 3, true).build()).invariant(Paxos.AGREEMENT);
        Checker careful = Checker.of(Paxos.world(2, 3, false).build()).invariant(Paxos.AGREEMENT);
        Story story = Story.of(careless, careless.breadthFirst()).minimized().inCausalOrder();
        story.chart().forEach(out::println);
        Path page = Files.createDirectories(folder).resolve(NAME + ".html");
        Path trace = folder.resolve(NAME + ".trace");
        Files.writeString(page, story.html("Proposers who overrule what was accepted"));
        SavedTrace.of(story, NAME).write(trace);
        out.println();
        out.println("page: " + page);
        out.println("trace: " + trace);
        out.println("replayed on careless proposers: "
                + SavedTrace.read(trace).replay(careless).summary());
        out.println("replayed on careful proposers: "
                + SavedTrace.read(trace).replay(careful).summary());
    }
}
