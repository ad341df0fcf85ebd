package dev.peerlab.experiment.command;

import dev.peerlab.experiment.Engine;

/** Where trials run, with the options of the command line that this takes: fields with picocli's annotations. */
public interface EngineOptions {

    /**
     * {@return what runs trials, as the options say}
     *
     * @throws IllegalArgumentException if an option is out of range; its message is for people
     */
    Engine engine();
}
