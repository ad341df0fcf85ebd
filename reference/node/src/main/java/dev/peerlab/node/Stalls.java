package dev.peerlab.node;

import dev.peerlab.contract.Message;
import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.watchdog.Stall;
import dev.peerlab.node.watchdog.Watchdog;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person, and the counters, of peers whose code does not return. */
final class Stalls implements Watchdog.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final NodeMetrics metrics;

    Stalls(NodeMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void stalled(Stall stall) {
        metrics.stalled();
        String code = stall.code().stream().map(Stalls::line).collect(Collectors.joining());
        LOG.warn("{}. Nothing can end it but the end of this process. It is{}", explain(stall), code);
    }

    @Override
    public void returned(Stall stall) {
        metrics.unstalled();
        LOG.warn(
                "{}: the peer returned from {} after {} s",
                stall.peer(),
                name(stall.occasion()),
                stall.took().toSeconds());
    }

    /** As in a stack trace, without the name of the class loader. */
    private static String line(StackTraceElement frame) {
        String text = frame.toString();
        return "\n\tat " + text.substring(text.lastIndexOf('/') + 1);
    }

    /** {@return what a stall is, in one line} */
    static String explain(Stall stall) {
        return stall.peer() + ": the peer has not returned from " + name(stall.occasion()) + " for "
                + stall.took().toSeconds()
                + " s; its node hears nothing until it does, nor do others on the same thread";
    }

    /** {@return what a peer was given, said to a person} */
    static String name(Object occasion) {
        if (occasion instanceof Message message) {
            return NodeMetrics.typeOf(message);
        }
        String text = occasion.toString();
        int components = text.indexOf('[');
        return components < 0 ? text : text.substring(0, components);
    }
}
