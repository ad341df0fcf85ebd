package dev.peerlab.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page is made of. */
class AssetsTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src|from|import)[ =]\"([\\w./-]+)\"");

    @Test
    void nothingIsLoadedFromElsewhere() {
        for (Path asset : assets()) {
            String text = text(asset).replace("http://www.w3.org/2000/svg", "");
            assertThat(text)
                    .as(asset.toString())
                    .doesNotContainPattern("https?:|[\"'`]//[a-z]|url\\(\\s*[\"']?(?!#)|@import");
        }
    }

    @Test
    void textsNeverBecomeMarkupOrCode() {
        for (Path asset : assets()) {
            assertThat(text(asset))
                    .as(asset.toString())
                    .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser"
                            + "|createContextualFragment|\\beval\\b|new Function|javascript:|setTimeout\\([\"'`]");
        }
    }

    @Test
    void scriptsAndHandlersStandInFilesOfTheirOwn() {
        assertThat(text(directory().resolve("index.html")))
                .doesNotContainPattern("<script(?![^>]* src=)|\\son[a-z]+=|\\sstyle=|<style");
    }

    @Test
    void whatIsReferredToIsThere() {
        int references = 0;
        for (Path asset : assets()) {
            Matcher matcher = REFERENCE.matcher(text(asset));
            while (matcher.find()) {
                String name = matcher.group(1).replaceFirst("^(/web/|\\./)", "");
                assertThat(directory().resolve(name)).as("%s names it", asset).exists();
                references++;
            }
        }
        assertThat(references).isGreaterThan(20);
    }

    @Test
    void modulesAreSmall() {
        assertThat(assets()).allSatisfy(asset -> assertThat(text(asset).lines()).hasSizeLessThanOrEqualTo(300));
    }

    private static List<Path> assets() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> !file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            URI page = Objects.requireNonNull(WebView.class.getResource("index.html"))
                    .toURI();
            return Objects.requireNonNull(Path.of(page).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
