package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 3: lookups and payloads on their way. */
final class RouteMutants {

    private static final String END = "host.lookupEnded(search.number, owner, search.trail.size());";
    private static final String LED_ON = "search.trail.push(new Answer(from, ask.last())); ask(search, answer);";
    private static final String TOO_LATE = "|| host.now().compareTo(search.deadline) >= 0";
    private static final String SAID_SO = "if (answer.last()) { end(search, Optional.of(from)); }";
    private static final String OWN_PLACE =
            "search.avoid.add(host.self()); // whoever is on the way in is no owner yet";
    private static final String USELESS = "search.avoid.add(useless);";
    private static final String ASKING = "new Ask(search.number, search.key, next.last(), search.avoid)";
    private static final String GIVE_UP =
            "public void onNoAnswer(Contact to, Ask ask) { Search search = searches.get(ask.lookup()); if (search != null) {"
                    + " goBack(search, to); }";
    private static final String FORWARD = "host.forward(route.key(), new Forwarding(route.payload(), next.contact()));";
    private static final String OTHER_PAYLOAD = "onward.payload(), route.hops() + 1, last)";
    private static final String OTHER_PEER = "host.ask( onward.next(),";
    private static final String ONCE = "if (!Boolean.TRUE.equals(delivered)) {";
    private static final String TOO_FAR = "if (route.hops() > host.settings().maxHops()) { return; }";
    private static final String FAR_ENOUGH = "&& route.hops() < host.settings().maxHops()";
    private static final String REDIRECTED = "boolean last = next.last() && onward.next().equals(next.contact());";
    private static final String AGAIN =
            "pass(new Route(route.origin(), route.number(), route.key(), route.payload(), route.hops() - 1, false));";

    private RouteMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "LOOKUP-6",
                        "believes whoever names the owner",
                        "peer #@# ended its lookup of key # without an answer of the owner (t=# ms)",
                        edit(LED_ON, "if (answer.last()) { end(search, Optional.of(next)); } else { " + LED_ON + " }")),
                mutant(
                        "LOOKUP-6",
                        "counts the owner",
                        "peer #@# reported # hops for its lookup of key #",
                        edit(END, END.replace("size()", "size() + 1"))),
                mutant(
                        "LOOKUP-6",
                        "does not tell the owner that it is the last",
                        "peer #@# asked # for key # as number # in its lookup of key #",
                        edit(ASKING, ASKING.replace("next.last()", "false"))),
                mutant(
                        "LOOKUP-6",
                        "ends twice",
                        "peer #@# ended its lookup of key # more than once",
                        edit(END, END + " " + END)),
                mutant(
                        "LOOKUP-6",
                        "never ends",
                        "newcomer #@# did not end its lookup of its own place",
                        edit(SAID_SO, "if (answer.last()) { search.avoid.size(); }")),
                mutant(
                        "LOOKUP-6",
                        "takes a newcomer for the owner of its place",
                        "newcomer #@# ended its lookup of its own place at itself (t=# ms)",
                        edit(OWN_PLACE, "")),
                mutant(
                        "LOOKUP-6",
                        "looks into its own table though it is to ask another",
                        "newcomer #@# asked nobody first in a lookup by way of #",
                        edit("if (via == null) {", "if (via == null || host.now() != null) {")),
                mutant(
                        "LOOKUP-8",
                        "does not ask the application",
                        "peer #@# called deliver for a payload to key #, which was not its turn (t=# ms)",
                        edit(FORWARD, "new Forwarding(route.payload(), next.contact());")),
                mutant(
                        "LOOKUP-8",
                        "does not ask the application at the source",
                        "peer #@# called deliver for a payload to key #, which was not its turn (t=# ms)",
                        edit(
                                FORWARD,
                                "route.hops() == 0 ? new Forwarding(route.payload(), next.contact()) : " + FORWARD)),
                mutant(
                        "LOOKUP-8",
                        "does not send what the application changed",
                        "the network did not come to an end",
                        edit(OTHER_PAYLOAD, "route.payload(), route.hops() + 1, last)")),
                mutant(
                        "LOOKUP-8",
                        "does not send where the application says",
                        "peer #@# called deliver for a payload to key # with another payload or key (t=# ms)",
                        edit(OTHER_PEER, "host.ask(next.contact(),")),
                mutant(
                        "LOOKUP-8",
                        "sends on what the application stopped",
                        "peer #@# called deliver for a payload to key #, which had come to an end (t=# ms)",
                        edit(
                                FORWARD,
                                FORWARD
                                        + " if (onward == null) { onward = new Forwarding(route.payload(), next.contact()); }")),
                mutant(
                        "LOOKUP-8",
                        "delivers what comes twice",
                        "peer #@# called deliver for a payload to key # more than once (t=# ms)",
                        edit(ONCE, "if (true) {")),
                mutant(
                        "LOOKUP-8",
                        "takes any other peer for the owner too",
                        "peer #@# called deliver for a payload to key # with another payload or key (t=# ms)",
                        edit(REDIRECTED, "boolean last = next.last();")),
                mutant(
                        "LOOKUP-8",
                        "takes itself for the origin",
                        "peer #@# labeled a payload to key # wrongly (t=# ms)",
                        edit(
                                "new Route(route.origin(), route.number(), route.key(), onward.payload()",
                                "new Route(host.self(), route.number(), route.key(), onward.payload()")),
                mutant(
                        "LOOKUP-10",
                        "gives up at the first dead peer",
                        "peer #@# failed in its lookup of key # (t=# ms)",
                        edit(GIVE_UP, GIVE_UP.replace("goBack(search, to);", "end(search, Optional.empty());"))),
                mutant(
                        "LOOKUP-10",
                        "asks the same dead peer for ever",
                        "peer #@# failed in its lookup of key # (t=# ms)",
                        edit(USELESS, "")),
                mutant(
                        "LOOKUP-10",
                        "has no deadline",
                        "peer #@# ended its lookup of key # too late (t=# ms)",
                        edit(TOO_LATE, "")),
                mutant(
                        "LOOKUP-10",
                        "waits for ever",
                        "peer #@# did not end its lookup of key #",
                        edit(GIVE_UP, GIVE_UP.replace("goBack(search, to);", "search.avoid.size();"))),
                mutant(
                        "LOOKUP-10",
                        "does not drop what came too many hops",
                        "peer #@# delivered a payload after # of at most # hops",
                        edit(TOO_FAR, "")),
                mutant(
                        "LOOKUP-10",
                        "sends on for ever",
                        "peer #@# passed on a payload after # of at most # hops",
                        edit(FAR_ENOUGH, "")),
                mutant(
                        "LOOKUP-10",
                        "does not tell whom to avoid",
                        "peer #@# ended its lookup of key # at #@# (t=# ms)",
                        edit(ASKING, "new Ask(search.number, search.key, next.last(), List.of())")),
                mutant(
                        "LOOKUP-10",
                        "loses what is not taken",
                        "peer #@# routed a payload to key #, which was delivered to nobody",
                        edit(AGAIN, "")),
                mutant(
                        "DET-1",
                        "avoids itself now and then",
                        "peer # acted differently in a second run of the same scenario (t=# ms)",
                        edit(ASKING, "new Ask(search.number, search.key, next.last(), moody(search.avoid))"),
                        edit(
                                "/** A lookup of this peer, and how far it got. */",
                                "private List<Contact> moody(List<Contact> avoid) { List<Contact> all = new"
                                        + " ArrayList<>(avoid); if (new Object().hashCode() % 2 == 0) {"
                                        + " all.add(host.self()); } return all; }")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.CHORD_LOOKUP, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
