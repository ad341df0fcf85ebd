/** Two small worlds to begin with, and to measure the checker by. */
@NullMarked
package dev.peerlab.checker.example;

import org.jspecify.annotations.NullMarked;
