package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The end of a story's page as an SVG picture, as a browser shows it on a light screen. */
final class PagePicture {

    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final Pattern DARK = Pattern.compile("(?s)@media \\(prefers-color-scheme: dark\\) \\{.*?\\n}");
    private static final Pattern CHART =
            Pattern.compile("(?s)<svg[^>]* width=\"(\\d+)\" height=\"(\\d+)\"[^>]*>(.*?)</svg>");

    private PagePicture() {}

    /**
     * {@return the picture}
     *
     * @param html the page: a style, the names of the peers, the chart
     * @param title what the picture shows
     * @param tail how much of the chart's end is shown, in pixels
     */
    static String of(String html, String title, int tail) {
        MatchResult style = STYLE.matcher(html).results().findFirst().orElseThrow();
        List<MatchResult> charts = CHART.matcher(html).results().toList();
        assertThat(charts).as("names and chart").hasSize(2);
        MatchResult names = charts.get(0);
        MatchResult chart = charts.get(1);
        int width = Integer.parseInt(chart.group(1));
        int height = Integer.parseInt(chart.group(2));
        int head = Integer.parseInt(names.group(2));
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\">%n<title>%s</title>%n"
                        + "<style>%s</style>%n%s%n<svg y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"0 %d %d %d\">%s</svg>%n</svg>%n",
                width,
                head + tail,
                title,
                DARK.matcher(style.group(1)).replaceAll(""),
                names.group(3),
                head,
                width,
                tail,
                height - tail,
                width,
                tail,
                chart.group(3));
    }
}
