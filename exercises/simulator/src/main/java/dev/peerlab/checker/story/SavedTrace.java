package dev.peerlab.checker.story;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A story in a small text file, to be played again as a regression test.
 *
 * <pre>
 * peerlab trace 1
 * world: careless Paxos
 * broken: at most one value is chosen
 * detail: values 1 and 2 are chosen
 *
 * 0 → 2 Prepare[ballot=1]
 * 2 → 0 Promise[ballot=1, accepted=0, value=0]
 * …
 * </pre>
 *
 * <p>Each line below the empty one tells an event as {@link World#text} does. Long numbers, which most often chance has drawn, are
 * told as #1, #2 … and stand for any. A line that begins with two slashes is a comment.
 *
 * @param name what the world is called
 * @param ending whether the predicate is broken at the end, or reached
 * @param predicate its name
 * @param detail what was wrong when the trace was saved
 * @param lines a line for each event
 */
public record SavedTrace(String name, Ending ending, String predicate, String detail, List<String> lines) {

    private static final String FORMAT = "peerlab trace 1";
    private static final String COMMENT = "//";

    /**
     * {@return what is to be saved of a story}
     *
     * @param name what the world is called, in one line
     */
    public static SavedTrace of(Story story, String name) {
        return new SavedTrace(name, story.ending(), story.predicate(), story.detail(), story.texts());
    }

    /** Writes the file, in UTF-8. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    /** {@return what is written into the file} */
    public String text() {
        List<String> all = new ArrayList<>(List.of(
                FORMAT,
                "world: " + name,
                (ending == Ending.REACHED ? "reached: " : "broken: ") + predicate,
                "detail: " + detail.replace('\n', ' '),
                ""));
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }

    /**
     * {@return the trace in a file}
     *
     * @throws IllegalArgumentException if it is no trace of this format; the message names the line
     */
    public static SavedTrace read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /**
     * {@return the trace that a text tells}
     *
     * @throws IllegalArgumentException if it is no trace of this format; the message names the line
     */
    public static SavedTrace parse(String text) {
        List<String> all = text.lines().toList();
        if (all.isEmpty() || !all.get(0).equals(FORMAT)) {
            throw new IllegalArgumentException("line 1: must be '" + FORMAT + "'");
        }
        String name = header(all, 1, "world: ");
        boolean reached = all.size() > 2 && all.get(2).startsWith("reached: ");
        String predicate = header(all, 2, reached ? "reached: " : "broken: ");
        String detail = header(all, 3, "detail: ");
        if (all.size() < 5 || !all.get(4).isEmpty()) {
            throw new IllegalArgumentException("line 5: must be empty");
        }
        List<String> lines = all.subList(5, all.size()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                .toList();
        return new SavedTrace(name, reached ? Ending.REACHED : Ending.BROKEN, predicate, detail, lines);
    }

    private static String header(List<String> all, int index, String label) {
        if (all.size() <= index || !all.get(index).startsWith(label)) {
            throw new IllegalArgumentException("line " + (index + 1) + ": must begin with '" + label + "'");
        }
        return all.get(index).substring(label.length());
    }

    /**
     * Has the events happen in a world, and looks out for the end of the story in every world on the way.
     *
     * <p>Events that cannot happen are left out and counted: right peers do not do all that wrong ones do. Whatever is broken on the
     * way is broken in a world that can be reached, so that it counts even so.
     *
     * @param world a world of the same peers, wrong or right
     * @param predicate the predicate of the trace
     */
    public Replay replay(World world, Predicate predicate) {
        End end = ending == Ending.REACHED ? End.reached(predicate) : End.broken(predicate);
        return new Replayer(this, end).play(world);
    }

    /** Like {@link #replay(World, Predicate)}, for what a search knows: its world, and the predicate, or the rule, by name. */
    public Replay replay(Checker checker) {
        return new Replayer(this, End.of(checker, ending, predicate)).play(checker.world());
    }
}
