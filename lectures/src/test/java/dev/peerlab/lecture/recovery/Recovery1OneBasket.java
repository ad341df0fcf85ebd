package dev.peerlab.lecture.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.RecoveryHost;
import java.util.List;
import java.util.stream.Stream;

/** Wrong: takes virtual peers of one host for different places. */
public final class Recovery1OneBasket extends LikeTheReference {

    /** Makes the part. */
    public Recovery1OneBasket(RecoveryHost host) {
        super(host);
    }

    // tag::replica-set[]
    @Override
    public List<Contact> replicaSet(int max) {
        return Stream.concat(Stream.of(host.self()), host.table().successors().stream())
                .limit(max)
                .toList();
    }
    // end::replica-set[]
}
