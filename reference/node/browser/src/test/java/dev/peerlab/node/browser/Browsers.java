package dev.peerlab.node.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium: the one that is named, one of this machine, or one that is downloaded. */
final class Browsers {

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private Browsers() {}

    private static Optional<Path> found() {
        String named = System.getProperty("peerlab.chromium", "");
        return Stream.concat(Stream.of(named).filter(path -> !path.isEmpty()), USUAL.stream())
                .map(Path::of)
                .filter(path -> path.toString().equals(named) || Files.isExecutable(path))
                .findFirst();
    }

    /** {@return the driver; it downloads a browser only if there is none} */
    static Playwright driver() {
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (found().isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        try {
            return Playwright.create(options);
        } catch (PlaywrightException e) {
            throw noBrowser(e);
        }
    }

    /** {@return a browser without a window} */
    static Browser launch(Playwright driver) {
        List<String> arguments = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox"); // Chromium has none for root, as in most containers
        }
        LaunchOptions options = new LaunchOptions().setArgs(arguments);
        found().ifPresent(options::setExecutablePath);
        try {
            return driver.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw noBrowser(e);
        }
    }

    private static IllegalStateException noBrowser(PlaywrightException e) {
        return new IllegalStateException(
                "No Chromium could be started. Install one (on Debian: apt install chromium), or name one by"
                        + " -Dpeerlab.chromium=PATH",
                e);
    }
}
