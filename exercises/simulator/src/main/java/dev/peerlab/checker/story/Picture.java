package dev.peerlab.checker.story;

import dev.peerlab.checker.Snapshot;

/** A picture of a world, drawn in a story's page beside the steps that change it. */
@FunctionalInterface
public interface Picture {

    /** The side of the square in which a picture is drawn, in units of SVG. */
    int SIZE = 190;

    /**
     * {@return the picture: elements of SVG between 0 and {@link #SIZE}, without a root; equal for worlds that look the same}
     *
     * <p>The page's classes give it colors that fit light and dark: {@code muted}, {@code accent} and {@code bad} for text and fills,
     * {@code stroke-muted}, {@code stroke-accent} and {@code stroke-bad} for lines; {@code marker-end="url(#arrow)"} for arrows.
     *
     * @param world the world
     */
    String svg(Snapshot world);
}
