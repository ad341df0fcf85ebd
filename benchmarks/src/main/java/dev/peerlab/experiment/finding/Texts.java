package dev.peerlab.experiment.finding;

import java.util.Locale;

/** Sentences and cells with numbers in them. */
public final class Texts {

    private Texts() {}

    /** {@return a text in which numbers look the same everywhere} */
    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
