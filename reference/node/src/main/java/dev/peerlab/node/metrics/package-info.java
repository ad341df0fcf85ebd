/** What is counted, by Micrometer; a program that watches reads it in Prometheus' format. */
@NullMarked
package dev.peerlab.node.metrics;

import org.jspecify.annotations.NullMarked;
