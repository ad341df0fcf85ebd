/** Who is linked to whom: generated graphs, and graphs read from an edge list. */
@NullMarked
package dev.peerlab.simulator.topology;

import org.jspecify.annotations.NullMarked;
