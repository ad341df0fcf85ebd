package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.finding.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A report as one page that needs nothing else: no script, no network, no other file. */
final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Report report;
    private final DataFiles files;
    private final Html html = new Html();

    /**
     * Begins a page.
     *
     * @param report what is to be shown
     * @param files where the results are
     */
    Page(Report report, DataFiles files) {
        this.report = report;
        this.files = files;
    }

    /** {@return the page, in HTML that is well-formed XML} */
    String html() {
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        head();
        html.open("body").line();
        html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
        html.open("header").line().element("h1", ReportWriter.TITLE);
        html.element("p", report.headline(), "class", "headline");
        html.closeLine();
        contents();
        html.open("main", "id", "findings").line();
        remarks(Remarks.OBJECTIONS, report.objections());
        report.chapters().forEach(this::chapter);
        remarks(Remarks.MISSING, report.missing());
        html.closeLine();
        html.element("footer", "The same results give the same page, byte for byte.");
        html.closeLine().closeLine();
        return html.toString();
    }

    private void head() {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.element("title", ReportWriter.TITLE);
        html.open("style").markup("\n" + css()).closeLine();
        html.closeLine();
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void contents() {
        html.open("nav", "aria-labelledby", "contents").line();
        html.element("h2", "Contents", "id", "contents").open("ol").line();
        for (Chapter chapter : report.chapters()) {
            html.open("li").open("a", "href", "#" + chapter.key());
            html.text(chapter.title()).close();
            counts(chapter).forEach((verdict, count) -> {
                html.text(" ");
                mark(Mark.of(verdict), count + " " + verdict);
            });
            html.closeLine();
        }
        html.closeLine().closeLine();
    }

    private static Map<String, Integer> counts(Chapter chapter) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Grid.all(chapter).stream()
                .flatMap(grid -> grid.verdicts().stream())
                .map(Mark::word)
                .sorted(Comparator.comparing(Mark::of).thenComparing(Comparator.naturalOrder()))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private void remarks(Remarks kind, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String title = kind.key() + "-title";
        html.open("section", "id", kind.key(), "class", "remarks", "aria-labelledby", title);
        html.line().element("h2", kind.title(), "id", title).open("ul").line();
        lines.forEach(line -> html.element("li", line));
        html.closeLine().closeLine();
    }

    private void chapter(Chapter chapter) {
        String title = chapter.key() + "-title";
        html.open("section", "id", chapter.key(), "aria-labelledby", title).line();
        html.element("h2", chapter.title(), "id", title);
        html.open("ul", "class", "setting").line();
        chapter.setting().forEach(sentence -> html.element("li", sentence));
        html.closeLine();
        for (Table table : chapter.tables()) {
            table(chapter.key() + "-" + table.key(), Grid.of(table));
        }
        if (!chapter.comparisons().isEmpty()) {
            table(chapter.key() + "-published", Grid.of(chapter.comparisons()));
        }
        chapter.charts().forEach(this::chart);
        data(files.of(chapter.key()));
        html.closeLine();
    }

    private void data(List<String> names) {
        if (!names.isEmpty()) {
            html.open("p", "class", "files").text("All results, seed by seed:");
            names.forEach(
                    name -> html.text(" ").open("a", "href", name).text(name).close());
            html.closeLine();
        }
    }

    private void table(String key, Grid grid) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", key);
        html.open("table").line();
        html.element("caption", grid.title(), "id", key).open("thead").open("tr");
        grid.columnNumbers().forEach(column -> cell(grid, "th", "col", column, grid.columns()));
        html.close().closeLine().open("tbody").line();
        for (List<String> row : grid.rows()) {
            html.open("tr");
            cell(grid, "th", "row", 0, row);
            grid.columnNumbers().skip(1).forEach(column -> cell(grid, "td", "", column, row));
            html.closeLine();
        }
        html.closeLine().close().closeLine();
    }

    private void cell(Grid grid, String name, String scope, int column, List<String> row) {
        html.open(name, "scope", scope, "class", grid.room(column));
        Optional<Mark> mark = scope.equals("col") ? Optional.empty() : grid.mark(row, column);
        mark.ifPresentOrElse(known -> mark(known, row.get(column)), () -> html.text(row.get(column)));
        html.close();
    }

    private void mark(Mark mark, String text) {
        html.open("span", "class", "mark " + mark.name().toLowerCase(Locale.ROOT));
        html.open("span", "aria-hidden", "true").text(mark.sign() + "\u00a0").close();
        html.text(text).close();
    }

    private void chart(Chart chart) {
        html.open("figure", "id", "chart-" + chart.key()).line();
        html.open("div", "class", "paper", "tabindex", "0", "role", "region", "aria-label", chart.title());
        html.markup(ChartPicture.bare(chart).svg(chart.key(), AltText.of(chart)))
                .closeLine();
        html.open("figcaption").open("strong").text(chart.title() + ".").close();
        ChartPicture.caption(chart).forEach(sentence -> html.text(" " + sentence));
        for (String type : List.of("svg", "png")) {
            String file = ReportWriter.CHARTS + "/" + chart.key() + "." + type;
            html.text(" ")
                    .open("a", "href", file)
                    .text(type.toUpperCase(Locale.ROOT))
                    .close();
        }
        html.closeLine().closeLine();
    }
}
