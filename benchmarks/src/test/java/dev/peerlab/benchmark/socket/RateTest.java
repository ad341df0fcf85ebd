package dev.peerlab.benchmark.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void aRateIsOfAllLookupsAndItsLatenciesAreOfHalfAndOfNinetyNineInAHundred() {
        List<Lookup> lookups = IntStream.range(0, 200)
                .mapToObj(i -> new Lookup("key", i == 7 ? "" : "owner", i % 3, 1, 1_000L * i))
                .toList();
        Rate rate = Rate.of(lookups, Duration.ofMillis(500), key -> "owner");
        assertThat(rate).isEqualTo(new Rate(400, 100, 198, 199 / 200.0, 1));
    }
}
