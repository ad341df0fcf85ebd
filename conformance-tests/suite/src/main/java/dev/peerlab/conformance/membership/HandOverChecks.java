package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.membership.NotifyCase.Before;
import dev.peerlab.conformance.membership.NotifyCase.Notice;
import dev.peerlab.conformance.membership.NotifyCase.Patience;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a member hands keys over to a newcomer: JOIN-7 and JOIN-8. */
final class HandOverChecks {

    /** Asked in between the multiples of 10 ms at which all else happens. */
    private static final int OFFSET_MS = 5;

    private final NotifyCase story;
    private final NotifyTrial trial;
    private final Notice notice;
    private final int newcomer;
    private final boolean nearer;

    /** The keys that are to be the newcomer's. */
    private final List<Integer> moving;

    private int seen;

    private HandOverChecks(NotifyCase story) {
        this.story = story;
        this.trial = new NotifyTrial(story);
        this.notice = story.notices().get(0);
        this.newcomer = story.point(notice);
        boolean known = story.before() == Before.KNOWN;
        this.nearer = !known || Circle.isBetween(newcomer, story.predecessorPoint(), story.self());
        int after = known ? story.predecessorPoint() : story.self();
        this.moving = nearer ? new ArrayList<>(story.keysBetweenOrAt(after, newcomer)) : List.of();
    }

    // JOIN-7

    /** The newcomer gets its keys, neither more nor less; none is dropped that it has not said to keep. */
    static void movesTheKeys(NotifyCase story) {
        HandOverChecks checks = new HandOverChecks(story);
        checks.trial.announce(checks.notice);
        checks.trial.settle(checks::requireSafety);
        checks.requireMove();
    }

    /** So does a key that was put after the others went off. */
    static void movesAKeyPutMeanwhile(NotifyCase story) {
        HandOverChecks checks = new HandOverChecks(story);
        checks.trial.announce(checks.notice);
        checks.trial.bench().pass(MemberBench.millis(30), checks::requireSafety);
        boolean moves = checks.nearer && !checks.trial.predecessor().equals(Optional.of(checks.newcomer));
        if (moves && !checks.moving.contains(checks.newcomer)) {
            checks.trial.bench().turn(node -> node.store().put(NotifyTrial.entry(checks.newcomer)));
            checks.moving.add(checks.newcomer);
        }
        checks.trial.settle(checks::requireSafety);
        checks.requireMove();
    }

    private void requireMove() {
        requireRightKeys();
        if (nearer && notice.patience() == Patience.NEVER) {
            trial.announce(new Notice(notice.from(), Patience.PROMPT, 0));
            trial.settle(this::requireSafety);
            requireRightKeys();
        }
        if (nearer) {
            requireArrival();
        }
    }

    private void requireSafety() {
        for (int key : story.keys()) {
            boolean safe = moving.contains(key) && trial.hasSaidToKeep(newcomer, key);
            if (!safe && !trial.bench().keeps(key)) {
                throw trial.violation("dropped key " + key + ", which " + newcomerName() + " had not said to keep "
                                + trial.bench().time())
                        .expected("it keeps a key until its new owner has answered the HandOver")
                        .actual(
                                moving.contains(key)
                                        ? "no answer had come"
                                        : "the key is none of those that are to be handed over: " + moving)
                        .build();
            }
        }
        boolean adopted = isAdopted();
        if (adopted && !trial.hasAnswered(newcomer)) {
            throw trial.violation("made " + newcomerName() + " its predecessor before that one had answered a HandOver "
                            + trial.bench().time())
                    .expected("a HandOver first, even without keys: it tells who owns what lies before")
                    .actual("no answer had come")
                    .build();
        }
        for (int key : moving) {
            if (adopted && !trial.hasSaidToKeep(newcomer, key)) {
                throw trial.violation("made " + newcomerName() + " its predecessor, which had not said to keep key "
                                + key + " " + trial.bench().time())
                        .expected("it is the owner of a key until the new one has answered the HandOver")
                        .actual("from then on it names " + newcomerName() + " as the owner of key " + key)
                        .build();
            }
        }
    }

    private boolean isAdopted() {
        return nearer && trial.predecessor().equals(Optional.of(newcomer));
    }

    private void requireRightKeys() {
        Set<Integer> offered = new HashSet<>();
        List<Sent> sent = trial.bench().sentSince(0, HandOver.class);
        for (Sent each : sent) {
            HandOver handOver = (HandOver) MemberBench.body(each);
            for (Entry entry : handOver.entries()) {
                requireRight(each, entry);
                offered.add(Circle.point(entry.key()));
            }
            boolean last = each.equals(sent.get(sent.size() - 1));
            if (handOver.predecessor() != null || (last && isAdopted())) {
                requireNamed(handOver.predecessor(), offered);
            }
        }
    }

    private void requireNamed(@Nullable Contact named, Set<Integer> offered) {
        Contact before = story.before() == Before.KNOWN
                ? trial.bench().contact(story.predecessorPoint())
                : trial.bench().self();
        if (!before.equals(named)) {
            throw trial.violation("handed keys over to " + newcomerName() + ", and named "
                            + (named == null ? "nobody" : named) + " as its predecessor instead of " + before)
                    .expected(
                            story.before() == Before.KNOWN
                                    ? "its own predecessor up to now: that one owns what lies before these keys"
                                    : "itself: it was alone, so it owns what lies before these keys")
                    .actual(named == null ? "nobody" : named.toString())
                    .build();
        }
        for (int key : story.keys()) {
            if (moving.contains(key) && !offered.contains(key)) {
                throw trial.violation("told " + newcomerName() + " who is before it when key " + key
                                + " was still to be handed over")
                        .expected(
                                "nobody named but in the last HandOver: who knows its predecessor takes itself for the owner")
                        .actual("named: " + named)
                        .build();
            }
        }
    }

    private void requireRight(Sent sent, Entry entry) {
        int key = Circle.point(entry.key());
        boolean right =
                moving.contains(key) && sent.to().equals(trial.contact(notice).address());
        if (!right || !entry.equals(NotifyTrial.entry(key))) {
            throw trial.violation(
                            right
                                    ? "handed key " + key + " over with another value"
                                    : "handed key " + key + " over to " + MemberBench.name(sent)
                                            + ", which does not own it")
                    .expected("the keys " + moving + " to " + newcomerName())
                    .actual(entry.toString())
                    .build();
        }
    }

    private void requireArrival() {
        for (int key : moving) {
            if (!trial.hasSaidToKeep(newcomer, key)) {
                throw trial.violation("did not hand key " + key + " over to " + newcomerName() + ", its new owner")
                        .expected("the keys " + moving + " to " + newcomerName())
                        .actual("handed over: " + trial.offered(newcomer))
                        .build();
            }
        }
        if (!isAdopted()) {
            throw trial.violation("did not make " + newcomerName()
                            + " its predecessor, which had notified it and keeps its keys")
                    .expected("predecessor " + newcomerName())
                    .actual("predecessor " + trial.name(trial.predecessor()))
                    .build();
        }
    }

    // JOIN-8

    /** Whoever asks for a key while it moves is sent to somebody who has it. */
    static void answersWhileKeysMove(NotifyCase story) {
        HandOverChecks checks = new HandOverChecks(story);
        checks.trial.announce(checks.notice);
        checks.trial.bench().pass(MemberBench.millis(OFFSET_MS));
        for (int turn = 0; turn < 20; turn++) {
            for (int key : story.keys()) {
                checks.ask(key);
            }
            checks.trial.bench().pass(MemberBench.millis(2 * 10), checks::requireHolders);
        }
    }

    private void ask(int key) {
        trial.bench().send(story.others().get(0), new Ask(key, Circle.id(key), true, List.of()));
    }

    private void requireHolders() {
        List<Sent> answers = trial.bench().sentSince(seen, Answer.class);
        seen = trial.bench().mark();
        // The numbers of the questions are those of the keys, in turn.
        for (int i = 0; i < answers.size(); i++) {
            requireHolder(story.keys().get(i % story.keys().size()), (Answer) MemberBench.body(answers.get(i)));
        }
    }

    private void requireHolder(int key, Answer answer) {
        Contact named = answer.contact();
        boolean own = !isOthers(key);
        boolean holds = named.equals(trial.bench().self())
                ? trial.bench().keeps(key)
                : trial.hasSaidToKeep(Circle.point(named.id()), key);
        if (own && !holds) {
            throw trial.violation("named " + named + " as the owner of key " + key + ", who does not keep it "
                            + trial.bench().time())
                    .expected("an owner that keeps the key: itself until the newcomer has answered the HandOver")
                    .actual(answer.toString())
                    .build();
        }
    }

    /** {@return whether a key was never this member's: its predecessor, as it was at first, or one before owns it} */
    private boolean isOthers(int key) {
        return story.before() == Before.KNOWN && !Circle.isBetweenOrAt(key, story.predecessorPoint(), story.self());
    }

    private String newcomerName() {
        return trial.contact(notice).toString();
    }
}
