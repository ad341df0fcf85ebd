package dev.peerlab.mutant;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of one place in a source file.
 *
 * @param find the text that is there, exactly once; a blank stands for any white space
 * @param replace the text that takes its place
 */
public record Edit(String find, String replace) {

    /** {@return the source with all of the edits made, in order} */
    static String apply(String source, List<Edit> edits) {
        String edited = source;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    /**
     * {@return the source with this edit made}
     *
     * @throws IllegalArgumentException if the text is not there, or is there more than once
     */
    String apply(String source) {
        List<MatchResult> places = pattern().matcher(source).results().toList();
        if (places.size() != 1) {
            throw new IllegalArgumentException(
                    "the source has this text " + places.size() + " times, and must have it once: " + find);
        }
        MatchResult place = places.get(0);
        return source.substring(0, place.start()) + replace + source.substring(place.end());
    }

    private Pattern pattern() {
        return Pattern.compile(
                Arrays.stream(find.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
