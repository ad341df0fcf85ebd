package dev.peerlab.conformance.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.sample.Misbehavior;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    private static final int STEPS = 100_000;

    @BeforeEach
    void allowSomeSteps() {
        Guard.reset();
        Guard.allow(STEPS);
    }

    @AfterEach
    void allowAll() {
        Guard.reset();
    }

    private static Runnable guarded(Class<?> type) throws ReflectiveOperationException {
        Class<?> loaded = new GuardedLoader(GuardTest.class.getClassLoader()).loadClass(type.getName());
        assertThat(loaded).isNotSameAs(type);
        return (Runnable) loaded.getDeclaredConstructor().newInstance();
    }

    @Test
    void anEndlessLoopIsCutOffEvenIfItCatches() throws ReflectiveOperationException {
        Runnable loop = guarded(Misbehavior.LoopsForEver.class);
        assertThatThrownBy(loop::run).isInstanceOf(EndlessLoop.class);
        assertThat(Guard.isExhausted()).isTrue();
    }

    @Test
    void stepsThatAreUsedUpStayUsedUp() throws ReflectiveOperationException {
        Runnable loop = guarded(Misbehavior.LoopsForEver.class);
        Runnable work = guarded(Misbehavior.WorksHard.class);
        assertThatThrownBy(loop::run).isInstanceOf(EndlessLoop.class);
        assertThatThrownBy(work::run).isInstanceOf(EndlessLoop.class);
    }

    @Test
    void anEndlessRecursionEndsOneWayOrTheOther() throws ReflectiveOperationException {
        assertThatThrownBy(guarded(Misbehavior.PingPongs.class)::run)
                .isInstanceOfAny(StackOverflowError.class, EndlessLoop.class);
    }

    @ParameterizedTest
    @CsvSource({"Exits,calls System.exit() in Misbehavior.Exits.run", "StartsAThread,makes a new Thread in"})
    void whatWouldHarmTheRunIsRefused(String name, String sentence) throws ReflectiveOperationException {
        Runnable harmful = guarded(Class.forName(Misbehavior.class.getName() + "$" + name));
        assertThatThrownBy(harmful::run).isInstanceOf(ForbiddenCall.class).hasMessageContaining(sentence);
        assertThat(Guard.forbiddenCalls(Misbehavior.class)).anyMatch(call -> call.contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "ReadsTheClock,calls System.nanoTime() in Misbehavior.ReadsTheClock.run (Misbehavior.java:",
        "HasItsOwnDice,makes a new Random in Misbehavior.HasItsOwnDice.run (Misbehavior.java:",
        "SharesState,'keeps state in the static field Misbehavior.SharesState.calls, which all peers share'"
    })
    void whatDoesNoHarmIsNoted(String name, String sentence) throws ReflectiveOperationException {
        Runnable peer = guarded(Class.forName(Misbehavior.class.getName() + "$" + name));
        assertThatCode(peer::run).doesNotThrowAnyException();
        assertThat(Guard.forbiddenCalls(Misbehavior.class))
                .singleElement()
                .asString()
                .startsWith(sentence);
    }

    @Test
    void hardWorkIsNoMisbehavior() throws ReflectiveOperationException {
        assertThatCode(guarded(Misbehavior.WorksHard.class)::run).doesNotThrowAnyException();
        assertThat(Guard.forbiddenCalls(Misbehavior.class)).isEmpty();
        assertThat(Guard.isExhausted()).isFalse();
    }

    @Test
    void callsOfOtherPackagesAreNotBlamedOnAPeer() throws ReflectiveOperationException {
        guarded(Misbehavior.HasItsOwnDice.class).run();
        assertThat(Guard.forbiddenCalls(GuardTest.class)).isEmpty();
    }
}
