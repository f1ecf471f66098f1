package org.zaklon.trainings;

/**
 * What a certificate asks for, as it stands in a version of a course.
 *
 * @param attendancePercent of the days of a session; 0 where presence is not asked for
 * @param passPercent of the answers of the test afterwards; null where no test is asked for
 * @param validMonths how long a certificate holds; null where it does not end
 */
public record Rule(int attendancePercent, Integer passPercent, Integer validMonths) {
    public Rule {
        if (attendancePercent < 0 || attendancePercent > 100 || (attendancePercent == 0 && passPercent == null)) {
            throw new IllegalArgumentException("a certificate must ask for presence or for a test");
        }
    }
}
