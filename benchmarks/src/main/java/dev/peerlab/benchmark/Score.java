package dev.peerlab.benchmark;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one contestant needed for one operation.
 *
 * @param size what it was measured on: {@code 2^8}
 * @param contestant its title: {@code bare loop}
 * @param nanos wall-clock time, in ns
 * @param error half of JMH's 99.9 % confidence interval, in ns; NaN after a single iteration
 * @param hops hops, NaN where there are none to count
 * @param bytes what was allocated
 */
record Score(String size, String contestant, double nanos, double error, double hops, double bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** {@return the score of a run of {@link LookupBenchmark}, or of {@link EventLoopBenchmark}} */
    static Score of(RunResult run) {
        BenchmarkParams params = run.getParams();
        Result<?> time = run.getPrimaryResult();
        double hops = value(run, "hops") / value(run, "lookups");
        return new Score(
                size(params), contestant(params), time.getScore(), time.getScoreError(), hops, value(run, ALLOCATED));
    }

    static boolean isLookup(BenchmarkParams params) {
        return params.getBenchmark().startsWith(LookupBenchmark.class.getName());
    }

    static String size(BenchmarkParams params) {
        return isLookup(params) ? "2^" + params.getParam("exponent") : params.getParam("peers");
    }

    static String contestant(BenchmarkParams params) {
        if (isLookup(params)) {
            return LookupContestant.valueOf(params.getParam("contestant")).title();
        }
        String benchmark = params.getBenchmark();
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        return method.equals("bare") ? LookupContestant.BARE_LOOP.title() : method;
    }

    /** Profilers of some versions of JMH put a dot before their names. */
    private static double value(RunResult run, String name) {
        for (String key : run.getSecondaryResults().keySet()) {
            if (key.endsWith(name)) {
                return run.getSecondaryResults().get(key).getScore();
            }
        }
        return Double.NaN;
    }
}
