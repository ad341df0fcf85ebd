package dev.peerlab.node.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPageIT extends InBrowser {

    @Test
    void sixteenPeersFormARing() {
        show(OverlayKind.CHORD, 16);
        says("summary", "16 peers of chord, in network “peerlab”");
        says("health-text", "the ring is whole");
        assertThat(page.locator("#stage .link.successor, #stage .link.selected"))
                .hasCount(16);
    }

    @Test
    void aPeerIsChosenByTheMouseAndShowsItsTable() {
        ShownNetwork network = show(OverlayKind.CHORD, 8);
        peer(5).click();
        says("peer-title", "peer 5");
        assertThat(page.locator("#peer")).containsText(network.node(5).self().toString());
        assertThat(page.locator("#peer table").first())
                .containsText(Pattern.compile("predecessorpeer \\d.*successorpeer \\d"));
        assertThat(page.locator("#peer table").nth(1)).containsText("id + 20");
        Locator successor = page.locator("#peer [data-goto^='s0 ']");
        String name = successor.textContent();
        successor.click();
        says("peer-title", name);
    }

    @Test
    void aPeerIsChosenByTheKeyboardAlone() {
        show(OverlayKind.CHORD, 8);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        String first = focused();
        page.keyboard().press("ArrowRight");
        assertThat(focused()).startsWith("peer ").isNotEqualTo(first);
        page.keyboard().press("ArrowLeft");
        assertThat(focused()).isEqualTo(first);
        page.keyboard().press("ArrowRight");
        String second = focused();
        page.keyboard().press("Enter");
        says("peer-title", second);
        assertThat(focused()).isEqualTo(second);
        page.keyboard().press("Tab");
        assertThat(page.locator("#ask-text")).isFocused();
    }

    @Test
    void thePeerThatAsksIsTheOneThatIsSelected() {
        show(OverlayKind.CHORD, 8);
        peer(2).click();
        page.click("#ask-here");
        assertThat(page.locator("#ask-from")).hasValue("2");
        peer(6).click();
        page.click("#ask-here");
        assertThat(page.locator("#ask-from")).hasValue("6");
        page.keyboard().type("greeting");
        page.keyboard().press("Enter");
        logs("lookup of greeting from peer 6: ");
    }

    @Test
    void peersOfOtherProcessesAreSeenToComeAndGo() {
        ShownNetwork network = show(OverlayKind.CHORD, 3);
        Node other = network.joinFromElsewhere();
        logs(other.self() + " is on the ring");
        assertThat(page.locator("#stage .peer.elsewhere")).hasCount(1);
        says("health-text", "the ring is whole");
        page.locator("#stage .peer.elsewhere").click();
        assertThat(page.locator("#peer")).containsText("in another process");
        assertThat(page.locator("#crash")).isDisabled();
        other.close();
        logs(other.self() + " is no longer on the ring");
        says("summary", "3 peers of chord, in network “peerlab”");
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
    }

    @Test
    void aKeyHasItsOwnerAndItsCopies() {
        show(OverlayKind.CHORD, 8);
        page.fill("#ask-text", "greeting");
        assertThat(page.locator("#stage .peer.owner")).hasCount(1);
        assertThat(page.locator("#stage .peer.replica")).hasCount(2);
        assertThat(page.locator("#ask-answer")).containsText("No peer here keeps a value for it.");
        page.fill("#ask-value", "hello");
        page.click("button[value=put]");
        logs("put greeting at peer 0: stored");
        assertThat(page.locator("#ask-answer"))
                .containsText(Pattern.compile("Kept at peer \\d, peer \\d, peer \\d\\."));
        page.selectOption("#ask-from", "3");
        page.click("button[value=get]");
        assertThat(page.locator("#ask-answer")).containsText("the value is “hello”");
    }

    @Test
    void aLookupGoesFromHopToHop() {
        show(OverlayKind.CHORD, 16);
        page.fill("#ask-text", "another key");
        page.keyboard().press("Enter");
        logs("lookup of another key from peer 0: found peer");
        String owner = page.locator("#stage .peer.owner").getAttribute("data-peer");
        List<String> asked = page.locator("#ask-steps tbody tr td:nth-child(2)").allTextContents();
        assertThat(page.locator("#stage .hop-number")).hasCount(asked.size());
        String label = page.locator("#stage [data-peer='" + owner + "']").getAttribute("aria-label");
        assertThat(label).startsWith(asked.get(asked.size() - 1) + ",").contains("owns the key");
    }

    @Test
    void aLookupIsSeenOnItsWay() {
        show(OverlayKind.CHORD, 16);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.fill("#ask-text", "another key");
        page.keyboard().press("Enter");
        assertThat(page.locator("#stage .hop.under-way")).hasCount(1);
        assertThat(page.locator("#stage .pulse")).hasCount(1);
        assertThat(page.locator("#ask-steps tr.shown")).hasCount(1);
        assertThat(page.locator("#stage .pulse")).hasCount(0);
    }

    @Test
    void theRingMendsAfterACrash() {
        ShownNetwork network = show(OverlayKind.CHORD, 8);
        peer(3).click();
        page.click("#crash");
        logs("peer 3 crashed");
        logs("the ring of 7 is whole again, after ");
        says("health-text", "the ring is whole");
        says("peer-title", "peer 3: crashed");
        assertThat(page.locator("#stage .peer.crashed")).hasCount(1);
        assertThat(page.locator("#crash")).isDisabled();
        assertThat(network.node(3).state()).isEqualTo(Node.State.CRASHED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHORD")
    void aSearchShowsWhoIsAskedAndWhoAnswers(OverlayKind overlay) {
        show(overlay, 12);
        page.fill("#ask-text", "song");
        page.selectOption("#ask-from", "11");
        page.click("button[value=share]");
        logs("peer 11 shares song");
        page.selectOption("#ask-from", "0");
        page.click("button[value=search]");
        logs("search for song from peer 0: found at peer 11");
        assertThat(page.locator("#stage .hop").first()).isAttached();
        assertThat(page.locator("#stage .peer.holding")).hasCount(1);
    }

    @Test
    void namesThatLookLikeMarkupStayNames() {
        ShownNetwork network = show(OverlayKind.FLOODING, 2);
        String name = "<img src=x onerror=\"document.title='owned'\">";
        network.node(0)
                .search(peer -> {
                    peer.share(name);
                    return CompletableFuture.completedFuture(null);
                })
                .join();
        assertThat(page.locator("#peer")).containsText(name);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page).hasTitle("PeerLab");
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void textIsReadableInDarkAndInLight(ColorScheme colors) {
        show(OverlayKind.CHORD, 4, 1280, colors);
        for (String selector :
                List.of("#summary", "#health", "nav a[aria-current]", "#crash", "button.first", "dt", "#peer .plain")) {
            assertThat(((Number) page.evaluate(CONTRAST, selector)).doubleValue())
                    .as("contrast of %s, as WCAG 2 defines it", selector)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void nothingIsCutOffOnASmallScreen() {
        show(OverlayKind.CHORD, 16, 360, ColorScheme.LIGHT);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        BoundingBox stage = page.locator("#stage").boundingBox();
        for (Locator peer : peers().all()) {
            BoundingBox box = peer.locator(".dot").boundingBox();
            assertThat(box.x).isGreaterThanOrEqualTo(stage.x);
            assertThat(box.x + box.width).isLessThanOrEqualTo(stage.x + stage.width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aKeyIsNamedBesideTheRingAndInsideThePicture(int width) {
        show(OverlayKind.CHORD, 16, width, ColorScheme.LIGHT);
        for (String key : List.of("a long name of a key", "and another long one", "top", "a key on the left side")) {
            page.fill("#ask-text", key);
            assertThat(page.locator("#ask-answer .key")).hasText(key);
            assertThat(page.evaluate(NAME_IS_INSIDE)).as(key).isEqualTo(true);
        }
    }

    /** At one instant: the picture is drawn anew now and then. */
    private static final String NAME_IS_INSIDE = """
            () => {
              const stage = document.querySelector('#stage').getBoundingClientRect();
              const name = document.querySelector('#stage .key-name').getBoundingClientRect();
              return name.left >= stage.left && name.right <= stage.right && name.top >= stage.top
                && name.bottom <= stage.bottom;
            }""";

    @Test
    void whoAsksAProcessThatHasEndedIsToldSo() {
        ShownNetwork network = show(OverlayKind.CHORD, 2);
        ends();
        network.close();
        says("health-text", "not connected");
        page.fill("#ask-text", "greeting");
        page.keyboard().press("Enter");
        assertThat(page.locator("#ask-answer")).hasText("no answer: the process has ended, or is busy");
    }

    @Test
    void nothingJumpsWhenAPeerCrashes() {
        show(OverlayKind.CHORD, 8);
        peer(2).click();
        String before = page.locator("#stage [data-peer]:not(.selected)")
                .evaluateAll(PLACES)
                .toString();
        BoundingBox panel = page.locator("#peer").boundingBox();
        page.click("#crash");
        logs("is whole again");
        assertThat(page.locator("#stage [data-peer]:not(.selected)").evaluateAll(PLACES))
                .hasToString(before);
        assertThat(page.locator("#peer").boundingBox().y).isEqualTo(panel.y);
    }

    private static final String PLACES = "all => all.map(one => one.getAttribute('transform')).join()";

    /** Relative luminances of an element's text and of the first background below it that is not transparent. */
    private static final String CONTRAST = """
            selector => {
              const numbers = color => color.match(/[\\d.]+/g).map(Number);
              const luminance = color => numbers(color).slice(0, 3).map(c => c / 255)
                .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const element = document.querySelector(selector);
              let below = element;
              while ((numbers(getComputedStyle(below).backgroundColor)[3] ?? 1) === 0) {
                below = below.parentElement;
              }
              const a = luminance(getComputedStyle(element).color);
              const b = luminance(getComputedStyle(below).backgroundColor);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }""";
}
