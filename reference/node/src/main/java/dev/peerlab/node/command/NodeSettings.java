package dev.peerlab.node.command;

import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.share.SharedDirectory;
import dev.peerlab.node.transport.HostPort;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.transport.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of whoever starts nodes. */
final class NodeSettings {

    @Option(
            names = "--overlay",
            paramLabel = "NAME",
            converter = OverlayName.class,
            description = "chord, flooding or randomwalk. Default: chord")
    private OverlayKind overlay = OverlayKind.CHORD;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "Nodes of networks with other names are not talked to. Default: ${DEFAULT-VALUE}")
    private String network = "peerlab";

    @Option(
            names = "--submission",
            paramLabel = "NAME",
            description = "Whose peers: reference, workbook, or another. Default: ${DEFAULT-VALUE}",
            defaultValue = "${sys:peerlab.submission:-reference}")
    private String submission = "reference";

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            description = "A directory or jar with a submission; may be repeated")
    private List<Path> classes = List.of();

    @Option(names = "--share", paramLabel = "DIR", description = "A directory whose files are shared by their names")
    private @Nullable Path share;

    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            description = "Where other terminals ask, on loopback. Default: " + RemoteCommand.USUAL_CONTROL
                    + ", or a free port if that is taken")
    private @Nullable String control;

    @Option(names = "--bits", description = "Width of ids. Default: ${DEFAULT-VALUE}")
    private int bits = IdSpace.MAX_BITS;

    @Option(names = "--successors", description = "How many successors a peer knows. Default: ${DEFAULT-VALUE}")
    private int successors = NodeOptions.CHORD.successors();

    @Option(names = "--replicas", description = "How many peers keep each key. Default: ${DEFAULT-VALUE}")
    private int replicas = NodeOptions.CHORD.replicas();

    @Option(
            names = "--maintenance",
            paramLabel = "MILLIS",
            description = "How often a peer stabilizes. Default: ${DEFAULT-VALUE}")
    private long maintenance = NodeOptions.CHORD.maintenance().toMillis();

    @Option(
            names = "--repair",
            paramLabel = "MILLIS",
            description = "How often a peer looks after copies. Default: ${DEFAULT-VALUE}")
    private long repair = NodeOptions.CHORD.repair().toMillis();

    @Option(
            names = "--degree",
            description = "How many neighbors a peer looks for, in an unstructured overlay. Default: ${DEFAULT-VALUE}")
    private int degree = 3;

    @Option(names = "--seed", description = "Of the peer's chance. Default: drawn")
    private @Nullable Long seed;

    @Option(names = "--tls-ca", paramLabel = "PEM", description = "TLS: the certificate of the network's authority")
    private @Nullable Path authority;

    @Option(names = "--tls-cert", paramLabel = "PEM", description = "TLS: this node's certificate")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "TLS: this node's private key")
    private @Nullable Path key;

    /** Logs more. Set while the command line is read: loggers look at it when the first of them is made. */
    @Option(
            names = {"-v", "--verbose"},
            description = "Say more about what goes wrong on the network")
    void setVerbose(boolean verbose) {
        if (verbose) {
            System.setProperty("org.slf4j.simpleLogger.log.dev.peerlab", "debug");
        }
    }

    /** Reads {@link OverlayKind}'s names. */
    static final class OverlayName implements ITypeConverter<OverlayKind> {
        @Override
        public OverlayKind convert(String name) {
            return OverlayKind.of(name);
        }
    }

    /** {@return the options of a node that listens there} */
    NodeOptions at(InetSocketAddress listen) throws IOException {
        ChordSettings chord = ChordSettings.of(new IdSpace(bits))
                .with(successors, replicas)
                .every(Duration.ofMillis(maintenance), Duration.ofMillis(repair));
        SharedDirectory directory = overlay == OverlayKind.CHORD ? null : share();
        return new NodeOptions(
                overlay,
                network,
                listen,
                Submissions.find(submission, classes),
                chord,
                degree,
                directory == null ? Set.of() : directory.names(),
                Limits.DEFAULT,
                tls(),
                chance().nextLong());
    }

    /** {@return chance: the same one each time if there is a seed} */
    RandomGenerator chance() {
        return new SplittableRandom(seed != null ? seed : new SecureRandom().nextLong());
    }

    OverlayKind overlay() {
        return overlay;
    }

    /** {@return what is shared; null for nothing} */
    @Nullable
    SharedDirectory share() throws IOException {
        return share == null ? null : new SharedDirectory(share);
    }

    private @Nullable Tls tls() throws IOException {
        if (authority == null && certificate == null && key == null) {
            return null;
        }
        if (authority == null || certificate == null || key == null) {
            throw new IllegalArgumentException("TLS needs all of --tls-ca, --tls-cert and --tls-key");
        }
        return Tls.of(authority, certificate, key);
    }

    /** {@return where other terminals are to ask} */
    InetSocketAddress control() {
        return HostPort.parse(control == null ? RemoteCommand.USUAL_CONTROL : control);
    }

    /** {@return whether any other port will do for control, too} */
    boolean controlAnywhere() {
        return control == null;
    }
}
