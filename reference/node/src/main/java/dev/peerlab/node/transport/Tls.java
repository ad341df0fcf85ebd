package dev.peerlab.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/**
 * TLS with a certificate on either side, issued by one authority: whoever has one is a member of the network.
 *
 * <p>Names in certificates are not compared with hosts: a peer is known by its address, which may change.
 */
public final class Tls {

    private final SslContext client;
    private final SslContext server;

    private Tls(SslContext client, SslContext server) {
        this.client = client;
        this.server = server;
    }

    /**
     * {@return TLS with some files in PEM format}
     *
     * @param authority the certificate of the authority
     * @param certificate this node's certificate
     * @param key this node's private key, PKCS #8, not encrypted
     * @throws IOException if a file cannot be read or is not what it should be
     */
    public static Tls of(Path authority, Path certificate, Path key) throws IOException {
        try {
            SslContext client = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .trustManager(authority.toFile())
                    .keyManager(certificate.toFile(), key.toFile())
                    .endpointIdentificationAlgorithm("")
                    .build();
            SslContext server = SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .sslProvider(SslProvider.JDK)
                    .trustManager(authority.toFile())
                    .clientAuth(ClientAuth.REQUIRE)
                    .build();
            return new Tls(client, server);
        } catch (IllegalArgumentException e) {
            throw new IOException("TLS with " + authority + ", " + certificate + " and " + key + ": " + reason(e), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    /** {@return why a handshake failed, for a person to read} */
    static String explain(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof NotSslRecordException) {
                return "it speaks no TLS";
            }
            if (e instanceof CertificateException || e instanceof CertPathBuilderException) {
                return "its certificate is not of this node's authority";
            }
            if (e instanceof SSLException && String.valueOf(e.getMessage()).contains("fatal alert")) {
                return "it does not take this node's certificate: " + e.getMessage();
            }
        }
        return String.valueOf(failure.getMessage());
    }

    ChannelHandler handler(Channel channel) {
        boolean accepted = channel.parent() != null;
        return (accepted ? server : client).newHandler(channel.alloc());
    }
}
