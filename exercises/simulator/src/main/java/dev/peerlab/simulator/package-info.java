/**
 * A deterministic network of peers in virtual time.
 *
 * <p>A {@link dev.peerlab.simulator.Simulation} is built from a seed, a {@link dev.peerlab.simulator.Latency} and
 * {@link dev.peerlab.simulator.Faults}, then populated, then driven. Here ten peers sit on a ring, and one of them searches:
 *
 * <pre>{@code
 * EventLog log = new EventLog();
 * Simulation simulation = Simulation.builder()
 *         .seed(42)
 *         .latency(Latency.uniform(Duration.ofMillis(10), Duration.ofMillis(100)))
 *         .trace(log)
 *         .build();
 * Topology ring = Topologies.ring(10);
 * PeerFactory factory = host ->
 *         submission.flooding(host, new Place(ring.neighbors(host.self().number()), Set.of()), settings);
 * for (int i = 0; i < ring.size(); i++) {
 *     simulation.add(factory);
 * }
 * simulation.call(Address.of(0), FloodingPeer.class, peer -> peer.search("song", 3));
 * simulation.run();
 * }</pre>
 *
 * <p>Nothing happens until {@code run}, {@code runUntil}, {@code runFor} or {@code step} is called, and then everything happens
 * in the calling thread, one event at a time: a message arrives, a timer fires, an act of the world planned by
 * {@link dev.peerlab.simulator.Simulation#at} takes place. The clock jumps from event to event, in microseconds. What is due at
 * the same time happens in the order in which it was caused.
 *
 * <h2>Trouble</h2>
 *
 * <p>Peers {@link dev.peerlab.simulator.Simulation#crash crash}, {@link dev.peerlab.simulator.Simulation#restart restart} with
 * or without their state, and {@link dev.peerlab.simulator.Simulation#leave leave}; {@link dev.peerlab.simulator.Churn} makes
 * them do so by chance. The network may be {@link dev.peerlab.simulator.Simulation#partition partitioned}, and liars are
 * played by {@link dev.peerlab.simulator.Simulation#inject}:
 *
 * <pre>{@code
 * simulation.at(Duration.ofSeconds(1), () -> simulation.crash(Address.of(3)));
 * simulation.at(Duration.ofSeconds(2), () -> simulation.restart(Address.of(3), Restart.WITHOUT_STATE));
 * new Churn(2, 2, Restart.WITH_STATE).start(simulation, Duration.ofMinutes(1), 7);
 * }</pre>
 *
 * <p>A peer that throws ends the run by {@link dev.peerlab.simulator.PeerFailed}; peers that never stop talking are stopped by
 * {@link dev.peerlab.simulator.SimulationBuilder#eventLimit}, or by interrupting the thread.
 *
 * <h2>Watching</h2>
 *
 * <p>A {@link dev.peerlab.simulator.Trace} sees every {@link dev.peerlab.simulator.TraceEvent};
 * {@link dev.peerlab.simulator.EventLog} keeps them, {@link dev.peerlab.simulator.TraceHash} boils them down to a number by
 * which two runs are compared. Watching changes nothing, and not watching costs nothing.
 *
 * <h2>Chance</h2>
 *
 * <p>All of it comes from the seed: the network has a generator of its own, and so has every peer, so that a peer that draws
 * more numbers does not change what the network does to others. Every generator gives the same numbers on every machine.
 *
 * <h2>Large networks</h2>
 *
 * <p>A peer costs the simulator some 60 bytes: its host, which is its random generator too, and its address. Share one factory
 * among all peers, as above, and take neighbors from a {@link dev.peerlab.simulator.topology.Topology}, whose lists share
 * their addresses.
 */
@NullMarked
package dev.peerlab.simulator;

import org.jspecify.annotations.NullMarked;
