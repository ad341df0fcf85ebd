package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a ring that peers join is judged: JOIN-5 to JOIN-8. */
final class JoinRunChecks {

    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration AFTER_THE_JOINS = Duration.ofSeconds(5);

    /** Longer than any request may take. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final JoinScenario scenario;
    private final JoinRun run;
    private final RingWorld world;
    private final Map<String, Question> questions = new HashMap<>();

    /**
     * A member asked for a key.
     *
     * @param peer who asked
     * @param key which key
     * @param at when
     */
    private record Question(Contact peer, int key, Duration at) {}

    private JoinRunChecks(JoinScenario scenario) {
        this.scenario = scenario;
        this.run = new JoinRun(scenario);
        this.world = run.world();
    }

    /** JOIN-5 and JOIN-6: in the end all tables are exact. */
    static void becomesIdeal(JoinScenario scenario) {
        JoinRun run = new JoinRun(scenario);
        run.put();
        run.join();
        run.requireIdealRing();
    }

    /** JOIN-7: whoever asks for a key that was put is told its value, at any time. */
    static void losesNoKey(JoinScenario scenario) {
        JoinRunChecks checks = new JoinRunChecks(scenario);
        checks.run.put();
        checks.run.planJoins();
        checks.run.planEvery(PERIOD, checks.turns(), checks::get);
        checks.awaitEnds();
        for (Reported reported : checks.world.log().events(Reported.class)) {
            if (reported.upcall() instanceof Ended ended) {
                checks.requireValue(reported, ended);
            }
        }
    }

    private int turns() {
        return (int) (AFTER_THE_JOINS.plusMillis(scenario.lastAt()).toMillis() / PERIOD.toMillis());
    }

    private void awaitEnds() {
        Duration end =
                world.simulation().now().plus(PERIOD.multipliedBy(turns())).plus(DEADLINE);
        world.runFor(PERIOD.multipliedBy(turns()));
        while (!allEnded() && world.simulation().now().compareTo(end) < 0) {
            world.runFor(JoinRun.ROUND);
        }
    }

    private boolean allEnded() {
        long ends = world.log().events(Reported.class).stream()
                .filter(reported -> questions.containsKey(name(reported)))
                .count();
        return ends >= questions.size();
    }

    private static String name(Reported reported) {
        if (reported.upcall() instanceof Ended ended) {
            return reported.peer() + "/get/" + ended.request();
        }
        return reported.upcall() instanceof LookupEnded ended ? reported.peer() + "/lookup/" + ended.lookup() : "";
    }

    /** The members take turns, and so do the keys. */
    private @Nullable Question question(int turn) {
        List<Integer> keys = world.ledger().acknowledged().keySet().stream()
                .map(Circle::point)
                .toList();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < world.simulation().size(); i++) {
            if (world.node(i).isMember()) {
                members.add(i);
            }
        }
        if (keys.isEmpty() || members.isEmpty()) {
            return null;
        }
        Contact peer = world.node(members.get(turn % members.size())).self();
        return new Question(
                peer,
                keys.get(turn / members.size() % keys.size()),
                world.simulation().now());
    }

    private void get(int turn) {
        Question question = question(turn);
        if (question != null) {
            Address peer = question.peer().address();
            questions.put(peer + "/get/" + world.get(peer.number(), Circle.id(question.key())), question);
        }
    }

    private void requireValue(Reported reported, Ended ended) {
        Question question = questions.get(name(reported));
        if (question == null) {
            return;
        }
        Value put = Objects.requireNonNull(world.ledger().acknowledged().get(ended.key()));
        if (ended.outcome() == Outcome.TIMED_OUT || !ended.value().equals(Optional.of(put))) {
            throw violation(
                            question,
                            ended.outcome() == Outcome.TIMED_OUT
                                    ? "and was told nothing"
                                    : "and was told that it is not there",
                            reported.at())
                    .expected("its value, which was put before anybody joined")
                    .actual(ended.outcome() + " "
                            + ended.value().map(Value::toString).orElse("without a value"))
                    .build();
        }
    }

    private Violation.Builder violation(Question question, String what, Duration at) {
        return Violation.of("peer " + question.peer() + " asked for key " + question.key() + " at t="
                        + question.at().toMillis() + " ms, " + what + " (t=" + at.toMillis() + " ms)")
                .in(scenario)
                .seen(world.log())
                .about(question.peer().address());
    }

    /** JOIN-8: every lookup ends at a peer that may be the owner at that time. */
    static void answersEveryLookup(JoinScenario scenario) {
        JoinRunChecks checks = new JoinRunChecks(scenario);
        checks.run.put();
        checks.run.planJoins();
        checks.run.planEvery(PERIOD, checks.turns(), checks::lookup);
        checks.awaitEnds();
        for (Reported reported : checks.world.log().events(Reported.class)) {
            if (reported.upcall() instanceof LookupEnded ended) {
                checks.requireOwner(reported, ended);
            }
        }
    }

    private void lookup(int turn) {
        Question question = question(turn);
        if (question != null) {
            world.tell(question.peer().address().number(), node -> {
                long number = node.lookup(Circle.id(question.key()));
                questions.put(node.self().address() + "/lookup/" + number, question);
            });
        }
    }

    private void requireOwner(Reported reported, LookupEnded ended) {
        Question question = questions.get(name(reported));
        if (question == null) {
            return;
        }
        int key = question.key();
        int oldOwner = scenario.base().contains(key)
                ? key
                : Circle.clockwise(key, scenario.base()).get(0);
        Optional<Integer> owner = ended.owner().map(contact -> Circle.point(contact.id()));
        boolean right = owner.isPresent() && !Circle.isBetween(owner.get(), oldOwner, key);
        if (!right) {
            throw violation(
                            question,
                            owner.isEmpty()
                                    ? "and its lookup failed"
                                    : "and its lookup ended at " + ended.owner().get() + ", which never owned it",
                            reported.at())
                    .expected("peer " + oldOwner + ", or one that joined between the key and that")
                    .actual(ended.owner().map(Contact::toString).orElse("no owner"))
                    .build();
        }
    }
}
