package dev.peerlab.checker.story;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What happened in a world until a predicate was broken, or a goal was reached.
 *
 * <p>A story never changes: {@link #minimized} and {@link #inCausalOrder} are others with the same end. Both are deterministic.
 */
public final class Story {

    private static final int MOST_AFTER = 40;

    private final End end;
    private final Track track;
    private final List<Step> steps;
    private final List<Step> opening;
    private final String detail;

    Story(End end, Track track) {
        this.end = end;
        this.track = track;
        this.steps = track.steps();
        this.opening = track.moments().get(0).opening();
        this.detail = end.detail(track.moment()).orElseThrow();
    }

    /**
     * {@return the story that a search found}
     *
     * @param checker the search
     * @param report its report
     * @throws IllegalArgumentException if the report tells of no story, or of one that does not end as it says
     */
    public static Story of(Checker checker, Report report) {
        String name = report.predicate()
                .orElseThrow(() -> new IllegalArgumentException("report without a story: " + report.detail()));
        End end = End.of(checker, report.ending(), name);
        return of(end, checker.world(), report.events());
    }

    /**
     * {@return a story that ends where a predicate is broken; what comes after that is left out}
     *
     * @throws IllegalArgumentException if an event cannot happen, or the predicate holds all the time
     */
    public static Story broken(World world, List<Event> events, Predicate predicate) {
        return of(End.broken(predicate), world, events);
    }

    /**
     * {@return a story that ends where a goal is reached; what comes after that is left out}
     *
     * @throws IllegalArgumentException if an event cannot happen, or the goal is not reached
     */
    public static Story reached(World world, List<Event> events, Predicate goal) {
        return of(End.reached(goal), world, events);
    }

    private static Story of(End end, World world, List<Event> events) {
        Moment beginning = Moment.beginningOf(world);
        return new Story(
                end,
                Track.to(Track.at(beginning, end), events, false)
                        .orElseThrow(() -> new IllegalArgumentException(fault(end, beginning, events))));
    }

    private static String fault(End end, Moment beginning, List<Event> events) {
        Moment at = beginning;
        for (int i = 0; i < events.size(); i++) {
            List<Moment> after = at.after(events.get(i));
            if (after.isEmpty()) {
                return "event " + (i + 1) + " cannot happen: '" + events.get(i) + "'; could happen: " + at.possible();
            }
            at = after.get(0);
        }
        return "no world of the story is " + (end.ending() == Ending.REACHED ? "reached: " : "broken: ") + end.name();
    }

    /** {@return a story with the same end in which every event is needed} */
    public Story minimized() {
        return new Story(end, new Minimizer(track).minimized());
    }

    /** {@return a story with the same end and the same events in which causes and effects stand together} */
    public Story inCausalOrder() {
        return new Story(end, CausalOrder.of(track));
    }

    /** {@return the world in which it happened} */
    public World world() {
        return track.moment().world();
    }

    /** {@return how it ended: {@link Ending#BROKEN} or {@link Ending#REACHED}} */
    public Ending ending() {
        return end.ending();
    }

    /** {@return the predicate that is broken or reached at the end, or the rule} */
    public String predicate() {
        return end.name();
    }

    /** {@return what is wrong at the end} */
    public String detail() {
        return detail;
    }

    /** {@return what happened, in order} */
    public List<Event> events() {
        return steps.stream().map(Step::event).toList();
    }

    /** {@return what happened, in order, with all that came of it} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return what happened before: every peer started, then there was what is to be done first} */
    public List<Step> opening() {
        return opening;
    }

    /** {@return the steps of the opening, then those of the story} */
    List<Step> allSteps() {
        return Stream.concat(opening.stream(), steps.stream()).toList();
    }

    /** {@return the worlds on the way: the beginning, and one after each step} */
    public List<Moment> moments() {
        return track.moments();
    }

    /** {@return for each step the one that sent its message or set its timer, as {@link Causes} counts} */
    List<Integer> causes() {
        return Causes.of(world().network(), opening, steps);
    }

    /** {@return the story in numbered lines, the last one says how it ended} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(String.format(Locale.ROOT, "%4d  %s", i + 1, texts.get(i)));
        }
        lines.add(last());
        lines.addAll(aftermath());
        return lines;
    }

    /** {@return the story as a sequence chart in plain text, of 100 columns at most; the last line says how it ended} */
    public List<String> chart() {
        return TextChart.of(this);
    }

    /**
     * {@return the story as a page of HTML that needs nothing else: a sequence chart, what each step changed, how it ended}
     *
     * @param title what stands above it
     */
    public String html(String title) {
        return Page.of(this, title, null);
    }

    /**
     * {@return the story as a page of HTML, with a picture of the world beside each step that changes it}
     *
     * @param title what stands above it
     * @param picture the picture, e.g. a {@link RingPicture}
     */
    public String html(String title, Picture picture) {
        return Page.of(this, title, picture);
    }

    /** {@return how it ended, in one line, e.g. {@code broken: the ring is ordered: 8 and 21 have changed places}} */
    public String last() {
        return end.line(detail);
    }

    /** {@return how maintenance goes on from the end, in lines, if it should lead somewhere; empty otherwise} */
    public List<String> aftermath() {
        List<String> all = end.aftermath(track.moment());
        if (all.size() <= MOST_AFTER) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_AFTER));
        some.add("      … and " + (all.size() - MOST_AFTER) + " more");
        return some;
    }

    /** {@return a line for each event, with short numbers} */
    List<String> texts() {
        ShortNumbers numbers = new ShortNumbers();
        return steps.stream()
                .map(step -> numbers.shorten(world().text(step.event())).replace("\n", " "))
                .toList();
    }
}
