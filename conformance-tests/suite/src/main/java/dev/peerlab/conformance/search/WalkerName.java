package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.search.QueryId;
import java.util.List;

/**
 * Which walker of which search.
 *
 * @param id the search
 * @param number the walker's number in it
 */
record WalkerName(QueryId id, int number) {

    static WalkerName of(RandomWalkMessage message) {
        return new WalkerName(message.id(), message.walker());
    }

    /** {@return the messages of a type that were sent in a step about this walker} */
    <M extends RandomWalkMessage> List<M> sent(Step step, Class<M> type) {
        return step.messages(type).filter(message -> of(message).equals(this)).toList();
    }

    /** {@return for example {@code walker 2 of q7@0}} */
    @Override
    public String toString() {
        return "walker " + number + " of " + id;
    }
}
