package dev.peerlab.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/** One thing done wrong (or right) by each class. */
public final class Misbehavior {

    private Misbehavior() {}

    /** Loops, and catches whatever is thrown at it. */
    @SuppressWarnings("EmptyCatch") // that is the point
    public static final class LoopsForEver implements Runnable {
        @Override
        public void run() {
            int round = 0;
            while (round >= 0) {
                try {
                    round = (round + 1) % 7;
                } catch (RuntimeException e) {
                    round = 0;
                }
            }
        }
    }

    /** Calls itself by way of another. */
    public static final class PingPongs implements Runnable {
        @Override
        public void run() {
            pong();
        }

        private void pong() {
            run();
        }
    }

    /** Ends the process. */
    public static final class Exits implements Runnable {
        @Override
        public void run() {
            System.exit(3);
        }
    }

    /** Starts a thread. */
    public static final class StartsAThread implements Runnable {
        @Override
        public void run() {
            new Thread(() -> {}).start();
        }
    }

    /** Reads a clock, by a method reference. */
    public static final class ReadsTheClock implements Runnable {
        @Override
        public void run() {
            LongSupplier clock = System::nanoTime;
            long unused = clock.getAsLong();
        }
    }

    /** Draws numbers of its own. */
    public static final class HasItsOwnDice implements Runnable {
        @Override
        public void run() {
            int unused = new Random(42).nextInt();
        }
    }

    /** Shares state among all peers. */
    public static final class SharesState implements Runnable {
        private static int calls;

        @Override
        public void run() {
            calls++;
        }

        /** {@return how often any of them ran} */
        public static int calls() {
            return calls;
        }
    }

    /** Loops a lot, and comes to an end. */
    public static final class WorksHard implements Runnable {
        @Override
        public void run() {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                numbers.add(i * i % 17);
            }
            numbers.sort(Integer::compare);
            String text = switch (numbers.get(0)) {
                case 0 -> "zero " + numbers.size();
                default -> "other";
            };
            if (text.isEmpty()) {
                throw new IllegalStateException(text);
            }
        }
    }
}
