package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.IdSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A peer to which things happen that make no sense. It has the id {@value #SELF}, m = 6; contacts 1 to 3 are on its ring, and 4
 * is a stranger.
 *
 * @param alone whether it is alone on its ring, and the contacts are on none
 * @param items what happens
 */
record NonsensePlot(boolean alone, List<Item> items) implements Scenario {

    static final IdSpace SPACE = new IdSpace(6);
    static final long SELF = 8;
    static final List<Long> CONTACTS = List.of(21L, 38L, 51L, 30L);

    NonsensePlot {
        items = List.copyOf(items);
    }

    /** What can happen. */
    enum Kind {
        ANSWER("an answer to a lookup that never was"),
        SILENCE("no answer to a lookup that never was"),
        LATE_ANSWER("another answer to a lookup that has ended"),
        LATE_SILENCE("no answer to a lookup that has ended"),
        AVOID_ALL("a question by one who avoids everybody, the peer itself included"),
        AVOID_TWICE("a question by one who avoids one peer twice"),
        MISTAKEN("a question by one who takes the peer for the owner"),
        TWIN("a payload that comes twice"),
        TRAVELER("a payload that came too many hops"),
        RETURNED("a payload that seems to be the peer's own");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * Something that happens.
     *
     * @param kind what
     * @param contact by whom, 1 to 4
     * @param key for which key
     */
    record Item(Kind kind, int contact, int key) {
        static Item parse(String text) {
            String[] parts = Colons.split(text, 3);
            int contact = Integer.parseInt(parts[1]);
            int key = Integer.parseInt(parts[2]);
            if (contact < 1 || contact > CONTACTS.size() || key < 0 || key >> SPACE.bits() > 0) {
                throw new IllegalArgumentException(text);
            }
            return new Item(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), contact, key);
        }

        String describe() {
            return kind.words + ", key " + key + ", peer " + CONTACTS.get(contact - 1) + "@" + contact;
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + ":" + contact + ":" + key;
        }
    }

    static NonsensePlot parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new NonsensePlot(line.flag("alone"), line.list("items", Item::parse));
    }

    @Override
    public String line() {
        return ScenarioLine.empty().with("alone", alone).with("items", items).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("peer " + SELF + "@0 is on trial, m = 6; "
                + (alone ? "it is alone" : "21@1, 38@2 and 51@3 are on its ring") + "; 30@4 is a stranger");
        items.forEach(item -> lines.add("- " + item.describe()));
        lines.add("- then it looks up two keys");
        return lines;
    }
}
