package dev.peerlab.mutant.rogue;

/** A membership whose methods all return, and do nothing. */
final class EmptyMembership {

    /** Its source, in the place of the workbook's stub. */
    static final String SOURCE = """
            package dev.peerlab.exercise.chordjoin;

            import dev.peerlab.contract.*;
            import dev.peerlab.contract.chord.*;
            import dev.peerlab.contract.chord.ChordReply.Neighbors;
            import dev.peerlab.contract.chord.ChordRequest.HandOver;
            import java.util.List;
            import java.util.Optional;

            public final class Membership implements ChordMembership {
                public Membership(MembershipHost host) {}

                @Override public Id virtualId(IdSpace space, Address address, int number) {
                    return space.id(0);
                }

                @Override public void join(Contact contact) {}

                @Override public void stabilize() {}

                @Override public void fixFingers() {}

                @Override public void onLookupEnded(long lookup, Optional<Contact> owner) {}

                @Override public Neighbors onAskNeighbors(Contact from) {
                    return new Neighbors(null, List.of());
                }

                @Override public void onNeighbors(Contact from, Neighbors neighbors) {}

                @Override public void onNoNeighbors(Contact to) {}

                @Override public void onNotify(Contact from) {}

                @Override public void onHandOver(Contact from, HandOver handOver) {}

                @Override public void onHandedOver(Contact to, HandOver handOver) {}

                @Override public void onNotHandedOver(Contact to, HandOver handOver) {}
            }
            """;

    private EmptyMembership() {}
}
