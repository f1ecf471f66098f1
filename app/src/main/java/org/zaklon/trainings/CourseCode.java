package org.zaklon.trainings;

import java.util.regex.Pattern;

/** What a course is called by other rooms and in the profile, such as {@code INDICATORS}; the same in all its versions. */
public record CourseCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

    public CourseCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the code of a course");
        }
    }

    public static boolean isOne(String typed) {
        return FORM.matcher(typed).matches();
    }
}
