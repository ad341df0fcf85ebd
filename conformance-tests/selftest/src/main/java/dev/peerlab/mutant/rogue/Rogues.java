package dev.peerlab.mutant.rogue;

import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.mutant.Edit;
import java.util.List;
import java.util.stream.Stream;

/** All rogues. */
public final class Rogues {

    static final String CLASS = "public final class Flooding implements FloodingPeer {";
    static final String ON_QUERY = "public void onQuery(Address from, Query query) {";
    static final String ON_HIT = "public void onQueryHit(Address from, QueryHit hit) {";
    static final String SEARCH = "public QueryId search(String keyword, int ttl) {";
    static final String CONSTRUCTOR = "this.settings = settings;";

    private Rogues() {}

    /** {@return all rogues} */
    public static List<Rogue> all() {
        return Stream.of(Throwers.all(), Outlaws.all(), Contrarians.all(), Loopers.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Something put in at the begin of {@code onQuery}. */
    static Rogue onQuery(String name, String rule, Verdict verdict, String message, String code) {
        return peer(name, rule, verdict, message, in(ON_QUERY, code));
    }

    /** Something put in at the begin of {@code search}. */
    static Rogue onSearch(String name, String rule, Verdict verdict, String message, String code) {
        return peer(name, rule, verdict, message, in(SEARCH, code));
    }

    static Rogue peer(String name, String rule, Verdict verdict, String message, Edit... edits) {
        return new Rogue(name, rule, verdict, message, List.of(edits), List.of());
    }

    static Rogue main(String name, String rule, Verdict verdict, String message, Edit... edits) {
        return new Rogue(name, rule, verdict, message, List.of(), List.of(edits));
    }

    /** An edit that puts something in after a text. */
    static Edit in(String after, String code) {
        return new Edit(after, after + " " + code);
    }
}
