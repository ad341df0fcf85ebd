package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.overlay.chordlookup.Lookup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A submission whose lookup goes from each peer to its successor. Tests derive others that are wrong in other ways. */
class LinearLookup implements Submission {

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public ChordLookup chordLookup(LookupHost host) {
        return new Part(host);
    }

    static class Part implements ChordLookup {
        final LookupHost host;
        private final Lookup circle;

        Part(LookupHost host) {
            this.host = host;
            this.circle = new Lookup(host);
        }

        @Override
        public boolean isBetween(Id id, Id after, Id before) {
            return circle.isBetween(id, after, before);
        }

        @Override
        public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
            return circle.isBetweenOrAt(id, after, upTo);
        }

        @Override
        public Id fingerStart(IdSpace space, Id self, int i) {
            return circle.fingerStart(space, self, i);
        }

        @Override
        public @Nullable Contact owner(RoutingTable table, Id key) {
            return circle.owner(table, key);
        }

        @Override
        public Contact closestPreceding(RoutingTable table, Id key) {
            return table.successor();
        }

        private Answer direction(Id key) {
            Contact owner = owner(host.table(), key);
            return owner != null ? new Answer(owner, true) : new Answer(closestPreceding(host.table(), key), false);
        }

        @Override
        public void lookup(long lookup, Id key, @Nullable Contact via) {
            Answer first = direction(key);
            if (first.contact().equals(host.self())) {
                host.lookupEnded(lookup, Optional.of(host.self()), 0);
            } else {
                host.ask(first.contact(), new Ask(lookup, key, first.last(), List.of()));
            }
        }

        @Override
        public Answer onAsk(Contact from, Ask ask) {
            return direction(ask.key());
        }

        @Override
        public void onAnswer(Contact from, Ask ask, Answer answer) {
            if (answer.last() && answer.contact().equals(from)) {
                host.lookupEnded(ask.lookup(), Optional.of(from), 0);
            } else {
                host.ask(answer.contact(), new Ask(ask.lookup(), ask.key(), answer.last(), List.of()));
            }
        }

        @Override
        public void onNoAnswer(Contact to, Ask ask) {
            host.lookupEnded(ask.lookup(), Optional.empty(), 0);
        }

        @Override
        public void route(long number, Id key, Message payload) {
            throw new UnsupportedOperationException("route");
        }

        @Override
        public void onRoute(Contact from, Route route) {
            throw new UnsupportedOperationException("onRoute");
        }

        @Override
        public void onNotTaken(Contact to, Route route) {
            throw new UnsupportedOperationException("onNotTaken");
        }
    }
}
