package org.zaklon.forums.release.day;

import java.time.LocalDate;
import java.util.List;

/** Whether somebody was reached after the release, and whether the forum goes on. */
public record FollowUp(LocalDate due, Contact contact, Decision decision) {
    /** Days after the release on which somebody asks how it goes (domain report "coordination", 2.A). */
    public static final List<Integer> DAYS = List.of(3, 30, 90, 180, 365);

    public enum Contact { MADE, NOT_REACHED, DECLINED_BY_PERSON }

    public enum Decision { CONTINUE, CLOSE }
}
