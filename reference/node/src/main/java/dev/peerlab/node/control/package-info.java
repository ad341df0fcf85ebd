/**
 * How a running node is spoken to, from another terminal or from a browser: JSON over HTTP, on loopback.
 *
 * <pre>
 * GET  /api/network                    all nodes of this process
 * POST /api/nodes/{number}/{command}   put, get, remove, lookup, ring, search, share, status, leave, crash; with a JSON object
 * POST /api/stop                       all nodes leave
 * GET  /api/events                     what happens, as server-sent events; ?kinds=joined,crashed for some kinds alone
 * GET  /metrics                        counters, in Prometheus' format
 * </pre>
 *
 * An answer is a JSON object; one with {@code error} says what went wrong. A picture of the network needs nothing more: it reads
 * {@code network} once, and again whenever an event says that something changed.
 */
@NullMarked
package dev.peerlab.node.control;

import org.jspecify.annotations.NullMarked;
