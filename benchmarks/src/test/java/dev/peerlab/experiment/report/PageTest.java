package dev.peerlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.finding.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PageTest {

    private static final String EVIL = "a < b & \"c\" <script>alert(1)</script> \u0000 ]]> ½";

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void thePageIsWellFormedAndHasALandmarkForEachPart() throws Exception {
        Document page = parse(page(Examples.report()));
        for (String landmark : List.of("header", "nav", "main", "footer")) {
            assertThat(elements(page, landmark)).as(landmark).hasSize(1);
        }
        assertThat(elements(page, "section")).hasSize(Examples.all().size() + 2);
        assertThat(elements(page, "h1")).hasSize(1);
    }

    @Test
    void eachLinkWithinThePageLeadsSomewhereAndNamesAreUnique() throws Exception {
        Document page = parse(page(Examples.report()));
        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a").stream()
                        .map(link -> link.getAttribute("href"))
                        .filter(target -> target.startsWith("#"))
                        .map(target -> target.substring(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
        assertThat(elements(page, "*").stream()
                        .map(element -> element.getAttribute("aria-labelledby"))
                        .filter(id -> !id.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void eachHeaderOfATableSaysWhatItIsOf() throws Exception {
        Document page = parse(page(Examples.report()));
        assertThat(elements(page, "th"))
                .isNotEmpty()
                .allMatch(header -> List.of("row", "col").contains(header.getAttribute("scope")));
        assertThat(elements(page, "caption")).hasSameSizeAs(elements(page, "table"));
    }

    @Test
    void eachChartIsDrawnInThePageAndSaidInWords() throws Exception {
        List<Element> drawings = elements(parse(page(Examples.report())), "svg");
        assertThat(drawings).hasSize(4).allMatch(svg -> svg.getAttribute("role").equals("img"));
        assertThat(drawings.get(0).getAttribute("aria-label"))
                .startsWith("Chart: Path length of Chord lookups. Across: peers N, logarithmic; up: hops.")
                .contains("Stoica et al. 2001, fig. 10 (published): from 1.5 at 8 to 7 at 16,384.");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        String page = page(Examples.report());
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("://", "src=", "@import", "<script", "<link", "<iframe")
                .doesNotContainPattern("url\\((?!#)");
    }

    @Test
    void aVerdictIsAWordAndASignNotOnlyAColor() throws Exception {
        List<String> marks = elements(parse(page(report(Examples.load()))), "span").stream()
                .filter(span -> span.getAttribute("class").startsWith("mark "))
                .map(span -> span.getAttribute("class") + ": "
                        + span.getTextContent().replace('\u00a0', ' '))
                .toList();
        assertThat(marks)
                .containsExactly(
                        "mark good: ✓ 1 reproduced",
                        "mark bad: ✗ 1 differs",
                        "mark open: ? 1 undecided",
                        "mark good: ✓ reproduced",
                        "mark bad: ✗ differs",
                        "mark open: ? undecided");
    }

    @Test
    void textIsNeverTakenForMarkup() throws Exception {
        Table table = new Table("t", EVIL, List.of(EVIL), List.of(List.of(EVIL)));
        Chapter chapter = new Chapter("k", EVIL, List.of(EVIL), List.of(table), List.of(), List.of());
        String page = page(new Report(EVIL, List.of(chapter), List.of(EVIL), List.of(EVIL)));
        assertThat(page).doesNotContain("<script");
        assertThat(elements(parse(page), "caption").get(0).getTextContent())
                .isEqualTo(EVIL.replace('\u0000', '\ufffd'));
    }

    @Test
    void anElementThatIsNotEndedIsNoticed() {
        assertThatThrownBy(() -> new Html().open("p").toString()).hasMessage("<p> was not ended");
    }

    @Test
    void theResultsOfAnExperimentAreLinked() {
        String page = new Page(
                        report(Examples.load()),
                        new DataFiles(List.of(
                                "mine/chord-load.jsonl", "mine/chord-load.older.jsonl", "mine/x-chord-load.jsonl")))
                .html();
        assertThat(page)
                .contains("seed by seed: <a href=\"mine/chord-load.jsonl\">mine/chord-load.jsonl</a></p>")
                .doesNotContain("older");
    }

    private static Report report(Chapter chapter) {
        return new Report("", List.of(chapter), List.of(), List.of());
    }

    private static String page(Report report) {
        return new Page(report, new DataFiles(List.of())).html();
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList());
    }
}
