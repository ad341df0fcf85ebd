package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether walkers that come to a peer ask when they must, and go on only with the issuer's leave (rule WALK-6).
 *
 * <p>A walker that comes twice, doubled by the network, may be ignored, or count as two: then only what must not be done is judged.
 */
final class RandomWalkCheckWatch implements Watch {

    /** More than one: there are no larger numbers, so that echoes do not make a peer's states endless. */
    private static final int MANY = 2;

    private final int interval;
    private final boolean isHolder;
    private final Set<Arrival> came = new HashSet<>();
    private final Set<WalkerName> doubled = new HashSet<>();

    /** How often a walker that is here may go on if the issuer says so; {@link #MANY} if that is not clear. */
    private final Map<WalkerName, Integer> waiting = new HashMap<>();

    RandomWalkCheckWatch(int interval, boolean isHolder) {
        this.interval = interval;
        this.isHolder = isHolder;
    }

    @Override
    public Optional<Fault> judge(Step step) {
        if (!(step.cause() instanceof Arrival arrival)) {
            return Optional.empty();
        }
        if (arrival.message() instanceof Walker walker && !walker.id().issuer().equals(step.peer()) && !isHolder) {
            return came(step, arrival, walker);
        }
        return arrival.message() instanceof CheckReply reply
                        && !reply.id().issuer().equals(step.peer())
                ? answered(step, reply)
                : Optional.empty();
    }

    private Optional<Fault> came(Step step, Arrival arrival, Walker walker) {
        WalkerName name = WalkerName.of(walker);
        boolean isNew = came.add(arrival);
        if (!isNew) {
            doubled.add(name);
        }
        int hops = walker.hops() + 1;
        boolean isDue = interval > 0 && hops % interval == 0;
        boolean asked = !name.sent(step, Check.class).isEmpty();
        boolean wentOn = !name.sent(step, Walker.class).isEmpty();
        if (!isDue && asked) {
            return fault(
                    step,
                    "got " + name + " after " + inWords(hops) + " and asked the issuer, though no check was due",
                    interval == 0 ? "no check at all" : "a check only after a multiple of " + interval + " hops",
                    "a check");
        }
        if (isDue && wentOn) {
            return fault(
                    step,
                    "got " + name + " after " + inWords(hops) + " and sent it on without the issuer's leave",
                    "a Check to the issuer, and no step before its reply",
                    "sent on");
        }
        boolean ended = !name.sent(step, Exhausted.class).isEmpty();
        if (isDue && isNew && !asked && !ended) {
            return fault(
                    step,
                    "got " + name + " after " + inWords(hops) + " and did not ask the issuer",
                    "a Check to the issuer",
                    "neither a Check nor an Exhausted");
        }
        if (asked) {
            waiting.merge(name, 1, (one, more) -> MANY);
        }
        return Optional.empty();
    }

    private Optional<Fault> answered(Step step, CheckReply reply) {
        WalkerName name = WalkerName.of(reply);
        int mayGo = waiting.getOrDefault(name, 0);
        int went = name.sent(step, Walker.class).size();
        if (went > 0 && !reply.goOn()) {
            return fault(step, "sent " + name + " on though told not to", "the walker ends here", "sent on");
        }
        if (went > Math.min(1, mayGo)) {
            return fault(
                    step,
                    "sent " + name + " on again when another reply came",
                    "only the first reply to a check counts",
                    "sent on " + went + (went == 1 ? " time" : " times"));
        }
        boolean ended = !name.sent(step, Exhausted.class).isEmpty();
        if (reply.goOn() && mayGo == 1 && went == 0 && !ended && !doubled.contains(name)) {
            return fault(
                    step,
                    "kept " + name + " though told to go on",
                    "sent to one neighbor",
                    "neither sent on nor ended");
        }
        waiting.remove(name, 1);
        return Optional.empty();
    }

    private static String inWords(int hops) {
        return hops == 1 ? "1 hop" : hops + " hops";
    }

    private static Optional<Fault> fault(Step step, String what, String expected, String actual) {
        return Optional.of(new Fault("peer " + step.peer() + " " + what, expected, actual));
    }
}
