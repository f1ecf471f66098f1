package org.zaklon.trainings;

import java.util.regex.Pattern;
import org.zaklon.country.Localised;

/** What a learner can do afterwards. Results are kept for each objective, so that before and after can be compared. */
public record Objective(String code, Localised text) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    public static boolean isCode(String typed) {
        return CODE.matcher(typed).matches();
    }
}
