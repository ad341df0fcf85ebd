package dev.peerlab.conformance.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a submission may print: some of it. A student's own debug output is welcome, a megabyte of it would hide the grade.
 */
final class Quiet extends OutputStream {

    private final PrintStream console;
    private final int limit;
    private int written;

    Quiet(PrintStream console, int limit) {
        this.console = console;
        this.limit = limit;
    }

    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(limit - written, length);
        if (room > 0) {
            console.write(bytes, offset, room);
            written += room;
            if (written == limit) {
                console.println();
                console.println("… what your code prints beyond " + limit + " bytes is left out");
            }
        }
    }

    @Override
    public void flush() {
        console.flush();
    }
}
