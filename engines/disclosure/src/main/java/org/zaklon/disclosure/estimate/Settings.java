package org.zaklon.disclosure.estimate;

/**
 * How much work an estimate may cost. The same table, settings and program give the same figures.
 *
 * @param resamples of the bootstrap, at least 100; the ends of a 95 % interval need about 2,000 to be steady
 * @param sweeps of each of the four chains of the latent class model, at least 1,500
 * @param seed of all random numbers
 */
public record Settings(int resamples, int sweeps, long seed) {
    public static final Settings USUAL = new Settings(2_000, 60_000, 1234);

    public Settings {
        if (resamples < 100 || sweeps < 1_500) {
            throw new IllegalArgumentException("at least 100 resamples and 1,500 sweeps");
        }
    }
}
