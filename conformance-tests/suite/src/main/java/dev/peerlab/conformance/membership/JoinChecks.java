package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.membership.JoinCase.Trouble;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How one peer's way into a ring is judged. */
final class JoinChecks {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private final JoinCase join;
    private final MemberBench bench;
    private @Nullable Contact firstSuccessor;
    private List<Contact> firstSuccessors = List.of();
    private Optional<Integer> firstPredecessor = Optional.empty();

    private JoinChecks(JoinCase join) {
        this.join = join;
        this.bench = new MemberBench(join, join.self(), join.successors(), 1);
        bench.add(join.ring());
        join.ring().forEach(member -> bench.enlist(member, join.before(member), join.listOf(member)));
    }

    /** Has the peer join, and looks at its table as soon as it is a member. */
    private static JoinChecks of(JoinCase join) {
        JoinChecks checks = new JoinChecks(join);
        if (join.trouble() == Trouble.CONTACT_SILENT) {
            checks.bench.silence(join.contactPoint());
        } else if (join.trouble() == Trouble.OWNER_FALLS_SILENT) {
            checks.sayOnceToBeTheOwner();
        }
        checks.bench.turn(node -> node.join(checks.bench.contact(join.contactPoint())));
        checks.bench.pass(LONG_ENOUGH, checks::look);
        return checks;
    }

    private void sayOnceToBeTheOwner() {
        AtomicBoolean over = new AtomicBoolean();
        bench.script(join.contactPoint(), request -> lastWords(request, over));
    }

    private @Nullable ChordReply lastWords(ChordRequest request, AtomicBoolean over) {
        boolean asked = request instanceof Ask;
        return asked && !over.getAndSet(true) ? bench.answer(request, null, List.of()) : null;
    }

    private void look() {
        if (firstSuccessor == null && bench.node().isMember()) {
            firstSuccessor = bench.table().successor();
            firstSuccessors = bench.table().successors();
            firstPredecessor = bench.predecessor();
        }
    }

    private List<Reported> ends() {
        return bench.log().events(Reported.class).stream()
                .filter(reported -> reported.upcall() instanceof JoinEnded)
                .toList();
    }

    private void requireEnd(JoinOutcome expected) {
        List<JoinOutcome> told = ends().stream()
                .map(reported -> ((JoinEnded) reported.upcall()).outcome())
                .toList();
        if (!told.equals(List.of(expected))) {
            throw bench.violation(
                            told.isEmpty()
                                    ? "did not report how its attempt to join ended, though it had "
                                            + LONG_ENOUGH.toSeconds() + " s"
                                    : "reported that its attempt to join ended " + told.get(told.size() - 1)
                                            + " instead of " + expected)
                    .expected("JoinEnded " + expected + ", once")
                    .actual(told.isEmpty() ? "nothing" : told.toString())
                    .build();
        }
    }

    /** JOIN-1: whoever of the members it knows, a newcomer gets to its place, and tells nobody before it is there. */
    static void findsItsPlace(JoinCase join) {
        JoinChecks checks = of(join);
        checks.requireEnd(JoinOutcome.JOINED);
        MemberBench bench = checks.bench;
        Contact place = bench.contact(join.after(join.self()).get(0));
        if (!place.equals(checks.firstSuccessor)) {
            throw bench.violation("joined before " + checks.firstSuccessor + " instead of " + place)
                    .expected("the first member that follows its id")
                    .actual(checks.firstSuccessors.toString())
                    .build();
        }
        Duration joined = checks.ends().get(0).at();
        for (Sent sent : bench.sentSince(0, Notify.class)) {
            if (sent.at().compareTo(joined) < 0) {
                throw bench.violation("told " + MemberBench.name(sent) + " that it is its predecessor (t="
                                + sent.at().toMillis() + " ms) before it was a member")
                        .expected("no Notify before JoinEnded JOINED: until then nobody can ask it anything")
                        .actual("a member from t=" + joined.toMillis() + " ms on")
                        .build();
            }
        }
    }

    /** JOIN-2: what a newcomer knows as soon as it is a member. */
    static void takesOverTheList(JoinCase join) {
        JoinChecks checks = of(join);
        checks.requireEnd(JoinOutcome.JOINED);
        MemberBench bench = checks.bench;
        List<Contact> list = bench.contacts(join.listOf(join.self()));
        if (!list.equals(checks.firstSuccessors)) {
            throw bench.violation("joined, but did not take over the list of its successor " + list.get(0))
                    .expected("successors " + list)
                    .actual("successors " + checks.firstSuccessors)
                    .build();
        }
        Optional<Integer> predecessor = checks.firstPredecessor;
        if (predecessor.isPresent() && !predecessor.equals(Optional.ofNullable(join.before(join.self())))) {
            throw bench.violation("joined with " + bench.contact(predecessor.get()) + " as its predecessor")
                    .expected("the member that precedes it, or nobody yet")
                    .actual("one that does not")
                    .build();
        }
    }

    /** JOIN-10: an attempt that leads nowhere is reported as such, and nobody is told of it. */
    static void reportsFailure(JoinCase join) {
        JoinChecks checks = of(join);
        MemberBench bench = checks.bench;
        checks.requireEnd(join.trouble() == Trouble.ID_TAKEN ? JoinOutcome.ID_TAKEN : JoinOutcome.UNREACHABLE);
        Optional<Sent> told = bench.sentSince(0).stream()
                .filter(sent -> MemberBench.body(sent) instanceof Notify || MemberBench.body(sent) instanceof HandOver)
                .findFirst();
        if (told.isPresent()) {
            throw bench.violation("sent " + MemberBench.name(told.get()) + " a "
                            + MemberBench.body(told.get()).getClass().getSimpleName() + ", though it could not join")
                    .expected("nothing: no member is to change because of it")
                    .actual(MemberBench.body(told.get()).toString())
                    .build();
        }
    }
}
