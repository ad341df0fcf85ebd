package dev.peerlab.conformance.lookup;

/** Parts of a scenario that are joined by colons. */
final class Colons {

    private Colons() {}

    /**
     * {@return the parts of a text}
     *
     * @throws IllegalArgumentException unless there are so many
     */
    static String[] split(String text, int count) {
        String[] parts = text.split(":", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException(text);
        }
        return parts;
    }
}
