package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;
import java.util.stream.Stream;

/** Wrong solutions of exercise 4: pointers. Those about keys are in {@link MembershipKeyMutants}. */
final class MembershipMutants {

    private static final String PLACE = "place = owner.get(); host.ask(owner.get(), new AskNeighbors());";
    private static final String LOOK_UP = "placing = Optional.of(host.lookup(host.self().id(), contact));";
    private static final String JOINED = "neighbors.successors())); host.joinEnded(JoinOutcome.JOINED);";
    private static final String PROBE = "candidate = between; host.ask(between, new AskNeighbors());";
    private static final String ADOPT = "private void adopt(Contact successor, Neighbors neighbors) {";
    private static final String TELL = "} else { host.notify(successor); }";
    private static final String NEARER = "boolean nearer = predecessor == null ||";
    private static final String FREE = "if (nearer && heir == null) {";
    private static final String FIX = "fixing = Optional.of(host.lookup(host.fingerStart(nextFinger)));";
    private static final String FIXED = "owner.ifPresent(finger -> host.table().setFinger(nextFinger, finger));";
    private static final String MINE = "} else if (fixing.equals(Optional.of(lookup))) {";
    private static final String HEIR = "heir = from;";
    private static final String ID = "return space.hash(number == 0 ? address.toString() : address + \"#\" + number);";
    private static final String FIELD = "private final MembershipHost host;";

    private MembershipMutants() {}

    static List<Mutant> all() {
        return Stream.of(joining(), stabilizing(), ideal(), notified(), others(), MembershipKeyMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> joining() {
        return List.of(
                mutant(
                        "JOIN-1",
                        "tells its successor before it is a member",
                        "peer #@# told #@# that it is its predecessor (t=# ms) before it was a member",
                        edit(PLACE, "host.notify(owner.get()); " + PLACE)),
                mutant(
                        "JOIN-1",
                        "joins before its contact",
                        "peer #@# joined before #@# instead of #@#",
                        edit(LOOK_UP, "place = contact; host.ask(contact, new AskNeighbors());")),
                mutant(
                        "JOIN-2",
                        "knows a single successor",
                        "peer #@# joined, but did not take over the list of its successor #@#",
                        edit(JOINED, "List.of())); host.joinEnded(JoinOutcome.JOINED);")),
                mutant(
                        "JOIN-2",
                        "takes its successor for its predecessor",
                        "peer #@# joined with #@# as its predecessor",
                        edit(
                                JOINED,
                                "neighbors.successors())); host.table().setPredecessor(successor); host.joinEnded(JoinOutcome.JOINED);")),
                mutant(
                        "JOIN-10",
                        "joins before a peer that does not answer",
                        "peer #@# reported that its attempt to join ended JOINED instead of UNREACHABLE",
                        edit(PLACE, "joined(owner.get(), new Neighbors(null, List.of()));")),
                mutant(
                        "JOIN-10",
                        "does not see that its id is taken",
                        "peer #@# reported that its attempt to join ended UNREACHABLE instead of ID_TAKEN",
                        edit(
                                "} else if (owner.get().id().equals(host.self().id())) {",
                                "} else if (owner.get().equals(host.self())) {")),
                mutant(
                        "JOIN-10",
                        "keeps quiet when nobody answers",
                        "peer #@# did not report how its attempt to join ended, though it had # s",
                        edit(
                                "if (owner.isEmpty()) { host.joinEnded(JoinOutcome.UNREACHABLE); }",
                                "if (owner.isEmpty()) { return; }")),
                mutant(
                        "JOIN-11",
                        "asks every member before it joins",
                        "a join into a ring of # peers took # messages on average",
                        edit(FIELD, FIELD + " private Contact first; private int asked;"),
                        edit(
                                "if (from.equals(place)) {",
                                "if (from.equals(place) && !neighbors.successors().isEmpty() && !(asked > 0 && from.equals(first))) {"
                                        + " first = first == null ? from : first; asked++; place = neighbors.successors().get(0); host.ask(place, new AskNeighbors()); } else if (from.equals(place)) {")));
    }

    private static List<Mutant> stabilizing() {
        return List.of(
                mutant(
                        "JOIN-3",
                        "adopts a peer that it only heard of",
                        "peer #@# made #@# its successor, which had not answered it (t=# ms)",
                        edit(
                                PROBE,
                                "host.table().setSuccessors(host.successorList(between, neighbors.successors())); host.notify(between);")),
                mutant(
                        "JOIN-6",
                        "leaves the notify out",
                        "peer #@# has a wrong predecessor # rounds of maintenance after the last join",
                        edit(TELL, "}")),
                mutant(
                        "JOIN-3",
                        "keeps its old list",
                        "peer #@# did not take over the list of its successor #@# after it stabilized",
                        edit(
                                ADOPT + " host.table()",
                                ADOPT + " if (!successor.equals(host.table().successor())) host.table()")),
                mutant(
                        "JOIN-3",
                        "takes whomever its successor names",
                        "peer #@# has the successor #@# instead of #@# after it stabilized",
                        edit(
                                "return host.isBetween( peer.id(), host.self().id(), host.table().successor().id());",
                                "return !peer.equals(host.self()) && !peer.equals(host.table().successor());")),
                mutant(
                        "JOIN-3",
                        "gives a round up when the peer in between is dead",
                        "peer #@# stabilized without telling its successor #@# of itself",
                        edit("if (host.table().successorCount() > 0) { host.notify(host.table().successor()); }", "")));
    }

    private static List<Mutant> ideal() {
        return List.of(
                mutant(
                        "JOIN-5",
                        "never fixes fingers",
                        "peer #@# has a wrong finger # rounds of maintenance after the last join",
                        edit(
                                "if (host.table().successorCount() == 0 || fixing.isPresent()) {",
                                "if (host.now().isNegative() || !host.now().isNegative()) {")),
                mutant(
                        "JOIN-5",
                        "fixes each finger once",
                        "peer #@# has a wrong finger # rounds of maintenance after the last join",
                        edit("} else { nextFinger = 1; }", "}")),
                mutant(
                        "JOIN-5",
                        "looks after one finger only",
                        "peer #@# has a wrong finger # rounds of maintenance after the last join",
                        edit(FIXED + " nextFinger++;", FIXED)),
                mutant(
                        "JOIN-5",
                        "only fixes fingers that it does not know",
                        "peer #@# has a wrong finger # rounds of maintenance after the last join",
                        edit(
                                FIX,
                                "while (nextFinger < host.settings().space().bits() && host.table().finger(nextFinger) != null) nextFinger++; if (nextFinger < host.settings().space().bits()) "
                                        + FIX)),
                mutant(
                        "JOIN-3",
                        "notifies each successor once",
                        "peer #@# stabilized without telling its successor #@# of itself",
                        edit(FIELD, FIELD + " private Contact told;"),
                        edit(
                                TELL,
                                "} else if (!successor.equals(told)) { told = successor; host.notify(successor); }")));
    }

    private static List<Mutant> notified() {
        return List.of(
                mutant(
                        "JOIN-4",
                        "adopts whoever notifies it",
                        "peer #@# handed keys over when #@# notified it, which is no nearer than its predecessor #@#",
                        edit(FREE, "if (heir == null) {")),
                mutant(
                        "JOIN-4",
                        "never replaces an unknown predecessor",
                        "peer #@# has the predecessor nobody after #@# notified it; before, it was nobody",
                        edit(NEARER, "boolean nearer = predecessor != null &&")),
                mutant(
                        "JOIN-4",
                        "never replaces a predecessor that it knows",
                        "peer #@# has the predecessor #@# after #@# notified it; before, it was #@#",
                        edit(NEARER, "boolean nearer = predecessor == null ? true : false &&")),
                mutant(
                        "JOIN-9",
                        "hands its keys over to a predecessor that repeats itself",
                        "peer #@# dropped its own key # because of a notice that came again or late (t=# ms)",
                        edit(NEARER, "boolean nearer = predecessor == null || from.equals(predecessor) ||")),
                mutant(
                        "JOIN-9",
                        "forgets its predecessor while keys move",
                        "peer #@# went back from its predecessor #@# to nobody (t=# ms)",
                        edit(HEIR, HEIR + " host.table().setPredecessor(null);")));
    }

    private static List<Mutant> others() {
        return List.of(
                mutant(
                        "JOIN-12",
                        "gives all virtual peers of a host one id",
                        "the id of the virtual peer number # of host # is that of number # of host #, too",
                        edit(ID, "return space.hash(address.toString());")),
                mutant(
                        "JOIN-12",
                        "gives the virtual peers of a host ids side by side",
                        "with # ids a host, the #th percentile of the load is # times the mean",
                        edit(
                                ID,
                                "Id id = space.hash(address.toString()); for (int i = 0; i < number; i++) id = space.plusPowerOfTwo(id, 0); return id;")),
                mutant(
                        "DET-1",
                        "hands keys over in the order of the objects' identities",
                        "peer # acted differently in a second run of the same scenario (t=# ms)",
                        edit(
                                "return host.store().entries().stream()",
                                "java.util.Map<Object, Entry> order = new java.util.HashMap<>(); for (Entry e : host.store().entries()) order.put(new Object(), e); return order.values().stream()")),
                mutant(
                        "DET-2",
                        "fixes fingers that it draws itself",
                        "a peer does not act through its host alone: it makes a new Random in Membership.fixFingers (Membership.java:#)",
                        edit(
                                FIX,
                                "nextFinger = 1 + new java.util.Random().nextInt(host.settings().space().bits() - 1); "
                                        + FIX)),
                mutant(
                        "DET-2",
                        "counts fingers for all peers together",
                        "a peer does not act through its host alone: it keeps state in the static field Membership.nextFinger, which all peers share",
                        edit("private int nextFinger = 1;", "private static int nextFinger = 1;")),
                mutant(
                        "DET-3",
                        "takes the end of any lookup for that of its finger's",
                        "peer #@# changed its table or keys because of nonsense: end of unknown lookup (t=# ms)",
                        edit(MINE, "} else {")),
                mutant(
                        "DET-3",
                        "throws at a lookup that it does not know",
                        "peer # threw java.lang.IllegalStateException: no such lookup",
                        edit(
                                MINE,
                                "} else if (fixing.isEmpty()) { throw new IllegalStateException(\"no such lookup\"); "
                                        + MINE)));
    }

    static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.CHORD_JOIN, rule, message, List.of(edits));
    }

    static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
