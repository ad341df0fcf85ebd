package dev.peerlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LecturesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void onlyWhatALectureIncludesOrShowsIsWritten() throws IOException {
        Files.writeString(
                directory.resolve("01-flooding.adoc"),
                "include::generated/chord-load-loads.adoc[]\nimage::chord-load.svg[\"Keys a peer\"]\n");
        List<Path> written = new ReportWriter(Examples.report()).writeLectures(directory);
        assertThat(written)
                .containsExactly(
                        directory.resolve("generated").resolve("chord-load-loads.adoc"),
                        directory.resolve("images").resolve("chord-load.svg"))
                .allMatch(Files::exists);
    }

    @Test
    void aTableSaysWhatItShows() {
        assertThat(AsciiDoc.table(Grid.all(Examples.load()).get(0))).isEqualTo("""
                // Written by the report with --lectures (see benchmarks/README.md): do not edit.
                .Keys a peer over their mean
                [cols=">13,>14,>15",options="header"]
                |===
                |virtual peers |1st percentile |99th percentile

                |1 |0.01 |4.60 ±\u00a00.11
                |20 |0.55 |1.59 ±\u00a00.02
                |===
                """);
    }

    @Test
    void aNarrowCellBreaksNowhereInAFigureButBeforeItsMargin() {
        Table table = new Table("t", "", List.of("share", "why"), List.of(List.of("1.85 ± 0.32 %", "2 ± x")));
        assertThat(AsciiDoc.table(Grid.of(table))).contains("|1.85 ±\u00a00.32\u00a0% |2 ± x\n");
    }

    @Test
    void theSettingIsAListOfSentences() {
        assertThat(AsciiDoc.setting(Examples.search())).isEqualTo("""
                // Written by the report with --lectures (see benchmarks/README.md): do not edit.
                * An object is on 1 % of the peers.
                """);
    }

    @Test
    void everyFigureHasANameThatALectureCanQuote() {
        assertThat(AsciiDoc.attributes(Examples.load())).isEqualTo("""
                // Written by the report with --lectures (see benchmarks/README.md): do not edit.
                :chord-load-loads-virtual-peers-1-1st-percentile: 0.01
                :chord-load-loads-virtual-peers-1-99th-percentile: 4.60
                :chord-load-loads-virtual-peers-1-99th-percentile-margin: 0.11
                :chord-load-loads-virtual-peers-20-1st-percentile: 0.55
                :chord-load-loads-virtual-peers-20-99th-percentile: 1.59
                :chord-load-loads-virtual-peers-20-99th-percentile-margin: 0.02
                :chord-load-comparison-99th-percentile-mean-v-1-published: 4.6
                :chord-load-comparison-99th-percentile-mean-v-1-ours: 4.60
                :chord-load-comparison-99th-percentile-mean-v-1-ours-margin: 0.11
                :chord-load-comparison-99th-percentile-mean-v-1-verdict: reproduced
                :chord-load-comparison-most-mean-v-1-published: 9.1
                :chord-load-comparison-most-mean-v-1-ours: 9.9
                :chord-load-comparison-most-mean-v-1-ours-margin: 0.5
                :chord-load-comparison-most-mean-v-1-verdict: differs
                :chord-load-comparison-most-mean-v-1-why: the maximum of one run was published
                :chord-load-comparison-peers-without-keys-v-1-published: some
                :chord-load-comparison-peers-without-keys-v-1-ours: -
                :chord-load-comparison-peers-without-keys-v-1-verdict: undecided
                :chord-load-comparison-peers-without-keys-v-1-why: not measured
                :chord-load-alt: Chart: Keys a peer. Across: keys; up: peers, logarithmic. peers with so many keys (measured): from 4,000 at 0 to 1.64 at 390. exponential distribution, of which the mean is the number of keys over the number of peers, as follows for ids that are uniform on the circle (in theory): from 4,000 at 0 to 1.64 at 390.
                """);
        assertThat(Quotes.of(Examples.path())).containsEntry("chord-path-lengths-n-4096-mean", "6.02");
    }

    @Test
    void aRowIsNamedByAsManyCellsAsMakeItUnique() {
        Chapter chapter = chapter(new Table(
                "t",
                "",
                List.of("graph", "walkers", "messages", "Messages"),
                List.of(List.of("random", "1", "151", "x"), List.of("random", "32", "350 ± 14", "y"))));
        assertThat(Quotes.of(chapter).keySet()).isEmpty();
        Chapter unique = chapter(new Table(
                "t",
                "",
                List.of("graph", "walkers", "messages"),
                List.of(List.of("random", "1", "151"), List.of("random", "32", "350 ± 14"))));
        assertThat(Quotes.of(unique))
                .containsOnlyKeys(
                        "k-t-random-walkers-1-messages",
                        "k-t-random-walkers-32-messages",
                        "k-t-random-walkers-32-messages-margin");
    }

    @Test
    void whatAsciiDocWouldTakeForMarkupIsPassedThrough() {
        assertThat(AsciiDoc.escape("28,117 ± 384")).isEqualTo("28,117 ± 384");
        assertThat(AsciiDoc.escape("a *b* {c} [d]")).isEqualTo("pass:c[a *b* {c} [d\\]]");
    }

    private static Chapter chapter(Table table) {
        return new Chapter("k", "", List.of(), List.of(table), List.of(), List.of());
    }
}
