/**
 * Messages as bytes: CBOR, by schemas that follow from the records and sealed interfaces of the contracts.
 *
 * <p>A record is an array of its components, in order; one of a sealed interface has its simple name in front. An id is a byte
 * string without leading zeros, an address an array of host and port, an absent value null. No class is ever named on the wire.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949, Concise Binary Object Representation</a>
 */
@NullMarked
package dev.peerlab.node.wire;

import org.jspecify.annotations.NullMarked;
