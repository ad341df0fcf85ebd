package dev.peerlab.simulator;

/**
 * A trace that boils a run down to one number: two runs with equal hashes were, in all likelihood, the same run.
 *
 * <p>The hash is 64-bit FNV-1a over the text of the events. It depends on nothing but that text, so it is the same on every
 * machine and JDK.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9923">RFC 9923, The FNV Non-Cryptographic Hash Algorithm</a>
 */
public final class TraceHash implements Trace {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long value = OFFSET;

    @Override
    public void record(TraceEvent event) {
        String text = event.toString();
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        add('\n');
    }

    private void add(char unit) {
        value = (value ^ (unit & 0xff)) * PRIME;
        value = (value ^ (unit >>> Byte.SIZE)) * PRIME;
    }

    /** {@return the hash of the events so far} */
    public long value() {
        return value;
    }

    /** {@return the hash in hexadecimal, 16 digits} */
    @Override
    public String toString() {
        return String.format("%016x", value);
    }
}
