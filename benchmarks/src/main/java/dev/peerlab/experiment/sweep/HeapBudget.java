package dev.peerlab.experiment.sweep;

/**
 * The part of the heap that trials may fill.
 *
 * @param bytes how much that is
 */
public record HeapBudget(long bytes) {

    /** What trials may fill; the rest is for the garbage collector, the classes, and the results. */
    private static final double SHARE = 0.75;

    /** {@return the budget of this process} */
    public static HeapBudget ofThisProcess() {
        return of(Runtime.getRuntime().maxMemory());
    }

    static HeapBudget of(long heap) {
        return new HeapBudget((long) (SHARE * heap));
    }

    /** {@return the heap of a process that has room for trials of so many bytes} */
    static long heapFor(long bytes) {
        return (long) Math.ceil(bytes / SHARE);
    }
}
