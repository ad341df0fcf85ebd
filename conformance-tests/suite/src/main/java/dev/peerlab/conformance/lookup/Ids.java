package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.Collection;
import java.util.stream.Collectors;

/** Ids as whole numbers: the arithmetic of the circle, done by distances and not by comparing. */
final class Ids {

    private static final int HEXADECIMAL_DIGITS = 40;

    private Ids() {}

    /** {@return the number that an id is} */
    static BigInteger number(Id id) {
        String text = id.toString();
        return text.length() == HEXADECIMAL_DIGITS ? new BigInteger(text, 16) : new BigInteger(text);
    }

    /** {@return the id with a number, taken modulo the size of the space} */
    static Id id(IdSpace space, BigInteger number) {
        BigInteger left = number.mod(size(space));
        if (left.bitLength() < Long.SIZE) {
            return space.id(left.longValue());
        }
        Id id = space.id(0);
        for (int i = 0; i < left.bitLength(); i++) {
            id = left.testBit(i) ? space.plusPowerOfTwo(id, i) : id;
        }
        return id;
    }

    /**
     * Reads an id in decimal.
     *
     * @throws IllegalArgumentException if it is not a point of the space
     */
    static Id parse(IdSpace space, String text) {
        BigInteger number = new BigInteger(text);
        Id id = id(space, number);
        if (!number(id).equals(number)) {
            throw new IllegalArgumentException("id " + text + ": must be 0 or more and below 2^" + space.bits());
        }
        return id;
    }

    /** {@return an id in decimal, however large} */
    static String text(Id id) {
        return number(id).toString();
    }

    /** {@return {@code 21@3}, in decimal; an address that is an id's own rank adds nothing, but is what charts show} */
    static String text(Contact contact) {
        return text(contact.id()) + "@" + contact.address();
    }

    /** {@return contacts as {@code 21@3, 32@4}, or nobody} */
    static String text(Collection<Contact> contacts) {
        return contacts.isEmpty() ? "nobody" : contacts.stream().map(Ids::text).collect(Collectors.joining(", "));
    }

    static BigInteger size(IdSpace space) {
        return BigInteger.ONE.shiftLeft(space.bits());
    }

    /** {@return how far one goes clockwise from one id to the other, 0 or more} */
    static BigInteger distance(IdSpace space, Id from, Id to) {
        return number(to).subtract(number(from)).mod(size(space));
    }

    /** {@return whether one meets an id on the way from one to another, neither of them counted} */
    static boolean isBetween(IdSpace space, Id id, Id after, Id before) {
        BigInteger way = distance(space, after, id);
        return way.signum() > 0 && way.compareTo(wayRound(space, after, before)) < 0;
    }

    /** {@return whether one meets an id on the way from one to another, the second counted} */
    static boolean isBetweenOrAt(IdSpace space, Id id, Id after, Id upTo) {
        return isBetween(space, id, after, upTo) || id.equals(upTo);
    }

    private static BigInteger wayRound(IdSpace space, Id from, Id to) {
        BigInteger way = distance(space, from, to);
        return way.signum() == 0 ? size(space) : way;
    }
}
