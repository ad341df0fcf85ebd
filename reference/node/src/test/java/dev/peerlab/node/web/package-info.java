@NullMarked
package dev.peerlab.node.web;

import org.jspecify.annotations.NullMarked;
