package dev.peerlab.conformance.search;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Something that happens to a flooding peer on a {@link Bench}. Peers are named by their index, queries by a word. */
sealed interface FloodingStep {

    /** What the peer on trial shares. */
    String HELD = "song";

    /** What it does not share. */
    String NOT_HELD = "tune";

    /** What a query may ask for. */
    enum Word {
        /** What the peer shares. */
        HELD(FloodingStep.HELD),
        /** Something else. */
        OTHER(NOT_HELD),
        /** The begin of what it shares. */
        PART("son"),
        /** What it shares, in capitals. */
        LOUD("SONG");

        private final String keyword;

        Word(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the keyword, as a string of its own: equal to any other of its text, but not the same object} */
        String keyword() {
            return keyword.repeat(2).substring(keyword.length());
        }

        static Word of(boolean held) {
            return held ? HELD : OTHER;
        }

        static Word parse(String text) {
            for (Word word : values()) {
                if (word.toString().equals(text)) {
                    return word;
                }
            }
            throw new IllegalArgumentException(text);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@return the step for people}
     *
     * @param names what a failure message calls a query of the story
     */
    String describe(UnaryOperator<String> names);

    /**
     * Its application searches.
     *
     * @param ttl how far
     * @param word what for
     */
    record Search(int ttl, Word word) implements FloodingStep {

        Search(int ttl, boolean held) {
            this(ttl, Word.of(held));
        }

        String keyword() {
            return word.keyword();
        }

        @Override
        public String describe(UnaryOperator<String> names) {
            return "peer 0 searches for '" + keyword() + "', ttl " + ttl;
        }

        @Override
        public String toString() {
            return "search:" + ttl + ":" + word;
        }
    }

    /**
     * A query arrives.
     *
     * @param from who sends it
     * @param query {@code q1} for the first query of others, {@code s1} for the first search of the peer itself
     * @param ttl its ttl
     * @param hops its hops
     * @param word what it asks for
     */
    record Ask(int from, String query, int ttl, int hops, Word word) implements FloodingStep {

        Ask(int from, String query, int ttl, int hops, boolean held) {
            this(from, query, ttl, hops, Word.of(held));
        }

        boolean held() {
            return word == Word.HELD;
        }

        String keyword() {
            return word.keyword();
        }

        @Override
        public String describe(UnaryOperator<String> names) {
            return "query " + names.apply(query) + " for '" + keyword() + "' from " + from + ", ttl " + ttl + ", hops "
                    + hops;
        }

        @Override
        public String toString() {
            return "ask:" + from + ":" + query + ":" + ttl + ":" + hops + ":" + word;
        }
    }

    /**
     * A hit arrives.
     *
     * @param from who sends it
     * @param query what it answers, as in {@link Ask}
     * @param holder whom it names
     */
    record Answer(int from, String query, int holder) implements FloodingStep {
        @Override
        public String describe(UnaryOperator<String> names) {
            return "hit for " + names.apply(query) + " from " + from + ", holder " + holder;
        }

        @Override
        public String toString() {
            return "hit:" + from + ":" + query + ":" + holder;
        }
    }

    /** The peer crashes, and comes back without its memory. */
    record Restart() implements FloodingStep {
        @Override
        public String describe(UnaryOperator<String> names) {
            return "peer 0 crashes and restarts without its memory";
        }

        @Override
        public String toString() {
            return "restart";
        }
    }

    /**
     * Messages of another protocol arrive, one of each kind.
     *
     * @param from who sends them
     */
    record Alien(int from) implements FloodingStep {
        @Override
        public String describe(UnaryOperator<String> names) {
            return "messages of another protocol from " + from;
        }

        @Override
        public String toString() {
            return "alien:" + from;
        }
    }

    /**
     * Timers go off that the peer never set: that of a round of a ring, and one of another protocol.
     *
     * @param query the search that they name, as in {@link Ask}
     */
    record Alarm(String query) implements FloodingStep {
        @Override
        public String describe(UnaryOperator<String> names) {
            return "timers go off that were never set, for " + names.apply(query);
        }

        @Override
        public String toString() {
            return "alarm:" + query;
        }
    }

    /**
     * Reads a step, as {@code toString} writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static FloodingStep parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        String kind = parts.get(0) + "/" + parts.size();
        return switch (kind) {
            case "search/3" -> new Search(number(parts.get(1)), Word.parse(parts.get(2)));
            case "ask/6" ->
                new Ask(
                        number(parts.get(1)),
                        name(parts.get(2)),
                        number(parts.get(3)),
                        number(parts.get(4)),
                        Word.parse(parts.get(5)));
            case "hit/4" -> new Answer(number(parts.get(1)), name(parts.get(2)), number(parts.get(3)));
            case "alien/2" -> new Alien(number(parts.get(1)));
            case "alarm/2" -> new Alarm(name(parts.get(1)));
            case "restart/1" -> new Restart();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String name(String text) {
        if (!text.matches("[qs][1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
