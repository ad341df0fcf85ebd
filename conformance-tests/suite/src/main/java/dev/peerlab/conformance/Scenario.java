package dev.peerlab.conformance;

import java.util.List;

/**
 * One case that a rule is tried on: a network, what happens in it, and the seed of all chance.
 *
 * <p>Two equal scenarios run the same way, whatever the machine. A scenario is written on one line, and read back from it, by
 * {@link ScenarioLine}; that line is what a failure prints for its replay.
 */
public interface Scenario {

    /** {@return the scenario on one line: {@code key=value} parts, joined by {@code /}; see {@link ScenarioLine}} */
    String line();

    /** {@return the scenario for people, a few short lines: the network, the settings, what happens when} */
    List<String> describe();
}
