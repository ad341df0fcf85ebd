package dev.peerlab.node.overlay;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A lookup, step by step.
 *
 * @param key what was looked up
 * @param owner who owns the key; empty if the lookup failed
 * @param hops how many peers were asked, the owner not counted
 * @param took how long it took
 * @param steps each question, in the order in which they were asked
 */
public record LookupTrace(Id key, Optional<Contact> owner, int hops, Duration took, List<Step> steps) {

    /**
     * One question.
     *
     * @param asked the peer that was asked
     * @param took from question to answer; empty if there was none
     */
    public record Step(Contact asked, Optional<Duration> took) {}
}
