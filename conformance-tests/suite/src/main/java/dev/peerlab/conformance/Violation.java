package dev.peerlab.conformance;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.EventLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule was broken: what was seen, in the words of the rule's test. The kit makes the failure message from it.
 *
 * <pre>{@code
 * throw Violation.of("peer 7 forwarded query q3@0 twice (t=40 ms, t=55 ms)")
 *         .expected("each query at most once")
 *         .actual("to 2 and 3 at 40 ms, to 2 again at 55 ms")
 *         .in(scenario).seen(log).about(peer)
 *         .build();
 * }</pre>
 */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Builder told;

    private Violation(Builder told) {
        super(told.summary);
        this.told = told;
    }

    /**
     * Starts a violation.
     *
     * @param summary one sentence: which peer did what wrong, and when; without the rule's name
     */
    public static Builder of(String summary) {
        return new Builder(summary);
    }

    /** {@return one sentence: which peer did what wrong, and when} */
    public String summary() {
        return told.summary;
    }

    /** {@return what the rule asks for} */
    public Optional<String> expected() {
        return Optional.ofNullable(told.expected);
    }

    /** {@return what was seen instead} */
    public Optional<String> actual() {
        return Optional.ofNullable(told.actual);
    }

    /** {@return the case} */
    public Optional<Scenario> scenario() {
        return Optional.ofNullable(told.scenario);
    }

    /** {@return what happened in that case} */
    public Optional<EventLog> log() {
        return Optional.ofNullable(told.log);
    }

    /** {@return what happened in that case, line by line, where there is no log of it; empty if nothing is told} */
    public List<String> story() {
        return told.story;
    }

    /** {@return files that show it, each what makes its content, by their extensions} */
    public Map<String, Supplier<String>> files() {
        return Collections.unmodifiableMap(told.files);
    }

    /** {@return the peers that matter most, the one at fault first} */
    public List<Address> peers() {
        return List.copyOf(told.peers);
    }

    /** What a violation is made of. */
    public static final class Builder {
        private final String summary;
        private @Nullable String expected;
        private @Nullable String actual;
        private @Nullable Scenario scenario;
        private @Nullable EventLog log;
        private List<String> story = List.of();
        private final Map<String, Supplier<String>> files = new LinkedHashMap<>();
        private final List<Address> peers = new ArrayList<>();

        private Builder(String summary) {
            this.summary = summary;
        }

        /** What the rule asks for, a few words. */
        public Builder expected(String what) {
            expected = what;
            return this;
        }

        /** What was seen instead, a few words. */
        public Builder actual(String what) {
            actual = what;
            return this;
        }

        /** The case. */
        public Builder in(Scenario where) {
            scenario = where;
            return this;
        }

        /** What happened in that case; its last events are drawn as a sequence chart. */
        public Builder seen(EventLog events) {
            log = events;
            return this;
        }

        /** What happened in that case, for people, where there is no log to be drawn. */
        public Builder story(List<String> lines) {
            story = List.copyOf(lines);
            return this;
        }

        /**
         * A file that shows it; it is made only if this is the violation that is told in the end.
         *
         * @param extension how its name ends, without a dot
         * @param content makes its text
         */
        public Builder file(String extension, Supplier<String> content) {
            files.put(extension, content);
            return this;
        }

        /** The peers that matter most, the one at fault first; the chart shows them and whom they talk to. */
        public Builder about(Address... who) {
            peers.addAll(List.of(who));
            return this;
        }

        /** {@return the violation, to be thrown} */
        public Violation build() {
            return new Violation(this);
        }
    }
}
