package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Id;
import java.math.BigInteger;

/**
 * A key, before it is known on which ring.
 *
 * @param peer a peer, modulo how many there are
 * @param past how far past that peer's id the key is, perhaps less than 0; if it is large, the key is anywhere
 */
record KeyPick(int peer, BigInteger past) {

    Id in(RingSketch ring) {
        Id near = ring.ids().get(peer % ring.size());
        return Ids.id(ring.space(), Ids.number(near).add(past));
    }
}
