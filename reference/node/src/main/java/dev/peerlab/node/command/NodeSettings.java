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
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Option(names = "--bits", paramLabel = "NUMBER", description = "Width of ids. Default: ${DEFAULT-VALUE}")
    private int bits = IdSpace.MAX_BITS;

    @Option(
            names = "--successors",
            paramLabel = "NUMBER",
            description = "How many successors a peer knows. Default: ${DEFAULT-VALUE}")
    private int successors = NodeOptions.CHORD.successors();

    @Option(
            names = "--replicas",
            paramLabel = "NUMBER",
            description = "How many peers keep each key. Default: ${DEFAULT-VALUE}")
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
            paramLabel = "NUMBER",
            description = "How many neighbors a peer looks for, in an unstructured overlay. Default: ${DEFAULT-VALUE}")
    private int degree = 3;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the peer's chance. Default: drawn")
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
            try {
                return OverlayKind.of(name.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** {@return the options of a node that listens there} */
    NodeOptions at(InetSocketAddress listen) throws IOException {
        return at(listen, 0, 1);
    }

    /** {@return the options of one of some nodes: each has its part of what is shared} */
    NodeOptions at(InetSocketAddress listen, int number, int size) throws IOException {
        check();
        return new NodeOptions(
                overlay,
                network,
                listen,
                Submissions.find(submission, classes),
                chord(),
                degree,
                part(number, size),
                Limits.DEFAULT,
                tls(),
                chance(number).nextLong());
    }

    private void check() {
        if (degree < 1) {
            throw new IllegalArgumentException("degree " + degree + ": must be 1 or more");
        }
        if (network.isBlank()) {
            throw new IllegalArgumentException("network '" + network + "': must have a name");
        }
    }

    private ChordSettings chord() {
        return ChordSettings.of(new IdSpace(bits))
                .with(successors, replicas)
                .every(Duration.ofMillis(maintenance), Duration.ofMillis(repair));
    }

    private Set<String> part(int number, int size) throws IOException {
        SharedDirectory directory = overlay == OverlayKind.CHORD ? null : share();
        List<String> names = directory == null ? List.of() : List.copyOf(directory.names());
        return IntStream.range(0, names.size())
                .filter(i -> i % size == number)
                .mapToObj(names::get)
                .collect(Collectors.toSet());
    }

    /** {@return the options by which another node is one of the same network} */
    String agreed() {
        StringBuilder text = new StringBuilder();
        add(text, "--overlay", overlay, "");
        add(text, "--network", network, "peerlab");
        add(text, "--bits", bits, IdSpace.MAX_BITS);
        add(text, "--successors", successors, NodeOptions.CHORD.successors());
        add(text, "--replicas", replicas, NodeOptions.CHORD.replicas());
        add(text, "--maintenance", maintenance, NodeOptions.CHORD.maintenance().toMillis());
        add(text, "--repair", repair, NodeOptions.CHORD.repair().toMillis());
        if (authority != null) {
            text.append(" --tls-ca ").append(authority).append(" --tls-cert ITS.pem --tls-key ITS.key");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String option, Object value, Object usual) {
        if (!value.equals(usual)) {
            text.append(' ').append(option).append(' ').append(value);
        }
    }

    /** {@return one of several chances: the same one each time if there is a seed} */
    RandomGenerator chance(int which) {
        return new SplittableRandom(seed != null ? seed + which : new SecureRandom().nextLong());
    }

    OverlayKind overlay() {
        return overlay;
    }

    /** {@return what is shared; null for nothing} */
    @Nullable
    SharedDirectory share() throws IOException {
        return share == null ? null : new SharedDirectory(share);
    }

    /** {@return how much is shared; null for nothing} */
    @Nullable
    String shares() throws IOException {
        SharedDirectory directory = share();
        return directory == null ? null : RemoteCommand.count(directory.names().size(), "file") + " of " + share;
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
