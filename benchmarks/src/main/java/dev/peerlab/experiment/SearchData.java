package dev.peerlab.experiment;

import java.util.ArrayList;
import java.util.List;

/** The results as data: one JSON object a line, one line a search. */
final class SearchData {

    private SearchData() {}

    /** {@return the lines: first the setting, then every search} */
    static List<String> lines(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.add(setting(results));
        for (SearchRow row : results.rows()) {
            for (int i = 0; i < row.outcomes().size(); i++) {
                lines.add(search(row, i, row.outcomes().get(i)));
            }
        }
        return lines;
    }

    private static String setting(SearchResults results) {
        SearchExperiment.Parameters p = results.parameters();
        return SearchReport.text(
                "{\"experiment\":\"search\",\"submission\":\"%s\",\"peers\":%d,\"meanDegree\":%s,\"links\":%d,"
                        + "\"replication\":%s,\"searches\":%d,\"floodTtl\":%d,\"walkTtl\":%d,\"walkers\":%s,"
                        + "\"checkInterval\":%d,\"policy\":\"%s\",\"seed\":%d}",
                results.submission().replace("\\", "\\\\").replace("\"", "\\\""),
                p.peers(),
                p.meanDegree(),
                p.links(),
                p.replication(),
                p.searches(),
                p.floodTtl(),
                p.walkTtl(),
                p.walkers(),
                p.checkInterval(),
                p.policy(),
                p.seed());
    }

    private static String search(SearchRow row, int number, SearchOutcome outcome) {
        return SearchReport.text(
                "{\"network\":\"%s\",\"method\":\"%s\",\"search\":%d,\"found\":%b,\"hops\":%s,\"queries\":%d,"
                        + "\"checks\":%d,\"answers\":%d,\"reached\":%d}",
                row.network().key(),
                row.method().key(),
                number,
                outcome.hops().isPresent(),
                outcome.hops().isPresent() ? Integer.toString(outcome.hops().getAsInt()) : "null",
                outcome.queries(),
                outcome.checks(),
                outcome.answers(),
                outcome.reached());
    }
}
