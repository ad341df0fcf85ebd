package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.contract.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPortTest {

    @Test
    void aNameIsReplacedByItsAddress() {
        assertThat(HostPort.address("localhost:7001").host()).isIn("127.0.0.1", "::1");
        assertThat(HostPort.address("127.0.0.1:7001")).isEqualTo(Address.of("127.0.0.1", 7001));
        assertThat(HostPort.address("[::1]:7001")).isEqualTo(Address.of("::1", 7001));
    }

    @Test
    void onlyWhereToListenMayBeAnyPort() {
        assertThat(HostPort.parse("127.0.0.1:0").getPort()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> HostPort.address("127.0.0.1:0"));
    }

    @ParameterizedTest
    @CsvSource({
        "7001, '''7001'': must be HOST:PORT'",
        ":7001, ''':7001'': must be HOST:PORT'",
        "127.0.0.1:x, 'port ''x'' of ''127.0.0.1:x'': must be 0 to 65535'",
        "127.0.0.1:-1, 'port ''-1'' of ''127.0.0.1:-1'': must be 0 to 65535'",
        "no.such.host.invalid:1, '''no.such.host.invalid'': no such host'"
    })
    void anythingElseIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostPort.parse(text))
                .withMessage(message);
    }
}
