package dev.peerlab.checker;

/** A way to meet fewer worlds and come to the same verdict. */
public enum Reduction {

    /**
     * Of worlds that differ in the numbers of interchangeable peers alone, one is met.
     *
     * <p>Let π be an exchange of peers that {@link World.Builder#interchangeable} allows. Where peers' code makes no difference
     * between them, a step from a world w to a world v is also one from πw to πv; so whatever can be reached from w can, exchanged,
     * be reached from πw, and a predicate that holds in v if and only if it holds in πv has the same verdict. Two worlds are taken as
     * one if their fingerprints under some exchange are the same; the world that goes on is the one that was met first, so a story
     * is one that really happens. That steps make no difference is checked for all that are run; that predicates make none is the
     * caller's word.
     *
     * @see <a href="https://doi.org/10.1007/BF00625970">Ip, Dill, Better Verification Through Symmetry, Formal Methods in System
     *     Design 9, 1996</a>
     */
    SYMMETRY
}
