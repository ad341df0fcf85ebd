package dev.peerlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

    /** The colors of the first series that was measured, of the second, and of a published one. */
    private static final String FIRST = "rgb(8,48,107)";

    private static final String SECOND = "rgb(230,126,34)";
    private static final String PAPERS = "rgb(192,24,43)";

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void everySeriesIsNamedAndEveryPointOfOursMarked() {
        String svg = svg(Examples.complexity().charts().get(0));
        assertThat(svg)
                .contains(
                        ">Chord lookup<", ">ring walk<", ">flooding<", ">random walk, 16 walkers<", ">central index<");
        assertThat(count(svg, "<path[^>]*fill:" + Pattern.quote(FIRST))).isEqualTo(15 + 1);
        assertThat(count(svg, "<path[^>]*fill:" + Pattern.quote(SECOND))).isEqualTo(12 + 1);
    }

    @Test
    void aPublishedPointIsAHollowMarker() {
        String svg = svg(Examples.path().charts().get(0));
        assertThat(count(svg, "<path[^>]*fill:none;stroke:" + Pattern.quote(PAPERS)))
                .isEqualTo(12 + 1);
        assertThat(svg).doesNotContain("fill:" + PAPERS);
    }

    @Test
    void aFittedCurveHasTheColorOfItsSeriesAndATheoryIsDashed() {
        String svg = svg(Examples.path().charts().get(0));
        assertThat(count(svg, "<path[^>]*fill:none;stroke:" + Pattern.quote(FIRST) + ";stroke-width:1.6"))
                .isEqualTo(1);
        assertThat(count(svg, "stroke-dasharray:7,4")).as("curve and legend").isEqualTo(2);
    }

    @Test
    void whatIsWrittenInAPictureIsLeftAsItIs() {
        assertThat(svg(Examples.path().charts().get(0))).contains(">0.501 · log2 N + 0.02<");
    }

    @Test
    void anErrorBarIsDrawnWhereItIsLongerThanItsMarker() {
        String bar = "<line[^>]*stroke:" + Pattern.quote(FIRST);
        Chart wide = chart(Axis.linear("y"), measured(new Point(1, 10, 5, 20), new Point(2, 11, 10.999, 11.001)));
        assertThat(count(svg(wide), bar)).as("a bar and its two ends").isEqualTo(3);
        Chart none = chart(Axis.linear("y"), measured(Point.of(1, 10), Point.of(2, 20)));
        assertThat(count(svg(none), bar)).isZero();
    }

    @Test
    void aBarThatReachesZeroEndsWhereALogarithmicAxisDoes() {
        String svg = svg(chart(Axis.logarithmic("y"), measured(new Point(1, 10, 0, 20), Point.of(2, 1000))));
        assertThat(count(svg, "<line[^>]*stroke:" + Pattern.quote(FIRST))).isEqualTo(3);
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    @Test
    void zeroIsLeftOutOnALogarithmicAxisAndThatIsSaid() {
        Chart chart = chart(Axis.logarithmic("y"), measured(Point.of(1, 0), Point.of(2, 10), Point.of(3, 100)));
        assertThat(ChartPicture.caption(chart))
                .containsExactly("Read me.", "Not drawn: 1 point of 'ours', 0 on a logarithmic axis.");
        assertThat(count(svg(chart), "<path[^>]*fill:" + Pattern.quote(FIRST))).isEqualTo(2 + 1);
    }

    @Test
    void whatIsNotANumberIsLeftOutAndThatIsSaid() {
        Chart chart = chart(Axis.linear("y"), measured(Point.of(1, Double.NaN), Point.of(2, 10)));
        assertThat(ChartPicture.caption(chart))
                .contains("Not drawn: 1 point of 'ours', not a number that has a place.");
        assertThat(svg(chart)).doesNotContain("NaN");
    }

    @Test
    void oneOrNoPointCanBeDrawnToo() {
        for (Axis axis : List.of(Axis.linear("y"), Axis.logarithmic("y"))) {
            assertThat(svg(chart(axis, measured(Point.of(1, 5)))))
                    .contains(">ours<")
                    .doesNotContain("NaN", "Infinity");
            assertThat(svg(chart(axis, measured()))).contains(">ours<").doesNotContain("NaN", "Infinity");
            assertThat(svg(chart(axis, measured(Point.of(0, 0)))))
                    .contains(">ours<")
                    .doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void marksStandAtPowersOfTwoOrOfTen() {
        assertThat(labels(Axis.logarithmic("N"), 8, 16, 1024))
                .containsExactly("8", "16", "32", "64", "128", "256", "512", "1,024");
        assertThat(labels(Axis.logarithmic("N"), 3, 50_000)).containsExactly("10", "100", "1,000", "10,000");
        assertThat(labels(Axis.logarithmic("N"), 3, 70)).containsExactly("5", "10", "20", "50");
        assertThat(labels(Axis.logarithmic("N"), 11, 13)).containsExactly("11", "11.5", "12", "12.5", "13");
        assertThat(labels(Axis.linear("p"), 0, 0.5)).containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(labels(Axis.logarithmic("N"), 1e-6, 1e9)).contains("10⁻⁶", "0.01", "1,000,000", "10⁹");
    }

    @Test
    void thingsThatHaveNamesStandSideBySideWithTheirValues() {
        assertThat(svg(Examples.search().charts().get(0)))
                .contains(">expanding ring<", ">32 walkers<", ">28,117<", ">352<");
    }

    @Test
    void thePngIsThePictureInTwiceItsSize() throws IOException {
        Picture picture = ChartPicture.whole(Examples.path().charts().get(0));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(2 * picture.width());
        assertThat(image.getHeight()).isEqualTo(2 * picture.height());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel == 0xff_08_30_6b).count())
                .as("pixels in the color of the first series")
                .isGreaterThan(1000);
    }

    @Test
    void longNamesAndTitlesTakeMoreLines() {
        String name = IntStream.range(0, 40)
                .mapToObj(i -> "word" + i)
                .reduce("", (a, b) -> a + " " + b)
                .strip();
        Chart chart = new Chart(
                "long",
                name,
                Axis.linear("x"),
                Axis.linear("y"),
                List.of(new Series(name, Style.MEASURED, List.of(Point.of(1, 1)))),
                List.of(name));
        ChartPicture picture = ChartPicture.whole(chart);
        assertThat(picture.height()).isGreaterThan(ChartPicture.bare(chart).height());
        assertThat(count(picture.svg("long", ""), "<text[^>]*>[^<]*word39<")).isEqualTo(3);
        assertThat(count(picture.svg("long", ""), "<text[^>]*>[^<]*word0 [^<]*word39<"))
                .isZero();
    }

    private static List<String> labels(Axis axis, double... values) {
        return AxisScale.horizontal(axis, DoubleStream.of(values).toArray()).ticks().stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static Series measured(Point... points) {
        return new Series("ours", Style.MEASURED, List.of(points));
    }

    private static Chart chart(Axis y, Series series) {
        return new Chart("chart", "Chart", Axis.linear("x"), y, List.of(series), List.of("Read me."));
    }

    private static String svg(Chart chart) {
        return ChartPicture.whole(chart).svg(chart.key(), "");
    }

    private static long count(String svg, String pattern) {
        return Pattern.compile(pattern).matcher(svg).results().count();
    }
}
