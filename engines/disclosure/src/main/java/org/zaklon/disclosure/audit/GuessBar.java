package org.zaklon.disclosure.audit;

/**
 * How much may be guessed. An attacker <em>claims</em> a combination where it is occupied with more than the probability {@code above} in his eyes. Three of them
 * are compared ({@link Guesses}):
 *
 * <ul>
 *   <li>Who knows the true number of every single code and no table claims what no table has told. He sets the measure.
 *   <li>Who knows these numbers and the tables may claim no more than that one.
 *   <li>Who knows the tables, and to whom all worlds are alike, may claim no more than that one either, and at most {@code share} of the occupied combinations.
 * </ul>
 *
 * <p>Where the single codes alone give away more than {@code crowded} of the occupied combinations, it is no secret that most are occupied. There the tables
 * may add the share to what the single codes tell, and that is all that is asked.
 *
 * @param above the least probability of a claim, at least 0.5 and under 1
 * @param share of the occupied combinations, at least 0 and at most 1
 * @param crowded of the occupied combinations, at least {@code share} and at most 1
 */
public record GuessBar(double above, double share, double crowded) {
    /** At most one in twenty is claimed with more than nine tenths of confidence, as long as the single codes do not give away half. */
    public static final GuessBar ONE_IN_TWENTY = new GuessBar(0.9, 0.05, 0.5);

    public GuessBar {
        if (above < 0.5 || above >= 1 || share < 0 || share > crowded || crowded > 1) {
            throw new IllegalArgumentException("A claim has a probability of at least 0.5 and under 1, and the shares lie between 0 and 1.");
        }
    }

    /** How many claims who knows the tables may make. */
    int allowed(int occupied, int matched) {
        return matched > crowded * occupied ? matched : Math.min(matched, (int) (share * occupied));
    }

    /** How many claims who knows the tables and every single code may make. */
    int allowedKnowing(int occupied, int matched) {
        return matched > crowded * occupied ? matched + (int) (share * occupied) : matched;
    }
}
