/**
 * The rules of exercise 3: how the owner of a key is found.
 *
 * <p>The circle and the table are judged as functions, against arithmetic on large integers ({@link Ids}) and against the sorted
 * list of all peers. Lookups and routed payloads are judged in a ring ({@link LookupPlay}) or among contacts that say what they
 * are told to ({@link LiarPlay}).
 */
@NullMarked
package dev.peerlab.conformance.lookup;

import org.jspecify.annotations.NullMarked;
