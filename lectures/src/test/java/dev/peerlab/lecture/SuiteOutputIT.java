package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.conformance.grading.TestOutcome;
import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.contract.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the suite says about the lectures' peers is what the lectures quote. */
class SuiteOutputIT {

    @TempDir
    Path folder;

    @Test
    void aPeerThatForgetsIsCaughtByTheRuleAgainstForwardingTwice() {
        String failure = failure(
                Pasted.Forgets.class, Exercise.FLOODING, "FLOOD-2", "aQueryThatComesFromTwoSidesIsForwardedOnce");
        Quoted.check("flooding-1.txt", failure);
        Quoted.check("../images/failure.svg", TerminalPicture.of("A failure of rule FLOOD-2, as printed", failure));
    }

    @Test
    void aPeerThatForgetsItselfIsCaughtByTheRuleAboutTheIssuer() {
        Quoted.check(
                "flooding-2.txt",
                failure(
                        Pasted.ForgetsItself.class,
                        Exercise.FLOODING,
                        "FLOOD-8",
                        "aQueryThatComesBackToItsIssuerIsIgnored"));
    }

    @Test
    void whatLectureOneLeavesToTheReader() {
        Grade grade = grade(Pasted.Remembers.class, "FLOOD");
        Quoted.check("flooding-3.txt", verdicts(grade, Exercise.FLOODING));
    }

    @Test
    void aPeerThatDropsAWalkerIsCaughtByTheRuleThatAWalkerGoesOn() {
        Quoted.check(
                "walk-1.txt",
                failure(
                        Pasted.DropsWhatItKnows.class,
                        Exercise.RANDOM_WALK,
                        "WALK-3",
                        "aWalkerTurnsBackAtTheEndOfAPath"));
    }

    @Test
    void aWalkerThatTurnsBackTooSoonIsCaughtByTheRuleThatItFindsWhatThereIs() {
        Quoted.check(
                "walk-2.txt",
                failure(Pasted.TurnsBackTooSoon.class, Exercise.RANDOM_WALK, "WALK-9", "aWalkerIsNotTrappedOnACycle"));
    }

    @Test
    void whatLectureTwoLeavesToTheReader() {
        Grade grade = grade(Pasted.Tarry.class, "WALK");
        Quoted.check("walk-3.txt", verdicts(grade, Exercise.RANDOM_WALK));
    }

    @Test
    void aPeerThatMovesPointersFirstIsCaughtByTheRuleAboutKeys() {
        Quoted.check(
                "join-suite.txt",
                failure(Pasted.KeysLater.class, Exercise.CHORD_JOIN, "JOIN-7", "peer26GetsTheKeysUpTo26"));
    }

    @Test
    void aPeerThatNeverForgivesIsCaughtByTheRuleAboutSlowPeers() {
        Quoted.check(
                "recover-suite.txt",
                failure(Pasted.NeverForgives.class, Exercise.RECOVERY, "RECOVER-11", "aSlowSuccessorIsTakenBack"));
    }

    @Test
    void joinsAsPublishedAreCaughtInSomeOrderOfEvents() {
        Quoted.check(
                "check-suite.txt",
                failure(
                        Pasted.Published.class,
                        Exercise.CHORD_JOIN,
                        "JOIN-3",
                        "inAnyOrderNobodyIsAdoptedBeforeItHasAnswered"));
    }

    private String failure(Class<? extends Submission> pasted, Exercise exercise, String rule, String test) {
        List<TestOutcome> tests =
                grade(pasted, rule).find(exercise, rule).orElseThrow().tests();
        assertThat(tests).extracting(TestOutcome::test).contains(test);
        return tests.stream()
                .filter(t -> t.test().equals(test))
                .flatMap(t -> t.failure().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + ", " + test + ": holds for " + pasted))
                .text();
    }

    /** Rules by verdict, in the words of the score card. */
    private static String verdicts(Grade grade, Exercise exercise) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            List<String> rules = grade.of(exercise).stream()
                    .filter(r -> r.verdict() == verdict)
                    .map(r -> r.rule().id())
                    .toList();
            if (!rules.isEmpty()) {
                text.append(String.format(Locale.ROOT, "%-13s%s%n", verdict.label(), String.join("  ", rules)));
            }
        }
        int points =
                grade.of(exercise).stream().mapToInt(Grade.RuleResult::points).sum();
        int most = grade.of(exercise).stream().mapToInt(r -> r.rule().points()).sum();
        return text + String.format(Locale.ROOT, "%d of %d points", points, most);
    }

    private Grade grade(Class<? extends Submission> pasted, String only) {
        GradeOptions options = GradeOptions.of("workbook").only(only);
        try {
            return Grading.grade(options, new Only(pasted, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class loader by which one submission is found, and no other. */
    private static final class Only extends ClassLoader {
        private final URL services;

        Only(Class<? extends Submission> submission, Path folder) throws IOException {
            super(submission.getClassLoader());
            Path file = folder.resolve(submission.getSimpleName());
            Files.writeString(file, submission.getName());
            services = file.toUri().toURL();
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/services/" + Submission.class.getName())
                    ? Collections.enumeration(List.of(services))
                    : super.getResources(name);
        }
    }
}
