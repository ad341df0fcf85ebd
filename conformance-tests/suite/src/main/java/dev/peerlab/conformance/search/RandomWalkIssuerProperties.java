package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.search.RandomWalkNews.Item;
import dev.peerlab.conformance.search.RandomWalkNews.Kind;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What an issuer makes of the news about its walkers. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkIssuerProperties {

    private static final int NEIGHBORS = 3;
    private static final int TTL = 5;

    @Provide
    Arbitrary<RandomWalkNews> news() {
        return Replayable.arbitrary(RandomWalkNews::parse, RandomWalkNews.any());
    }

    @Rule("WALK-11")
    @SeededProperty
    void aSearchEndsExactlyOnce(@ForAll("news") RandomWalkNews news) {
        RandomWalkBench bench = bench(news);
        List<SearchModel> models = begin(bench);
        for (Item item : news.news()) {
            List<Upcall> due =
                    models.stream().flatMap(model -> model.hear(item).stream()).toList();
            int mark = bench.mark();
            tell(bench, item);
            List<Upcall> reported = bench.upcallsSince(mark);
            if (!matches(due, reported, item.kind())) {
                throw bench.violation("peer 0 heard that " + item.inWords() + " and reported " + words(bench, reported)
                                + " (" + bench.now() + ")")
                        .expected(words(bench, due) + reason(due, item))
                        .actual(words(bench, reported))
                        .build();
            }
        }
    }

    @Rule("WALK-6")
    @SeededProperty
    void theIssuerLetsWalkersGoOnWhileTheSearchIsOpen(@ForAll("news") RandomWalkNews news) {
        RandomWalkBench bench = bench(news);
        List<SearchModel> models = begin(bench);
        for (Item item : news.news()) {
            models.forEach(model -> model.hear(item));
            List<Sent> sent = tell(bench, item);
            if (item.kind() == Kind.CHECK && news.settings().checkInterval() > 0) {
                boolean open = models.get(item.search()).isOpen();
                checkReply(bench, item, new CheckReply(bench.id(item.search()), item.walker(), open), sent);
            }
        }
    }

    private static void checkReply(RandomWalkBench bench, Item item, CheckReply due, List<Sent> sent) {
        List<Sent> replies = only(CheckReply.class, sent);
        boolean right = replies.size() == 1
                && replies.get(0).to().equals(sender(item))
                && replies.get(0).message().equals(due);
        if (!right) {
            String done = replies.size() == 1 ? "answered wrongly" : "answered " + replies.size() + " times";
            String state = due.goOn() ? "still open" : "over";
            throw bench.violation("peer 0 was asked whether walker " + item.walker()
                            + " shall go on, in a search that is " + state + ", and " + done + " (" + bench.now() + ")")
                    .expected("to " + sender(item) + ": go on = " + due.goOn())
                    .actual(replies.isEmpty() ? "no reply" : replies(replies))
                    .build();
        }
    }

    private static String replies(List<Sent> replies) {
        return String.join(
                "; ", replies.stream().map(RandomWalkIssuerProperties::reply).toList());
    }

    private static String reply(Sent sent) {
        CheckReply reply = (CheckReply) sent.message();
        return "to " + sent.to() + ": go on = " + reply.goOn() + " for walker " + reply.walker() + " ("
                + time(sent.at()) + ")";
    }

    private static RandomWalkBench bench(RandomWalkNews news) {
        RandomWalkSpot spot =
                new RandomWalkSpot(NEIGHBORS, news.settings(), 0, TTL, false, true, List.of(), news.seed());
        return new RandomWalkBench(spot, news, UnaryOperator.identity());
    }

    private static List<SearchModel> begin(RandomWalkBench bench) {
        List<SearchModel> models = new ArrayList<>();
        for (int search = 0; search < 2; search++) {
            bench.search();
            models.add(new SearchModel(
                    search, bench.id(search), bench.spot().settings().walkers()));
        }
        return models;
    }

    private static Address sender(Item item) {
        return item.kind() == Kind.HIT ? SearchModel.HOLDER : Address.of(1 + item.walker() % NEIGHBORS);
    }

    private static List<Sent> tell(RandomWalkBench bench, Item item) {
        if (item.kind() == Kind.TIMEOUT) {
            bench.simulation().runFor(bench.spot().settings().timeout());
            return List.of();
        }
        return bench.deliver(sender(item), message(bench.id(item.search()), item));
    }

    private static RandomWalkMessage message(QueryId id, Item item) {
        return switch (item.kind()) {
            case HIT -> new Hit(id, item.walker(), SearchModel.HOLDER);
            case CHECK -> new Check(id, item.walker());
            case EXHAUSTED, TIMEOUT -> new Exhausted(id, item.walker());
        };
    }

    /** Two searches may time out in either order; all else is in order. */
    private static boolean matches(List<Upcall> due, List<Upcall> reported, Kind kind) {
        return kind == Kind.TIMEOUT
                ? due.size() == reported.size() && new HashSet<>(due).equals(new HashSet<>(reported))
                : due.equals(reported);
    }

    private static String words(RandomWalkBench bench, List<Upcall> upcalls) {
        if (upcalls.isEmpty()) {
            return "nothing";
        }
        Stream<String> words = upcalls.stream().map(upcall -> SearchModel.inWords(upcall, bench.id(0), bench.id(1)));
        return String.join(", then ", words.toList());
    }

    private static String reason(List<Upcall> due, Item item) {
        if (!due.isEmpty()) {
            return "";
        }
        return item.kind() == Kind.CHECK ? "" : ": the search is over, or a walker is still on its way";
    }
}
