package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.address;
import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.chord.ChordMessage.Payload;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.dht.DhtMessage;
import dev.peerlab.contract.dht.DhtMessage.Copy;
import dev.peerlab.contract.dht.DhtMessage.Kept;
import dev.peerlab.contract.dht.DhtMessage.Reply;
import dev.peerlab.contract.dht.DhtMessage.Request;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the appendix claims about who may say that something is done, and who may say that something is right. */
class EndToEndLectureTest {

    private static final Pattern RULE = Pattern.compile("\\b(?:FLOOD|WALK|LOOKUP|JOIN|RECOVER)-\\d+\\b");

    @Test
    void aPutIsAcknowledgedByTheOwnerOnceAllCopiesAreKept() {
        RingWorld world = PaperRing.world();
        world.put(address(8), id(24), Value.of("song"));
        world.runFor(Duration.ofMillis(200));
        assertThat(world.ledger().acknowledged()).hasSize(1);
        Set<Long> routed = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Sent sent : world.log().events(Sent.class)) {
            if (sent.message() instanceof Envelope envelope) {
                String text = text(envelope, routed);
                if (!text.isEmpty()) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%3d ms   %2s → %-2s   %s",
                            sent.at().toMillis(),
                            envelope.from(),
                            envelope.to(),
                            text));
                }
            }
        }
        Quoted.check("sockets-put.txt", String.join("\n", lines));
    }

    private static String text(Envelope envelope, Set<Long> routed) {
        if (envelope.body() instanceof Route route && route.payload() instanceof Request request) {
            routed.add(envelope.number());
            return request.kind() + " " + request.key() + ", hop " + route.hops();
        }
        if (envelope.body() instanceof Done && routed.contains(envelope.number())) {
            return "    taken";
        }
        return envelope.body() instanceof Payload payload && payload.payload() instanceof DhtMessage message
                ? text(message)
                : "";
    }

    private static String text(DhtMessage message) {
        if (message instanceof Copy) {
            return "keep a copy";
        }
        if (message instanceof Kept) {
            return "    kept";
        }
        return message instanceof Reply ? "done" : message.toString();
    }

    @Test
    void theRulesThatAreJudgedOnTheWireAreTheseRules() throws IOException {
        Set<String> judged = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../conformance-tests/network/src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                RULE.matcher(Files.readString(file)).results().forEach(rule -> judged.add(rule.group()));
            }
        }
        String text = Files.readString(Path.of("appendix-sockets.adoc"));
        int begin = text.indexOf("[.rules,");
        Set<String> told = new TreeSet<>();
        RULE.matcher(text.substring(begin, text.indexOf("\n|===\n", text.indexOf("|===", begin) + 4)))
                .results()
                .forEach(rule -> told.add(rule.group()));
        assertThat(told).isEqualTo(judged);
    }
}
