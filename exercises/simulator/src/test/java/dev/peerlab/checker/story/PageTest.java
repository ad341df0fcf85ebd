package dev.peerlab.checker.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PageTest {

    /** To be looked at in target/stories, too. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("shop", Mishaps.story().html("A shop that forgets"));
        Checker pingPong = Checker.of(PingPong.world(2, 2).build()).goal(PingPong.done(2));
        pages.put("pingpong", told(pingPong).html("Ping-pong"));
        World careless = Paxos.world(2, 3, true).build();
        pages.put("paxos", told(Checker.of(careless).invariant(Paxos.AGREEMENT)).html("A careless proposer"));
        Checker ring = Checker.of(HastyRing.world()).invariant(HastyRing.ONE_RING);
        pages.put("ring", told(ring).html("A ring that forks <hastily>", HastyRing.picture()));
        Path folder = Files.createDirectories(Path.of("target", "stories"));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
        return pages;
    }

    private static Story told(Checker checker) {
        return Story.of(checker, checker.breadthFirst()).inCausalOrder();
    }

    @Test
    void aPageNeedsNothingElse() throws IOException {
        assertThat(pages().values())
                .allSatisfy(page -> assertThat(page)
                        .startsWith("<!DOCTYPE html>")
                        .contains("prefers-color-scheme: dark")
                        .doesNotContain("http:", "https:", "<script", "src=", "@import", "url(h"));
    }

    @Test
    void itsChartsAreWellFormed() throws IOException, ParserConfigurationException, SAXException {
        for (String page : pages().values()) {
            String svg = page.substring(page.indexOf("<svg"), page.lastIndexOf("</svg>") + 6);
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<page>" + svg + "</page>")));

            assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(2);
        }
    }

    @Test
    void aRowTellsWhatHappenedAndWhatItChanged() throws IOException {
        assertThat(pages().get("shop"))
                .contains(">shop → customer Shipped[book=7] gets lost</text>")
                .contains(">shop: was not paid → was paid</text>")
                .contains("peer shop before: was not paid\npeer shop after: was paid\n"
                        + "sends to bank: Charge[book=7]\nsends to customer: Shipped[book=7]</title>")
                .contains("still under way: shop → customer Shipped[book=7]")
                .contains("<b>broken</b> nobody pays twice<span class=\"detail\">the bank was asked 2 times</span>");
    }

    @Test
    void theRingIsDrawnBesideEachStepThatChangesIt() throws IOException {
        String page = pages().getOrDefault("ring", "");

        assertThat(page).contains("<h1>A ring that forks &lt;hastily&gt;</h1>");
        assertThat(page.split("<title>8: successor", -1)).hasSize(1 + 5);
        assertThat(page)
                .contains(
                        "<title>8: successor 40</title>",
                        "<title>8: successor 20</title>",
                        "<title>8: successor 30</title>");
    }
}
