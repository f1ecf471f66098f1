package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Why noise is drawn with whole numbers only. Textbook Laplace noise in double arithmetic cannot reach all numbers, and which ones it
 * reaches depends on the secret count: Mironov, On Significance of the Least Significant Bits for Differential Privacy (2012).
 */
class FloatingPointNoiseTest {
    private static final int TRIES = 4_000;

    @Test
    void theAttackTellsCountsApartWhereNoiseIsFloatingPoint() {
        var random = new SplittableRandom(1);
        int right = 0;
        for (int i = 0; i < TRIES; i++) {
            int secret = i & 1;
            right += guess(secret + TextbookLaplace.from(random), random) == secret ? 1 : 0;
        }
        // with epsilon 0.1 no attacker may be right in more than e^0.1 / (1 + e^0.1) of the cases
        assertThat((double) right / TRIES).isGreaterThan(0.7);
    }

    @Test
    void theAttackLearnsNothingFromOurNoise() {
        var random = new SplittableRandom(2);
        var sampler = new DiscreteLaplace(SeededNoise.bits(3), 10, 1);
        int right = 0;
        for (int i = 0; i < TRIES; i++) {
            int secret = i & 1;
            right += guess(secret + sampler.next(), random) == secret ? 1 : 0;
        }
        double allowed = Math.exp(0.1) / (1 + Math.exp(0.1));
        assertThat((double) right / TRIES).isLessThan(allowed + 3 * 0.5 / Math.sqrt(TRIES));
    }

    @Test
    void theNoisePathHasNoFloatingPointInstruction() throws IOException {
        for (var type : new Class<?>[] {RandomBits.class, Coin.class, DiscreteLaplace.class, DiscreteGaussian.class, Noise.class}) {
            assertThat(floatingPoint(type)).as("%s", type).isZero();
        }
        assertThat(floatingPoint(TextbookLaplace.class)).isPositive();
    }

    /** Scale 10, that is epsilon 0.1 for a count. */
    private static final class TextbookLaplace {
        private static double from(SplittableRandom random) {
            return value(random.nextLong(1L << 53), random.nextBoolean());
        }

        private static double value(long drawn, boolean negative) {
            double size = -10 * Math.log((drawn + 1) * 0x1.0p-53);
            return negative ? -size : size;
        }
    }

    /** Which of the secrets 0 and 1 can have led to this number? Where both can or none, a coin decides. */
    private static int guess(double seen, SplittableRandom random) {
        boolean zero = reachable(seen, 0);
        boolean one = reachable(seen, 1);
        return zero == one ? random.nextInt(2) : one ? 1 : 0;
    }

    private static boolean reachable(double seen, int secret) {
        double noise = seen - secret;
        long around = Math.round(Math.exp(-Math.abs(noise) / 10) * 0x1.0p53) - 1;
        for (long drawn = around - 8; drawn <= around + 8; drawn++) {
            if (drawn >= 0 && secret + TextbookLaplace.value(drawn, noise < 0) == seen) {
                return true;
            }
        }
        return false;
    }

    private static long floatingPoint(Class<?> code) throws IOException {
        try (var bytes = code.getResourceAsStream(code.getName().replaceAll(".*\\.", "") + ".class")) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(body -> body.elementStream())
                    .filter(element -> switch (element) {
                        case InvokeInstruction call -> Stream.concat(call.typeSymbol().parameterList().stream(), Stream.of(call.typeSymbol().returnType()))
                                .anyMatch(type -> type.equals(ConstantDescs.CD_double) || type.equals(ConstantDescs.CD_float));
                        case java.lang.classfile.Instruction instruction -> isFloatingPoint(instruction.opcode());
                        default -> false;
                    })
                    .count();
        }
    }

    /** The names of such instructions begin with F or D (FADD, DLOAD) or end in a conversion to one (L2D); DUP does not count. */
    private static boolean isFloatingPoint(Opcode opcode) {
        var name = opcode.name();
        return name.matches("[FD](?!UP).*|[IL]2[FD]");
    }
}
