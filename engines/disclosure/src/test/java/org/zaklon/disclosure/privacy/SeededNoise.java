package org.zaklon.disclosure.privacy;

import java.util.SplittableRandom;

/** Noise that can be repeated: for tests, which is why it lives among them. */
public final class SeededNoise {
    private SeededNoise() {}

    public static Noise of(Rho budget, long seed) {
        var receipt = PrivacyAccount.open(new MemoryAccountStore(), budget).spend("a test", budget);
        return new Noise(receipt, bits(seed));
    }

    /** Noise as in real use, which cannot be repeated. */
    public static Noise withoutSeed(Rho budget) {
        return Noise.paidBy(PrivacyAccount.open(new MemoryAccountStore(), budget).spend("a test", budget));
    }

    static RandomBits bits(long seed) {
        return new RandomBits(new SplittableRandom(seed)::nextBytes);
    }
}
