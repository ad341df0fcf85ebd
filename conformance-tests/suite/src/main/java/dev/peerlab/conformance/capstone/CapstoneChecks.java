package dev.peerlab.conformance.capstone;

import static dev.peerlab.conformance.capstone.CapstoneRun.time;

import dev.peerlab.conformance.capstone.CapstoneRun.Asked;
import dev.peerlab.conformance.ring.KeyReads.Read;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How whole rings are judged: CHORD-1 to 3. */
final class CapstoneChecks {

    private static final int ROUNDS_OF_REPAIR = 24;

    /** What an answer may take beyond its deadline: one request, and the retry of a get. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private CapstoneChecks() {}

    /** CHORD-1, on scenarios of joins alone. */
    static void joinsLeadToAnExactRing(RingScenario scenario) {
        CapstoneRun run = CapstoneRun.begin(scenario);
        run.run().toTheEnd();
        run.world().runFor(scenario.settings().deadline());
        for (int peer = 0; peer < run.world().simulation().size(); peer++) {
            if (!run.world().node(peer).isMember()) {
                throw run.violation(peer, "is not a member, 20 s after the last join began " + time(run.now()))
                        .expected("a member: all contacts are up")
                        .actual("not a member")
                        .build();
            }
        }
        run.settle();
        everyLookupEndsAtTheOwner(run);
    }

    private static void everyLookupEndsAtTheOwner(CapstoneRun run) {
        int first = run.lookups().size();
        List<ChordNode> members = run.world().members();
        for (ChordNode member : members) {
            for (int i = 0; i < 3; i++) {
                run.lookup(member, run.world().settings().space().hash(member.self() + "/" + i));
            }
            run.lookup(member, member.self().id());
        }
        run.world().runFor(run.world().settings().deadline().plus(GRACE));
        Map<String, Reported> ends = ends(run);
        for (Asked asked : run.lookups().subList(first, run.lookups().size())) {
            Contact owner = run.owner(asked.key());
            Optional<Contact> found = Optional.ofNullable(ends.get(name(asked)))
                    .flatMap(report -> ((LookupEnded) report.upcall()).owner());
            if (!found.equals(Optional.of(owner))) {
                throw run.violation(
                                asked.peer(),
                                "looked up key " + asked.key() + " in a ring that is exact, and "
                                        + (found.isPresent() ? "found a peer that is not the owner" : "found nobody")
                                        + " "
                                        + time(asked.at()))
                        .expected(owner.toString())
                        .actual(found.map(Contact::toString).orElse("nobody"))
                        .build();
            }
        }
    }

    /** CHORD-2, on scenarios of everything. */
    static void noKeyIsLost(RingScenario scenario) {
        CapstoneRun run = CapstoneRun.begin(scenario);
        run.run().toTheEnd();
        run.world().runFor(scenario.settings().deadline()); // who is leaving is gone then
        run.settle();
        for (int i = 0; i < ROUNDS_OF_REPAIR && misplaced(run).isPresent(); i++) {
            run.world().runFor(scenario.settings().repair());
        }
        everyKeyIsFound(run);
        misplaced(run).ifPresent(key -> {
            List<Contact> keepers = keepers(run, key);
            throw run.violation(
                            run.owner(key).address().number(),
                            "owns key " + key + ", which " + keepers.size() + " peers keep, " + ROUNDS_OF_REPAIR
                                    + " rounds of repair after the last change " + time(run.now()))
                    .expected("copies on " + copies(run) + " peers")
                    .actual("copies on " + keepers)
                    .build();
        });
    }

    private static int copies(CapstoneRun run) {
        return Math.min(run.world().settings().replicas(), run.world().members().size());
    }

    private static Optional<Id> misplaced(CapstoneRun run) {
        return run.world().ledger().acknowledged().keySet().stream()
                .filter(key -> keepers(run, key).size() != copies(run))
                .findFirst();
    }

    private static List<Contact> keepers(CapstoneRun run, Id key) {
        return run.world().keepers(key).stream().map(ChordNode::self).toList();
    }

    private static void everyKeyIsFound(CapstoneRun run) {
        int first = run.gets().size();
        List<ChordNode> members = run.world().members();
        int turn = 0;
        for (Id key : run.world().ledger().acknowledged().keySet()) {
            run.get(members.get(turn++ % members.size()), key);
        }
        run.world().runFor(run.world().settings().deadline().plus(GRACE));
        for (Read read : run.gets().subList(first, first + turn)) {
            if (!read.found(value(run, read.key()))) {
                throw run.violation(
                                read.peer(),
                                "asked for key " + read.key() + " in a ring that is exact, and "
                                        + (read.isDone() ? "was told that it is not there " : "got no answer ")
                                        + time(read.at()))
                        .expected("'" + value(run, read.key()) + "', which was acknowledged; the owner is "
                                + run.owner(read.key()))
                        .actual("copies on " + keepers(run, read.key()))
                        .build();
            }
        }
    }

    private static Value value(CapstoneRun run, Id key) {
        return Optional.ofNullable(run.world().ledger().acknowledged().get(key)).orElseThrow();
    }

    /** CHORD-3, on scenarios of everything: members ask while it happens. */
    static void everyQuestionIsAnswered(RingScenario scenario, int millis) {
        CapstoneRun run = CapstoneRun.begin(scenario);
        List<Id> keys = new ArrayList<>(run.world().ledger().acknowledged().keySet());
        int turn = 0;
        for (int t = 0; t < millis; t += 400) {
            List<ChordNode> members = run.world().members();
            run.lookup(
                    members.get(turn % members.size()),
                    scenario.settings().space().hash("lookup " + turn));
            run.get(members.get((turn + 1) % members.size()), keys.get(turn % keys.size()));
            turn++;
            run.world().runFor(Duration.ofMillis(400));
        }
        run.world().runFor(scenario.settings().deadline().plus(GRACE));
        CapstoneLives lives =
                CapstoneLives.in(run.world().log(), scenario.base().size());
        Map<String, Reported> ends = ends(run);
        run.lookups().forEach(asked -> judge(run, lives, asked, ends.get(name(asked))));
        run.gets().forEach(read -> judge(run, lives, read));
        run.settle();
        everyLookupEndsAtTheOwner(run);
    }

    private static void judge(CapstoneRun run, CapstoneLives lives, Asked asked, @Nullable Reported end) {
        Duration deadline = asked.at().plus(run.world().settings().deadline()).plus(GRACE);
        if (end == null || end.at().compareTo(deadline) > 0) {
            if (lives.isMemberAllAlong(asked.peer(), asked.at(), deadline)) {
                throw run.violation(
                                asked.peer(),
                                "looked up key " + asked.key() + ", and that did not end " + time(asked.at()))
                        .expected("an owner, or a failure, within "
                                + run.world().settings().deadline().toSeconds() + " s and one request")
                        .actual("neither by " + deadline.toMillis() + " ms")
                        .build();
            }
            return;
        }
        Optional<Contact> owner = ((LookupEnded) end.upcall()).owner();
        if (owner.isPresent() && !lives.isMemberBetween(owner.get().address().number(), asked.at(), end.at())) {
            throw run.violation(
                            asked.peer(),
                            "looked up key " + asked.key() + " and found " + owner.get()
                                    + ", which had been gone for the whole time " + time(end.at()))
                    .expected("an owner that said itself that it is the owner, or a failure")
                    .actual("a peer that was down since before " + asked.at().toMillis() + " ms")
                    .about(Address.of(asked.peer()), owner.get().address())
                    .build();
        }
    }

    private static void judge(CapstoneRun run, CapstoneLives lives, Read read) {
        Duration deadline = read.at().plus(run.world().settings().deadline()).plus(GRACE);
        if (read.end().isEmpty() && lives.isMemberAllAlong(read.peer(), read.at(), deadline)) {
            throw run.violation(
                            read.peer(), "asked for key " + read.key() + ", and that did not end " + time(read.at()))
                    .expected("an answer, or a failure")
                    .actual("neither by " + deadline.toMillis() + " ms")
                    .build();
        }
        Optional<Value> found = read.end().flatMap(Ended::value);
        if (found.isPresent() && !found.get().equals(value(run, read.key()))) {
            throw run.violation(
                            read.peer(),
                            "asked for key " + read.key() + " and found what was never put " + time(read.at()))
                    .expected("'" + value(run, read.key()) + "'")
                    .actual("'" + found.get() + "'")
                    .build();
        }
    }

    private static Map<String, Reported> ends(CapstoneRun run) {
        Map<String, Reported> ends = new HashMap<>();
        for (Reported reported : run.world().log().events(Reported.class)) {
            if (reported.upcall() instanceof LookupEnded ended) {
                ends.put(reported.peer().number() + "/" + ended.lookup(), reported);
            }
        }
        return ends;
    }

    private static String name(Asked asked) {
        return asked.peer() + "/" + asked.number();
    }
}
