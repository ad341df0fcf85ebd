package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them. */
final class Words {

    /** More is not evidence but arithmetic. */
    private static final double MILLION = 1e6;

    /** An estimate is printed to this share of itself at best. */
    private static final double FINEST = 1e-3;

    /** An intercept below this share of the coefficient is none. */
    private static final double ROUNDING = 1e-6;

    private Words() {}

    /** {@return for example {@code 0.498 ± 0.004 · log2 N − 0.21}, and from which N on} */
    static String curve(Fit fit) {
        if (fit.growth() == Growth.CONSTANT) {
            return estimate(fit.coefficient());
        }
        Estimate intercept = fit.intercept();
        double rounding = ROUNDING * Math.abs(fit.coefficient().value());
        String apart = number(Math.abs(intercept.value()), decimals(intercept, rounding));
        String sign = intercept.value() < 0 ? " − " : " + ";
        return estimate(fit.coefficient()) + " · " + fit.growth().term()
                + (apart.equals("0") ? "" : sign + apart)
                + (fit.hasFloor() ? " from N = " + fit.onset() + " on" : "");
    }

    /** {@return how many times likelier a class is whose AICc is that much lower, in two digits} */
    static String times(double delta) {
        double times = Math.exp(delta / 2);
        if (times > MILLION) {
            return "over a million times";
        }
        BigDecimal rounded = BigDecimal.valueOf(times).round(new MathContext(2));
        return rounded.stripTrailingZeros().toPlainString() + " times";
    }

    /** {@return a share of 1 as a percentage, rounded up; rounding errors are not growth} */
    static String percent(double share) {
        return Math.round(Math.ceil(100 * share - FINEST)) + " %";
    }

    /** {@return a measured cost, large ones without decimals} */
    static String cost(double cost) {
        return number(cost, cost < 100 ? 2 : 0);
    }

    /** {@return a number without zeros at its end} */
    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String estimate(Estimate estimate) {
        int decimals = decimals(estimate, 0);
        String margin = number(estimate.margin(), decimals);
        return margin.equals("0")
                ? number(estimate.value(), decimals)
                : String.format(
                        Locale.ROOT, "%." + decimals + "f ± %." + decimals + "f", estimate.value(), estimate.margin());
    }

    /** One digit of the margin, two if the first is a 1. */
    private static int decimals(Estimate estimate, double least) {
        double unit = Math.max(least, Math.max(estimate.margin(), FINEST * Math.abs(estimate.value())));
        return unit == 0 ? 0 : Math.max(0, -(int) Math.floor(Math.log10(unit / 2)));
    }
}
