/** Tests of the node's page in a browser without a window. */
@NullMarked
package dev.peerlab.node.browser;

import org.jspecify.annotations.NullMarked;
