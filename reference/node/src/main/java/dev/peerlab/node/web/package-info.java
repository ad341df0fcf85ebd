/**
 * What a browser shows of the nodes of a process: a page, its scripts and styles, and what they draw.
 *
 * <pre>
 * GET /                          the page
 * GET /web/{file}                its scripts and styles
 * GET /api/view/network          the peers, and whom each of them knows
 * GET /api/view/key?key={text}   where a text lies on the circle, and who keeps a value for it
 * </pre>
 *
 * Everything else the page asks as any other terminal does: see {@link dev.peerlab.node.control}. It is served by the same server,
 * which lets in this machine alone.
 */
@NullMarked
package dev.peerlab.node.web;

import org.jspecify.annotations.NullMarked;
