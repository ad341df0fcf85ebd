package dev.peerlab.node.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How the values of one type are written and read.
 *
 * @param <T> the type
 */
interface Schema<T> {

    /** Writes a value. */
    void write(JsonGenerator out, T value);

    /**
     * {@return the value whose first token is the current one; its last token is the current one then}
     *
     * @throws IllegalArgumentException if there is none
     */
    T read(JsonParser in);
}
