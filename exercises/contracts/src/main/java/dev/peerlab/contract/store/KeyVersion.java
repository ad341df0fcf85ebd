package dev.peerlab.contract.store;

import dev.peerlab.contract.Id;

/**
 * A version of a key, without its value.
 *
 * @param key the key
 * @param version its version, see {@link Entry#version}
 */
public record KeyVersion(Id key, long version) {}
