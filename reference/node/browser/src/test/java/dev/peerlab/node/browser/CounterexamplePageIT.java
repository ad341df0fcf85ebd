package dev.peerlab.node.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.FilePayload;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.node.OverlayKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CounterexamplePageIT extends InBrowser {

    @BeforeEach
    void go() {
        show(OverlayKind.CHORD, 1);
        page.click("nav a:has-text('Counterexample')");
    }

    @Test
    void aTraceIsDrawnAsASequenceChart() {
        List<String> lines = List.of(
                "0 starts",
                "0 begins search 1",
                "0 → 2 Query[id=q#1@0, ttl=3]",
                "0 → 1 Query[id=q#1@0, ttl=3] gets lost",
                "2 timer Retry[]",
                "2 crashes");
        open(
                "lost.trace",
                new SavedTrace("three peers", Ending.BROKEN, "each <b>query</b> arrives", "none", lines).text());
        assertThat(page.locator("#story .end")).containsText("broken each <b>query</b> arrives");
        assertThat(page.locator("#story .who")).hasText(new String[] {"0", "1", "2"});
        assertThat(page.locator("#story .arrow")).hasCount(2);
        assertThat(page.locator("#story .arrow.bad")).hasCount(1);
        assertThat(page.locator("#story .chart .dot")).hasCount(4);
        assertThat(page.locator("#story details li")).hasText(lines.toArray(String[]::new));
    }

    @Test
    void aFileThatIsNoTraceIsToldAsSuch() {
        open("x.trace", "peerlab trace 1\nworld: w\n");
        says("story-error", "x.trace cannot be shown: line 3: must begin with 'broken: '");
        open("empty.trace", "");
        says("story-error", "empty.trace cannot be shown: line 1: must be 'peerlab trace 1'");
    }

    @Test
    void aPageIsShownAndRunsNothing() {
        open("story.html", """
                <!DOCTYPE html><html><head><style>h1 { color: rgb(1, 2, 3) }</style>
                <meta http-equiv="refresh" content="0;url=https://elsewhere.example/"></head>
                <body onload="parent.document.title = 'owned'"><h1>Two owners</h1>
                <script>parent.document.title = 'owned'</script>
                <img src="https://elsewhere.example/spy.png" onerror="parent.document.title = 'owned'">
                <a href="https://elsewhere.example/">away</a></body></html>""");
        FrameLocator frame = page.frameLocator("#story iframe");
        assertThat(frame.locator("h1")).hasText("Two owners");
        assertThat(frame.locator("h1")).hasCSS("color", "rgb(1, 2, 3)");
        frame.locator("a").click();
        assertThat(page).hasTitle("PeerLab");
        assertThat(page.frames()).noneMatch(one -> one.url().contains("elsewhere"));
        refuses("spy.png");
        refuses("frame-src");
    }

    private void open(String name, String text) {
        page.setInputFiles("#story-file", new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }
}
