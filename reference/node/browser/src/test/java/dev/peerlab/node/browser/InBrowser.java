package dev.peerlab.node.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.peerlab.node.OverlayKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** A page in a browser; what goes wrong in its scripts fails the test. */
abstract class InBrowser {

    private static final double PATIENCE_MILLIS = 30_000;

    @SuppressWarnings("NullAway.Init")
    private static Playwright driver;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    private final List<String> errors = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    private boolean refused;
    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    Page page;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        driver = Browsers.driver();
        browser = Browsers.launch(driver);
    }

    @AfterAll
    static void quit() {
        driver.close();
    }

    /** Opens the page of a new network, and waits until it is as it should be. */
    final ShownNetwork show(OverlayKind overlay, int size, int width, ColorScheme colors) {
        ShownNetwork network = new ShownNetwork(overlay, size);
        open.add(network);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 860)
                .setColorScheme(colors)
                .setReducedMotion(ReducedMotion.REDUCE));
        open.add(context);
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.navigate(network.url());
        assertThat(page.locator("#health")).hasAttribute("data-state", "good");
        assertThat(peers()).hasCount(size);
        return network;
    }

    final ShownNetwork show(OverlayKind overlay, int size) {
        return show(overlay, size, 1280, ColorScheme.LIGHT);
    }

    /** Waits until the browser says that it refused something, for the page's policy or a frame's sandbox; that is no error. */
    final void refuses(String what) {
        page.waitForCondition(() -> errors.stream().anyMatch(error -> error.contains(what)));
        refused = true;
    }

    /** From now on the browser may say that it reaches nobody; that is no error. */
    final void ends() {
        ended = true;
    }

    private boolean isExpected(String error) {
        return (ended && error.contains("net::ERR_"))
                || (refused && (error.contains("Content Security Policy") || error.contains("sandbox")));
    }

    final Locator peers() {
        return page.locator("#stage [data-peer]");
    }

    final Locator peer(int number) {
        Pattern name = Pattern.compile("^peer " + number + "($|,)");
        return page.locator("#stage").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    final void logs(String text) {
        assertThat(page.locator("#log")).containsText(text);
    }

    final void says(String id, String text) {
        assertThat(page.locator("#" + id)).hasText(text, new HasTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    @AfterEach
    void close(TestInfo test) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName() + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("peerlab.screenshots", "target/screenshots"), name)));
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        assertThat(errors).allMatch(this::isExpected);
    }
}
