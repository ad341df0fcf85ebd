package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.World.Patience;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.simulator.SplitMix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** At every moment of random walks, each event that was ever met is tried: it leads on where a search would go on by it. */
class MomentTest {

    private static void leadsWhereASearchDoes(World world) {
        SplitMix.Generator chance = new SplitMix.Generator(1);
        Moment beginning = Moment.beginningOf(world);
        Set<Event> met = new LinkedHashSet<>();
        for (int walk = 0; walk < 30; walk++) {
            Moment at = beginning;
            List<Event> possible = at.possible();
            for (int i = 0; i < 40 && !possible.isEmpty(); i++) {
                met.addAll(possible);
                for (Event event : met) {
                    Moment here = at;
                    boolean leadsOn = at.after(event).stream().anyMatch(after -> !after.equals(here));
                    assertThat(leadsOn).as(event.toString()).isEqualTo(possible.contains(event));
                }
                Event next = possible.get((int) Long.remainderUnsigned(chance.nextLong(), possible.size()));
                at = at.after(next).get(0);
                possible = at.possible();
            }
        }
        assertThat(met).hasSizeGreaterThan(4);
    }

    private static World.Builder talking() {
        return World.builder()
                .peer(host -> new Odd(host, (peer, message) -> peer.ring(1, 1)))
                .peer(host -> new Odd(host, (peer, message) -> peer.send(0, ((Odd.Note) message).number())))
                .observe(peer -> ((Odd) peer).count())
                .maybe(0, "writes", Odd.class, peer -> peer.send(1, 1), Occasion.upTo(2))
                .maybe(
                        0,
                        "writes more",
                        Odd.class,
                        peer -> peer.send(1, 2),
                        Occasion.once().atRest())
                .crash(1)
                .restart(1);
    }

    @Test
    void whereMessagesMayComeAtAnyTime() {
        leadsWhereASearchDoes(PingPong.world(2, 2).build());
        leadsWhereASearchDoes(Paxos.world(2, 3, false).build());
    }

    @Test
    void whereMessagesGetLostOrComeTwiceAndPeersCrash() {
        leadsWhereASearchDoes(talking().losses(1).duplications(1).build());
    }

    @Test
    void whereOneThingHappensAtATime() {
        leadsWhereASearchDoes(talking()
                .timers(Odd.Bell.class, Patience.NETWORK_AT_REST, 3)
                .oneAtATime()
                .build());
    }
}
