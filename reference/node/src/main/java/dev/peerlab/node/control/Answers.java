package dev.peerlab.node.control;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.node.overlay.LookupTrace;
import dev.peerlab.node.overlay.RingWalk;
import dev.peerlab.node.overlay.SearchResult;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What nodes answer, as JSON objects. Times are in microseconds. */
final class Answers {

    private Answers() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    static Map<String, Object> of(String key, LookupTrace trace) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("id", trace.key().toString());
        trace.owner().ifPresent(owner -> answer.put("owner", of(owner)));
        answer.put("hops", trace.hops());
        answer.put("micros", micros(trace.took()));
        answer.put("steps", trace.steps().stream().map(Answers::of).toList());
        return answer;
    }

    private static Map<String, Object> of(LookupTrace.Step step) {
        Map<String, Object> answer = of(step.asked());
        Optional<Duration> took = step.took();
        took.ifPresent(time -> answer.put("micros", micros(time)));
        return answer;
    }

    private static Map<String, Object> of(Contact contact) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", contact.id().toString());
        answer.put("address", contact.address().toString());
        return answer;
    }

    static Map<String, Object> ofRing(List<RingWalk.Member> members) {
        return Map.of("members", members.stream().map(Answers::of).toList());
    }

    private static Map<String, Object> of(RingWalk.Member member) {
        Map<String, Object> answer = of(member.peer());
        if (member.predecessor() != null) {
            answer.put("predecessor", of(member.predecessor()));
        }
        answer.put("successors", member.successors().stream().map(Answers::of).toList());
        return answer;
    }

    static Map<String, Object> of(SearchResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("keyword", result.keyword());
        answer.put("holders", result.holders().stream().map(Address::toString).toList());
        answer.put("outcome", result.outcome().toLowerCase(Locale.ROOT));
        answer.put("micros", micros(result.took()));
        return answer;
    }

    /** Adds a value: as a text if it is one, else in Base64. */
    static void putValue(Map<String, Object> answer, byte[] bytes) {
        try {
            answer.put(
                    "value",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            answer.put("base64", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
