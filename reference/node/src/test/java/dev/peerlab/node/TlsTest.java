package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.store.Value;
import dev.peerlab.node.transport.Tls;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    private Path files = Path.of("");

    private final LocalNodes local = new LocalNodes();

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void nodesOfOneAuthorityMakeARing() throws Exception {
        Tls tls = certificate(authority("a"), "node");
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD).with(tls), 3);
        ChordOverTcpTest.put(nodes.get(0), "key", "value");
        assertThat(ChordOverTcpTest.get(nodes.get(2), "key").value()).contains(Value.of("value"));
    }

    @Test
    void aNodeOfAnotherAuthorityStaysOutside() throws Exception {
        Node inside = local.network(LocalNodes.options(OverlayKind.CHORD).with(certificate(authority("a"), "node")), 1)
                .get(0);
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD).with(certificate(authority("b"), "other")));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self()))).hasMessageContaining(inside.self() + ": ");
        Await.until(
                "it is counted",
                () -> local.metrics()
                                .registry()
                                .get("peerlab.rejected.frames")
                                .tag("reason", "bad_tls")
                                .counter()
                                .count()
                        > 0);
    }

    @Test
    void aNodeWithoutTlsStaysOutside() throws Exception {
        Node inside = local.network(LocalNodes.options(OverlayKind.CHORD).with(certificate(authority("a"), "node")), 1)
                .get(0);
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self()))).hasMessageContaining(inside.self() + ": ");
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws Exception {
        Path nonsense = Files.writeString(files.resolve("nonsense.pem"), "nonsense");
        assertThatThrownBy(() -> Tls.of(nonsense, nonsense, nonsense))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nonsense.pem");
    }

    private static X509Bundle authority(String name) throws Exception {
        return new CertificateBuilder()
                .subject("CN=" + name)
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
    }

    private Tls certificate(X509Bundle authority, String name) throws Exception {
        X509Bundle bundle = new CertificateBuilder().subject("CN=" + name).buildIssuedBy(authority);
        return Tls.of(
                Files.writeString(files.resolve(name + "-ca.pem"), authority.getRootCertificatePEM()),
                Files.writeString(files.resolve(name + "-cert.pem"), bundle.getCertificatePathPEM()),
                Files.writeString(files.resolve(name + "-key.pem"), bundle.getPrivateKeyPEM()));
    }
}
