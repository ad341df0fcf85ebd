package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.store.Value;
import dev.peerlab.node.transport.Tls;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
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
        Node inside = inside(certificate(authority("a"), "node"));
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD).with(certificate(authority("b"), "other")));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self())))
                .hasMessageContaining(
                        inside.self() + ": no TLS with it: its certificate is not of this node's authority");
        Await.until("it is counted by either side", () -> rejected("bad_tls") >= 1);
    }

    @Test
    void aNodeThatOnlyTheOtherSideDoesNotTrustIsToldSo() throws Exception {
        X509Bundle a = authority("a");
        Node inside = inside(certificate(a, "node"));
        Tls liar = Tls.of(
                files.resolve("node-ca.pem"), certificateFile(authority("b"), "liar"), files.resolve("liar-key.pem"));
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD).with(liar));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self())))
                .hasMessageContaining(inside.self() + ": no TLS with it: it does not take this node's certificate");
        Await.until("it is counted", () -> rejected("bad_tls") >= 1);
    }

    @Test
    void aNodeWithoutTlsStaysOutsideAndIsToldWhy() throws Exception {
        Node inside = inside(certificate(authority("a"), "node"));
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self())))
                .hasMessageContaining(
                        inside.self() + ": it closed the connection without a hello: it may be full, or want TLS");
        Await.until("it is counted", () -> rejected("bad_tls") >= 1);
    }

    @Test
    void aNodeWithTlsCannotJoinOneWithoutAndIsToldWhy() throws Exception {
        Node inside = local.network(LocalNodes.options(OverlayKind.CHORD), 1).get(0);
        Node outside = local.start(LocalNodes.options(OverlayKind.CHORD).with(certificate(authority("a"), "node")));
        assertThatThrownBy(() -> Await.of(outside.join(inside.self())))
                .hasMessageContaining(
                        inside.self() + ": it closed the connection without a hello: it may be full, or have no TLS");
        Await.until("it is counted", () -> rejected("oversized_frame") >= 1);
    }

    @Test
    void whoHasNoCertificateStaysOutside() throws Exception {
        Node inside = inside(certificate(authority("a"), "node"));
        SSLContext anonymous = SSLContext.getInstance("TLS");
        anonymous.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        try (Socket socket = anonymous
                .getSocketFactory()
                .createSocket(inside.self().host(), inside.self().number())) {
            socket.getOutputStream().write(1);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching(".*(certificate|reset|Broken pipe).*");
        }
        Await.until("it is counted", () -> rejected("bad_tls") >= 1);
    }

    private Node inside(Tls tls) {
        return local.network(LocalNodes.options(OverlayKind.CHORD).with(tls), 1).get(0);
    }

    private double rejected(String reason) {
        return local.metrics()
                .registry()
                .get("peerlab.rejected.frames")
                .tag("reason", reason)
                .counter()
                .count();
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
        Path certificate = certificateFile(authority, name);
        return Tls.of(files.resolve(name + "-ca.pem"), certificate, files.resolve(name + "-key.pem"));
    }

    private Path certificateFile(X509Bundle authority, String name) throws Exception {
        X509Bundle bundle = new CertificateBuilder().subject("CN=" + name).buildIssuedBy(authority);
        Files.writeString(files.resolve(name + "-ca.pem"), authority.getRootCertificatePEM());
        Files.writeString(files.resolve(name + "-key.pem"), bundle.getPrivateKeyPEM());
        return Files.writeString(files.resolve(name + "-cert.pem"), bundle.getCertificatePathPEM());
    }
}
