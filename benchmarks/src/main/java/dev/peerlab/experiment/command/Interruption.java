package dev.peerlab.experiment.command;

import java.io.PrintWriter;

/** Says goodbye if somebody ends the process (Ctrl-C) before it is closed. */
final class Interruption {

    private final Thread goodbye;

    Interruption(PrintWriter out) {
        goodbye = new Thread(() -> {
            out.println();
            out.println("Interrupted. What was measured is kept: the same command goes on with the rest.");
            out.flush();
        });
        Runtime.getRuntime().addShutdownHook(goodbye);
    }

    /** From now on there is nothing to say. */
    void close() {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException e) {
            // the process is ending: it has been said
        }
    }
}
