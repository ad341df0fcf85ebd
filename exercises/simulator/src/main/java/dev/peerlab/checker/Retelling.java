package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a story of worlds without idle messages one of the world as it is: what waits for the network to come to rest has to wait until
 * they have arrived.
 */
final class Retelling {

    private final Checker checker;
    private final Departure from;
    private final NormalForm normal;
    private final Judge judge;

    Retelling(Checker checker, Departure from) {
        this.checker = checker;
        this.from = from;
        this.normal = new NormalForm(checker, from);
        this.judge = new Judge(checker, from);
    }

    /**
     * A world, and what led to it.
     *
     * @param events what
     * @param parts the world
     */
    record Told(List<Event> events, List<Integer> parts) {}

    /**
     * {@return the story with all that happens in it}
     *
     * @param transitions what led to a world
     * @param finding what was found there
     * @param parts the world; empty if a step from there broke
     */
    Told tell(List<Integer> transitions, Finding finding, List<Integer> parts) {
        int[] world = Parts.array(from.parts());
        return tell(new Told(List.of(), Parts.kept(world, world.length)), transitions, finding, parts)
                .orElseThrow(() -> new IllegalStateException("a story that cannot be told: " + finding));
    }

    private Optional<Told> tell(Told before, List<Integer> transitions, Finding finding, List<Integer> parts) {
        if (transitions.isEmpty()) {
            return isThere(before, finding, parts)
                    ? Optional.of(before)
                    : atRest(before).filter(told -> isThere(told, finding, parts));
        }
        List<Integer> rest = transitions.subList(1, transitions.size());
        for (Told next : after(before, transitions.get(0))) {
            Optional<Told> told = tell(next, rest, finding, parts);
            if (told.isPresent()) {
                return told;
            }
        }
        return atRest(before).flatMap(told -> tell(told, transitions, finding, parts));
    }

    private boolean isThere(Told told, Finding finding, List<Integer> parts) {
        int[] world = Parts.array(told.parts());
        if (parts.isEmpty()) {
            return breaks(world);
        }
        int peers = from.layout().peers();
        return told.parts().subList(0, peers).equals(parts.subList(0, peers))
                && judge.find(world, world.length)
                        .filter(here -> here.ending() == finding.ending()
                                && here.predicate().equals(finding.predicate()))
                        .isPresent();
    }

    private boolean breaks(int[] world) {
        try {
            successors(world, new Collected(0));
            return false;
        } catch (Broken e) {
            return true;
        }
    }

    /** {@return the worlds after one of the transitions that are possible} */
    private List<Told> after(Told before, int transition) {
        Collected collected = new Collected(transition);
        int[] world = Parts.array(before.parts());
        try {
            successors(world, collected);
        } catch (Broken e) {
            return List.of(); // it would have been found before
        }
        List<Told> after = new ArrayList<>();
        for (List<Integer> parts : collected.worlds) {
            after.add(new Told(plus(before.events(), from.steps().transition(transition)), parts));
        }
        return after;
    }

    private void successors(int[] world, Successors.Sink sink) {
        new Successors(checker.world, from.steps(), from.layout(), sink)
                .of(from.layout().fingerprint(world, from.steps()), world, 0, world.length);
    }

    /** {@return the world after all messages have arrived; empty if there are none, or some that are not idle} */
    private Optional<Told> atRest(Told before) {
        int[] world = Parts.array(before.parts());
        int first = from.layout().messages();
        if (world.length == first || normal.reduce(world.clone(), world.length) > first) {
            return Optional.empty();
        }
        List<Event> events = before.events();
        for (int i = first; i < world.length; i++) {
            events = plus(events, from.steps().event(world[i]).event);
        }
        return Optional.of(new Told(events, Parts.kept(world, first)));
    }

    private static List<Event> plus(List<Event> events, Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return more;
    }

    /** Keeps the worlds to which one transition leads. */
    private static final class Collected implements Successors.Sink {
        private final int transition;
        private final List<List<Integer>> worlds = new ArrayList<>();

        Collected(int transition) {
            this.transition = transition;
        }

        @Override
        public boolean wants(long fingerprint) {
            return true;
        }

        @Override
        public void take(long fingerprint, int[] parts, int length, int taken) {
            if (taken == transition) {
                worlds.add(Parts.kept(parts, length));
            }
        }
    }
}
