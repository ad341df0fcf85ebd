package dev.peerlab.experiment.replication;

import static dev.peerlab.experiment.finding.Texts.text;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules for copies say. */
final class ReplicationChapter {

    private static final List<String> COLUMNS = List.of(
            "copies",
            "messages a search",
            "walkers' hops",
            "second half costs more by",
            "one walker asks",
            "asked at random",
            "with steady copies",
            "power of the rate");

    private final Results<ReplicationPoint, ReplicationResult> results;

    ReplicationChapter(Results<ReplicationPoint, ReplicationResult> results) {
        this.results = results;
    }

    Chapter chapter() {
        ReplicationExperiment experiment = new ReplicationExperiment();
        List<ReplicationPoint> settings = results.points().stream()
                .map(point -> point.with(Placement.OWNER))
                .distinct()
                .toList();
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                settings.stream().map(this::table).toList(),
                new ReplicationComparisons(results).all(),
                settings.stream().map(this::chart).toList());
    }

    private List<String> setting() {
        return List.of(
                network(),
                text(
                        "Object i is searched for in proportion to i^−%.1f, unless said otherwise, by a random peer that does not hold it.",
                        ReplicationExperiment.SKEW),
                text(
                        "%d walkers; a peer sends a search to each neighbor once, as long as it can; walkers check every %d hops.",
                        ReplicationRun.WALKERS, ReplicationRun.CHECK_INTERVAL),
                "Each object has an original that stays; a peer has room for so many copies, and deletes one at random to make room.",
                "Owner: the issuer gets a copy. Path: so do all on the way to the holder. Random: as many among the peers that walkers came by.",
                text(
                        "Measured after %d times as many copies were made as there is room, so that what was there before is gone; or from originals only, room for all, every search counted."
                                + " If the second half costs more or less than the first, it has not settled.",
                        ReplicationRun.TURNOVERS),
                "Fixed copies take the same room. One walker asks: peers other than the issuer, until it finds the object."
                        + " Asked at random: the same computed from the copies, in any order without repetition; and as if all objects of similar rank had equally many, always.",
                "Power of the rate: slope of the logarithms of copies over searches, in groups of 1, 2, 4, 8 … ranks.",
                "± is the 95 % confidence interval of the mean over independent networks.",
                "Published: Lv et al., ICS 2002; theory: Cohen and Shenker, SIGCOMM 2002."
                        + " The paper's numbers of objects and of copies a peer are not known to us.",
                text(
                        "Reproduced means: the whole interval lies within %.0f %% of the published factor;"
                                + " the power within 0.1 of ½ for path and random, of 1 for owner.",
                        100 * ReplicationComparisons.SHARE));
    }

    private String network() {
        return results.isEmpty()
                ? "Nothing was measured."
                : text(
                        "The connected part of a random graph of %,d peers, 4 neighbors a peer; %d networks.",
                        results.points().get(0).peers(),
                        results.at(results.points().get(0)).size());
    }

    private Table table(ReplicationPoint setting) {
        List<List<String>> rows = new ArrayList<>();
        for (Placement placement : Placement.values()) {
            ReplicationPoint point = setting.with(placement);
            if (!results.at(point).isEmpty()) {
                rows.add(row(point));
            }
        }
        return new Table(
                setting.settingKey(),
                text("%s; %,d searches a network", setting.setting(), setting.queries()),
                COLUMNS,
                rows);
    }

    private List<String> row(ReplicationPoint point) {
        return List.of(
                point.placement().title(),
                results.sample(point, ReplicationResult::messages).mean().toString(),
                results.sample(point, ReplicationResult::hops).mean().toString(),
                text(
                        "%.1f %%",
                        100
                                * results.sample(point, ReplicationResult::drift)
                                        .mean()
                                        .value()),
                results.sample(point, ReplicationResult::searchSize).mean().toString(),
                results.sample(point, ReplicationResult::expectedSize).mean().toString(),
                results.sample(point, ReplicationResult::steadySize).mean().toString(),
                point.settled()
                        ? results.sample(point, ReplicationResult::exponent)
                                .mean()
                                .toString()
                        : "-");
    }

    private Chart chart(ReplicationPoint setting) {
        List<Series> series = new ArrayList<>();
        for (Placement placement : Placement.values()) {
            ReplicationPoint point = setting.with(placement);
            if (!results.at(point).isEmpty() && placement != Placement.UNIFORM) {
                series.add(series(point));
            }
        }
        return new Chart(
                new ReplicationExperiment().key() + "-" + setting.settingKey(),
                "How many copies a popular object has: " + setting.setting(),
                Axis.logarithmic("share of all searches"),
                Axis.logarithmic("copies"),
                series,
                caption(setting));
    }

    private static List<String> caption(ReplicationPoint setting) {
        String points =
                "A point is the mean of a group of objects of similar rank: the first, the next two, the next four …;"
                        + " bars: 95 % confidence interval over networks.";
        return setting.settled()
                ? List.of(points, "Dashed: as many copies as searches, and as their square root, in the same room.")
                : List.of(points, "Copies are counted on average over all searches, from the first on.");
    }

    private Series series(ReplicationPoint point) {
        List<Double> rates = results.at(point).get(0).rates();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            int group = i;
            Sample copies = results.sample(point, result -> result.copies().get(group));
            if (copies.mean().value() > 0) {
                points.add(copies.mean().at(rates.get(i)));
            }
        }
        points.sort(Comparator.comparingDouble(Point::x));
        Style style = point.placement().isDynamic() ? Style.MEASURED : Style.THEORY;
        return new Series(point.placement().title(), style, points);
    }
}
