package dev.peerlab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdSpaceTest {

    private static BigInteger big(Id id) {
        return BigInteger.valueOf(Integer.toUnsignedLong(id.high()))
                .shiftLeft(128)
                .add(unsigned(id.middle()).shiftLeft(64))
                .add(unsigned(id.low()));
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 32, 33, 63, 64, 65, 96, 127, 128, 129, 159, 160})
    void addingAPowerOfTwoWrapsPastZeroAsBigNumbersDo(int bits) {
        IdSpace space = new IdSpace(bits);
        BigInteger size = BigInteger.ONE.shiftLeft(bits);
        Random random = new Random(bits);
        for (int round = 0; round < 50; round++) {
            Id id = space.hash("peer " + random.nextInt());
            assertThat(space.contains(id)).isTrue();
            for (int exponent = 0; exponent < bits; exponent++) {
                Id sum = space.plusPowerOfTwo(id, exponent);
                assertThat(big(sum))
                        .isEqualTo(
                                big(id).add(BigInteger.ONE.shiftLeft(exponent)).mod(size));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 100, 160})
    void aHashIsTheFirstBitsOfItsSha1(int bits) {
        BigInteger sha1OfAbc = new BigInteger("a9993e364706816aba3e25717850c26c9cd0d89d", 16);
        assertThat(big(new IdSpace(bits).hash("abc"))).isEqualTo(sha1OfAbc.shiftRight(160 - bits));
    }

    @Test
    void idsAreOrderedAsUnsignedNumbers() {
        IdSpace space = new IdSpace(160);
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            Id one = space.hash("a" + random.nextInt());
            Id other = space.hash("b" + random.nextInt());
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(big(one).compareTo(big(other)));
        }
        Id top = new IdSpace(64).plusPowerOfTwo(new IdSpace(64).id(0), 63);
        assertThat(top).isGreaterThan(new IdSpace(64).id(Long.MAX_VALUE)).hasToString("9223372036854775808");
    }

    @Test
    void equalIdsAreEqualAndPrintAlike() {
        Id id = new IdSpace(160).hash("abc");
        assertThat(id).isEqualTo(new IdSpace(160).hash("abc")).hasSameHashCodeAs(new IdSpace(160).hash("abc"));
        assertThat(id).hasToString("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(new IdSpace(6).id(54)).hasToString("54");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 64, Long.MAX_VALUE})
    void anIdOutsideTheSpaceIsRefused(long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdSpace(6).id(value))
                .withMessage("id " + value + ": must be 0 or more and below 2^6");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 161})
    void aSpaceOfNoWidthIsRefused(int bits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdSpace(bits))
                .withMessage("id space of " + bits + " bits: must be 1 to 160");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 62, 63, 64, 65, 100, 127, 128, 129, 160})
    void aDistanceIsRoundedDownToAPowerOfTwo(int bits) {
        IdSpace space = new IdSpace(bits);
        Id from = space.hash("from");
        assertThat(space.log2Distance(from, from)).isEqualTo(-1);
        for (int i = 0; i < bits; i++) {
            Id exact = space.plusPowerOfTwo(from, i);
            assertThat(space.log2Distance(from, exact)).as("2^" + i).isEqualTo(i);
            Id more = space.plusPowerOfTwo(exact, i == 0 ? bits - 1 : i - 1);
            assertThat(space.log2Distance(from, more)).isEqualTo(i == 0 ? bits - 1 : i);
        }
    }
}
