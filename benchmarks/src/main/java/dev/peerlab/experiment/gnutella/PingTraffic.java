package dev.peerlab.experiment.gnutella;

import java.io.Serializable;

/**
 * The messages of some pings and of some queries.
 *
 * @param peers how many peers there were
 * @param pings how many pings peers made
 * @param queries how many queries peers made
 * @param pingMessages messages that pings took
 * @param pongMessages messages that pongs took, one a hop
 * @param queryMessages messages that queries took
 * @param hitMessages messages that hits took, one a hop
 */
public record PingTraffic(
        int peers, int pings, int queries, long pingMessages, long pongMessages, long queryMessages, long hitMessages)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The header of every message. */
    private static final int HEADER = 23;

    /** Port, address, files and kilobytes shared. */
    private static final int PONG = HEADER + 14;

    /** Speed, 20 characters, and the end. */
    private static final int QUERY = HEADER + 2 + 20 + 1;

    /** Count, port, address, speed; one file of number, size and a name of 30 characters; the servent's id. */
    private static final int HIT = HEADER + 11 + 8 + 30 + 2 + 16;

    /** {@return messages that one ping causes, pongs among them} */
    double aPing() {
        return (double) (pingMessages + pongMessages) / pings;
    }

    /** {@return messages that one query causes, hits among them} */
    double aQuery() {
        return (double) (queryMessages + hitMessages) / queries;
    }

    /** {@return bytes that one ping causes, without those of TCP} */
    double bytesAPing() {
        return (double) (HEADER * pingMessages + PONG * pongMessages) / pings;
    }

    /** {@return bytes that one query causes, without those of TCP} */
    double bytesAQuery() {
        return (double) (QUERY * queryMessages + HIT * hitMessages) / queries;
    }

    /** {@return the share of pings and pongs in all messages, if there are so many queries for each ping} */
    double share(double queriesAPing) {
        return aPing() / (aPing() + queriesAPing * aQuery());
    }
}
