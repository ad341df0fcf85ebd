package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.RandomWalkNews.Item;
import dev.peerlab.conformance.search.RandomWalkNews.Kind;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the issuer of one search is to report, given what it hears (rule WALK-11). */
final class SearchModel {

    static final Address HOLDER = Address.of(3);

    private final int search;
    private final QueryId id;
    private final int walkers;
    private final Set<Integer> ended = new HashSet<>();
    private boolean open = true;

    SearchModel(int search, QueryId id, int walkers) {
        this.search = search;
        this.id = id;
        this.walkers = walkers;
    }

    boolean isOpen() {
        return open;
    }

    /** {@return what is to be reported upon a piece of news} */
    List<Upcall> hear(Item item) {
        boolean mine = item.kind() == Kind.TIMEOUT || item.search() == search;
        if (!open || !mine) {
            return List.of();
        }
        return switch (item.kind()) {
            case CHECK -> List.of();
            case TIMEOUT -> end(Outcome.TIMED_OUT);
            case HIT -> {
                end(Outcome.FOUND);
                yield List.of(new Found(id, HOLDER), new Ended(id, Outcome.FOUND));
            }
            case EXHAUSTED -> {
                ended.add(item.walker());
                yield ended.size() == walkers ? end(Outcome.EXHAUSTED) : List.of();
            }
        };
    }

    private List<Upcall> end(Outcome outcome) {
        open = false;
        return List.of(new Ended(id, outcome));
    }

    /** {@return an upcall about one of two searches, e.g. {@code search 1 ended FOUND}} */
    static String inWords(Upcall upcall, QueryId first, QueryId second) {
        if (upcall instanceof Found found) {
            return "holder " + found.holder() + " found by " + name(found.query(), first, second);
        }
        if (upcall instanceof Ended ended) {
            return name(ended.query(), first, second) + " ended " + ended.outcome();
        }
        return upcall.toString();
    }

    private static String name(QueryId id, QueryId first, QueryId second) {
        return id.equals(first) ? "search 1" : id.equals(second) ? "search 2" : "unknown search " + id;
    }
}
