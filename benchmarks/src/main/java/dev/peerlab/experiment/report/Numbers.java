package dev.peerlab.experiment.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as they are written on axes and beside points. */
final class Numbers {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** {@return for example {@code 0.25}, {@code 1,048,576} or {@code 5·10⁹}} */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e8)) {
            return scientific(value);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(10)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** {@return about three digits, for example {@code 0.123}, {@code 12.3} or {@code 12,345}} */
    static String rounded(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return value == 0
                ? "0"
                : text(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    }

    private static String scientific(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        double mantissa = value / Math.pow(10, exponent);
        String power = "10" + superscript(exponent);
        String digits = text(new BigDecimal(mantissa).round(new MathContext(3)).doubleValue());
        return digits.equals("1") ? power : digits + "·" + power;
    }

    private static String superscript(int number) {
        StringBuilder text = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
