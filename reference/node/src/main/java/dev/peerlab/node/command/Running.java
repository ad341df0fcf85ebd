package dev.peerlab.node.command;

import dev.peerlab.contract.store.StoreUpcall;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.node.share.SharedDirectory;
import dev.peerlab.node.web.WebView;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nodes of this process from start to end, and how they are controlled. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final int JOIN_SECONDS = 30;
    private static final int LEAVE_SECONDS = 3;
    private static final String CANNOT = "could not join: ";

    private final NodeSettings settings;
    private final LocalNetwork network;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable ControlServer control;

    Running(NodeSettings settings, int threads) {
        this.settings = settings;
        this.network = new LocalNetwork(threads);
    }

    LocalNetwork network() {
        return network;
    }

    /** Begins to answer other terminals, and browsers. */
    void serve(Runnable halt) throws IOException {
        SharedDirectory share = settings.share();
        ControlServer server;
        try {
            server = new ControlServer(settings.control(), network, share, halt, end::countDown);
        } catch (IOException e) {
            if (!settings.controlAnywhere()) {
                throw e;
            }
            InetSocketAddress free = new InetSocketAddress(settings.control().getAddress(), 0);
            server = new ControlServer(free, network, share, halt, end::countDown);
        }
        control = server;
        WebView.serve(server, network);
    }

    /** {@return where other terminals ask} */
    String url() {
        return Objects.requireNonNull(control).url();
    }

    /** Says where to ask and to look, and what is shared. */
    void say(PrintWriter out) throws IOException {
        if (settings.shares() != null) {
            out.println("shares:  " + settings.shares());
        }
        out.println("control: " + url());
        if (!url().equals("http://" + RemoteCommand.USUAL_CONTROL + "/")) {
            out.println("         not the usual place: tell other terminals by --control, or export PEERLAB_CONTROL="
                    + url());
        }
        out.println("see it:  " + url() + " in a browser");
    }

    /** {@return what a future ends with, soon} */
    static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(JOIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = String.valueOf(cause.getMessage());
            throw new IOException(message.startsWith(CANNOT) ? message : CANNOT + message, cause);
        } catch (TimeoutException e) {
            throw new IOException(CANNOT + "no answer within " + JOIN_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Puts the files of the shared directory into the hash table, one after the other. */
    void share(Node node) throws IOException {
        SharedDirectory share = settings.overlay() == OverlayKind.CHORD ? settings.share() : null;
        if (share == null) {
            return;
        }
        for (String name : share.names()) {
            try {
                Value value = Value.of(share.read(name, node.options().chord().maxValueBytes()));
                StoreUpcall.Ended ended = await(node.chord(chord -> chord.put(chord.key(name), value)));
                if (ended.outcome() != StoreUpcall.Outcome.DONE) {
                    LOG.warn("'{}' is not shared: nobody answered in time", name);
                }
            } catch (IOException e) {
                LOG.warn("'{}' is not shared: {}", name, e.getMessage());
            }
        }
    }

    /** Waits until somebody wants an end, or until no node is left. */
    void waitForEnd() {
        Runnable deaf = network.events().listen(event -> {
            if (network.nodes().stream().allMatch(Running::isOver)) {
                end.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leave"));
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deaf.run();
    }

    private static boolean isOver(Node node) {
        return node.state() == Node.State.LEFT || node.state() == Node.State.CRASHED;
    }

    /** A process that is asked to end says goodbye, if it is the only node: a whole network has nobody to say it to. */
    private void leave() {
        if (network.nodes().size() == 1 && network.nodes().get(0).state() == Node.State.RUNNING) {
            try {
                network.nodes().get(0).leave().get(LEAVE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("could not leave in good order: {}", String.valueOf(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        network.close();
    }
}
