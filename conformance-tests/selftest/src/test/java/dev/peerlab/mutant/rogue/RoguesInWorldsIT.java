package dev.peerlab.mutant.rogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.conformance.grading.TestOutcome.Failure;
import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.mutant.Edit;
import dev.peerlab.mutant.PastedWorkbook;
import dev.peerlab.mutant.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rogues, and peers that are merely unusual, where every order of events is tried. */
class RoguesInWorldsIT {

    private static final String WORLD = "FLOOD-2:inAnyOrderAQueryIsForwardedAndAnsweredAtMostOnce:n=3/edges=0-1,0-2,1-2"
            + "/max=7/goon=true/reply=REVERSE_PATH/seen=100/searches=0/ttl=3/holders=1,2/losses=0/restarts=none";

    private static final String QUIET = WORLD + "/net=MULTISET/doubles=1";

    private static Grade.RuleResult judge(PastedWorkbook workbook, String replay) {
        Grade grade = Grading.grade(GradeOptions.of(PastedWorkbook.NAME).replaying(replay), workbook.compile());
        return grade.find(Exercise.FLOODING, "FLOOD-2").orElseThrow();
    }

    private static PastedWorkbook unusual(Edit... edits) {
        return PastedWorkbook.ofReference().edit(Exercise.FLOODING, List.of(edits));
    }

    @ParameterizedTest
    @CsvSource({
        "loops for ever in a handler, TIMEOUT, peer # did not come to an end",
        "loops for ever and catches everything, TIMEOUT, peer # did not come to an end",
        "loops for ever in a search, TIMEOUT, peer # did not come to an end",
        "calls itself for ever, FAIL, peer # called itself without end",
        "sends for ever in a handler, FAIL, peer # would not stop sending or setting timers",
        "throws an exception, FAIL, peer # threw java.lang.IllegalStateException: no",
        "throws an exception of many lines, FAIL, peer # threw java.lang.IllegalStateException: no",
        "throws an out-of-memory error, FAIL, peer # threw java.lang.OutOfMemoryError: no",
        "makes no peer, FAIL, peer # threw java.lang.NullPointerException: no peer was made",
        "catches the error of a stub, NOT_STARTED, ''",
    })
    void whoDoesHarmGetsAVerdict(String name, Verdict verdict, String message) {
        Rogue rogue = Rogues.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Grade.RuleResult result = judge(rogue.paste(), QUIET);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.failure().map(Failure::summary).map(Summary::of).orElse(""))
                .isEqualTo(message);
    }

    @Test
    void whoStartsAThreadIsToldOfDet2() {
        Grade.RuleResult result = judge(unusual(Rogues.in(Rogues.ON_QUERY, "new Thread(() -> {}).start();")), QUIET);
        assertThat(result.failure().map(Failure::summary).map(Summary::of).orElse(""))
                .startsWith("peer # makes a new Thread in Flooding.onQuery")
                .endsWith("which no peer may do (DET-#)");
    }

    @Test
    void fieldsThatNobodyCanReadAndLambdasInFieldsAreNoFault() {
        Grade.RuleResult result = judge(
                unusual(Rogues.in(
                        Rogues.CLASS,
                        "private final Map<String, String> odd = new java.util.WeakHashMap<>();"
                                + " private final Runnable task = () -> odd.clear();")),
                QUIET);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void whoCountsWhatComesHasMoreStatesThanCanBeTriedAndPassesWithANote() {
        Grade.RuleResult result = judge(
                unusual(Rogues.in(Rogues.CLASS, "private long count;"), Rogues.in(Rogues.ON_QUERY, "count++;")),
                WORLD + "/net=SET/doubles=0");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.notes()).first().asString().startsWith("not everything that can happen was tried: ");
    }

    @Test
    void whoIsNotDeterministicIsJudgedByDet1AndNotedHere() {
        Grade.RuleResult result = judge(
                unusual(Rogues.in(
                        Rogues.ON_QUERY,
                        "if (host != null) { host.send(from, new Query(query.id(), query.keyword(),"
                                + " new Object().hashCode(), query.hops())); return; }")),
                QUIET);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.notes())
                .first()
                .asString()
                .contains("did not do the same twice")
                .contains("(DET-1)");
    }
}
