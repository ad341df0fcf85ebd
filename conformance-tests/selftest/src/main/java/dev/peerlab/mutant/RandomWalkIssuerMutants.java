package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 2: the issuer's side, checks, and what every exercise asks for. */
final class RandomWalkIssuerMutants {

    private static final String START = "new Walker(id, number, keyword, ttl, 0)";
    private static final String NUMBERS = "number < settings.walkers(); number++";
    private static final String FRESH = "host.random().nextLong()";
    private static final String CHECK_DUE = "return interval > 0 && (walker.hops() + 1) % interval == 0;";
    private static final String GO_ON = "if (arrival != null && reply.goOn()) {";
    private static final String STILL_OPEN = "check.walker(), isOpen(check.id()))";
    private static final String CLOSE = "open.remove(id);";
    private static final String TIMEOUT = "host.schedule(settings.timeout(), new SearchOver(id));";
    private static final String COUNT_OUT = "ended.set(walker);";
    private static final String HIT = "if (isOpen(hit.id()) && isValid(hit.walker())) {";
    private static final String TRAILS = "private final Map<Name, Trail> trails = new HashMap<>();";

    private RandomWalkIssuerMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "WALK-1",
                        "numbers all walkers 0",
                        "peer # gave its walkers the same number twice (t=# ms)",
                        edit(START, "new Walker(id, 0, keyword, ttl, 0)")),
                mutant(
                        "WALK-1",
                        "sends one walker less",
                        "peer # began its search with # walkers (t=# ms)",
                        edit(NUMBERS, "number < settings.walkers() - 1; number++")),
                mutant(
                        "WALK-1",
                        "starts with hops 1",
                        "peer # began its search with a walker other than asked for (t=# ms)",
                        edit(START, "new Walker(id, number, keyword, ttl, 1)")),
                mutant(
                        "WALK-1",
                        "gives every search the same id",
                        "peer # gave two searches the same id",
                        edit(FRESH, "1")),
                mutant(
                        "WALK-6",
                        "never checks",
                        "peer # got walker # of q# after # hops and sent it on without the issuer's leave (t=# ms)",
                        edit(CHECK_DUE, "return false;")),
                mutant(
                        "WALK-6",
                        "checks at every hop",
                        "peer # got walker # of q# after # hops and asked the issuer, though no check was due (t=# ms)",
                        edit(CHECK_DUE, "return interval > 0;")),
                mutant(
                        "WALK-6",
                        "checks one hop late",
                        "peer # got walker # of q# after # hops and sent it on without the issuer's leave (t=# ms)",
                        edit(CHECK_DUE, "return interval > 0 && walker.hops() > 0 && walker.hops() % interval == 0;")),
                mutant(
                        "WALK-6",
                        "goes on whatever the issuer says",
                        "peer # got walker # of q# after # hops and sent it on though told not to (t=# ms)",
                        edit(GO_ON, "if (arrival != null) {")),
                mutant(
                        "WALK-6",
                        "lets its walkers go on after the first hit",
                        "peer # was asked whether walker # shall go on, in a search that is over, and answered wrongly (t=# ms)",
                        edit(STILL_OPEN, "check.walker(), true)")),
                mutant(
                        "WALK-6",
                        "asks without waiting for the answer",
                        "peer # got walker # of q# after # hops and sent it on without the issuer's leave (t=# ms)",
                        edit("ask(from, walker); }", "ask(from, walker); goOn(from, walker); }")),
                mutant(
                        "WALK-11",
                        "reports an end twice",
                        "peer # reported that a search ended TIMED_OUT (t=# ms)",
                        edit(CLOSE, "")),
                mutant(
                        "WALK-11",
                        "never gives up",
                        "peer # waited in vain, and reported nothing (t=# ms)",
                        edit(TIMEOUT, "")),
                mutant(
                        "WALK-11",
                        "does not end at a hit",
                        "peer # heard that walker # of search # came to a holder and reported holder # found by search # (t=# ms)",
                        edit("close(hit.id(), Outcome.FOUND);", "")),
                mutant(
                        "WALK-11",
                        "ends with the first walker",
                        "peer # got one of its two walkers back on its last hop, and reported Ended EXHAUSTED (t=# ms)",
                        edit("ended.cardinality() == settings.walkers()", "true")),
                mutant(
                        "WALK-11",
                        "counts news instead of walkers",
                        "peer # heard that walker # of search # found nothing and reported search # ended EXHAUSTED (t=# ms)",
                        edit(COUNT_OUT, "ended.set(ended.cardinality());")),
                mutant(
                        "WALK-11",
                        "ends a hopeless search in silence",
                        "peer # searched where no walker can go, and reported nothing (t=# ms)",
                        edit("host.upcall(new Ended(id, Outcome.EXHAUSTED)); return id;", "return id;")),
                mutant(
                        "WALK-11",
                        "reports every hit",
                        "peer # got an answer after the timeout, and reported Found[query=q#@#, holder=#] (t=# ms)",
                        edit(
                                HIT,
                                "if (!isOpen(hit.id()) && isOwn(hit.id())) host.upcall(new Found(hit.id(), hit.holder())); "
                                        + HIT)),
                mutant(
                        "DET-1",
                        "picks by the objects' identities",
                        "peer # acted differently in a second run of the same scenario (t=# ms)",
                        edit(
                                "private Address pick(List<Address> choices) {",
                                "private Address pick(List<Address> choices) { host.random().nextInt(choices.size());"
                                        + " Map<Object, Address> order = new HashMap<>();"
                                        + " for (Address c : choices) order.put(new Object(), c);"
                                        + " if (true) return order.values().iterator().next();")),
                mutant(
                        "DET-2",
                        "keeps the trails of all peers together",
                        "a peer does not act through its host alone: it keeps state in the static field RandomWalk.trails, which all peers share",
                        edit(TRAILS, "private static Map<Name, Trail> trails = new HashMap<>();")),
                mutant(
                        "DET-2",
                        "names a search by the clock",
                        "a peer does not act through its host alone: it calls System.currentTimeMillis() in RandomWalk.search (RandomWalk.java:#)",
                        edit(FRESH, "System.currentTimeMillis()")),
                mutant(
                        "DET-3",
                        "throws at an answer that it did not ask for",
                        "peer # threw java.lang.NullPointerException: Cannot read field \"walker\" because \"arrival\" is null",
                        edit(GO_ON, "if (reply.goOn() && arrival.walker != null) {")),
                mutant(
                        "DET-3",
                        "throws at a walker number out of range",
                        "peer # reported something because of nonsense: exhausted of no walker (t=# ms)",
                        edit("if (isValid(exhausted.walker())) {", "{")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.RANDOM_WALK, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
