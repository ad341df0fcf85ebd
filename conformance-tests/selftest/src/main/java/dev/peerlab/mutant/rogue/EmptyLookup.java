package dev.peerlab.mutant.rogue;

/** A lookup whose methods all return, and do nothing. */
final class EmptyLookup {

    /** Its source, in the place of the workbook's stub. */
    static final String SOURCE = """
            package dev.peerlab.exercise.chordlookup;

            import dev.peerlab.contract.*;
            import dev.peerlab.contract.chord.*;
            import dev.peerlab.contract.chord.ChordReply.Answer;
            import dev.peerlab.contract.chord.ChordRequest.*;
            import dev.peerlab.contract.routing.RoutingTable;

            public final class Lookup implements ChordLookup {
                private final LookupHost host;

                public Lookup(LookupHost host) {
                    this.host = host;
                }

                @Override public boolean isBetween(Id id, Id after, Id before) {
                    return false;
                }

                @Override public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
                    return false;
                }

                @Override public Id fingerStart(IdSpace space, Id self, int i) {
                    return self;
                }

                @Override public Contact owner(RoutingTable table, Id key) {
                    return null;
                }

                @Override public Contact closestPreceding(RoutingTable table, Id key) {
                    return table.self();
                }

                @Override public void lookup(long lookup, Id key, Contact via) {}

                @Override public Answer onAsk(Contact from, Ask ask) {
                    return new Answer(host.self(), false);
                }

                @Override public void onAnswer(Contact from, Ask ask, Answer answer) {}

                @Override public void onNoAnswer(Contact to, Ask ask) {}

                @Override public void route(long number, Id key, Message payload) {}

                @Override public void onRoute(Contact from, Route route) {}

                @Override public void onNotTaken(Contact to, Route route) {}
            }
            """;

    private EmptyLookup() {}
}
