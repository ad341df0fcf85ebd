package dev.peerlab.checker.story;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A story as a page of HTML, in one file that loads nothing. */
final class Page {

    private Page() {}

    static String of(Story story, String title, @Nullable Picture picture) {
        String kind = story.ending() == Ending.REACHED ? "reached" : "broken";
        String network = story.world().network() == Network.SET
                ? "what was sent may arrive at any time, any number of times, or never"
                : "messages arrive once, in any order";
        Markup page = new Markup()
                .raw("<!DOCTYPE html>")
                .raw("<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .add("<title>%s</title>", Markup.escape(title))
                .add("<style>%s</style></head><body>", style())
                .add("<h1>%s</h1>", Markup.escape(title))
                .add("<p class=\"end %s\"><b>%s</b> %s</p>", kind, kind, end(story))
                .add(
                        "<p class=\"about\">%d events, %d peers; %s. Rest the mouse on a row to see all that its peer was, is"
                                + " and did.</p>",
                        story.steps().size(), story.world().size(), network)
                .raw(SvgChart.of(story, picture))
                .add("<p class=\"end %s\"><b>%s</b> %s</p>", kind, kind, end(story));
        if (!story.aftermath().isEmpty()) {
            page.add("<pre>%s</pre>", Markup.escape(String.join("\n", story.aftermath())));
        }
        return page.raw("</body></html>").toString();
    }

    private static String end(Story story) {
        String name = Markup.escape(story.predicate());
        return story.ending() == Ending.REACHED
                ? name
                : name + "<span class=\"detail\">" + Markup.escape(story.detail()) + "</span>";
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(Page.class.getResourceAsStream("story.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
