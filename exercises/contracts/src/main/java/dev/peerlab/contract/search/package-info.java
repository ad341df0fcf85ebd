/** What the unstructured overlays share: a search, its name, its place in the network and its results. */
@NullMarked
package dev.peerlab.contract.search;

import org.jspecify.annotations.NullMarked;
