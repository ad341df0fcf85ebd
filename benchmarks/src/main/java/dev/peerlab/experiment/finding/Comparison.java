package dev.peerlab.experiment.finding;

/**
 * One of our figures beside a published one.
 *
 * @param quantity what was measured
 * @param setting where, e.g. {@code N = 4,096}
 * @param published the published figure, as it was published
 * @param ours ours, with its 95 % confidence interval
 * @param verdict whether the two agree
 * @param why what makes them differ, or what the verdict rests on; empty if there is nothing to say
 */
public record Comparison(String quantity, String setting, String published, String ours, Verdict verdict, String why) {

    /** Whether ours agrees with what was published. */
    public enum Verdict {
        /** The published figure lies where ours may lie. */
        REPRODUCED("reproduced"),

        /** It does not. */
        DIFFERS("differs"),

        /** Ours is too uncertain to tell, or was not measured. */
        UNDECIDED("undecided");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /** {@return the word for people} */
        @Override
        public String toString() {
            return text;
        }
    }
}
