package org.zaklon.forums.community.issue;

import java.time.LocalDate;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;

/**
 * What is written down when an issue is raised.
 *
 * @param name null unless the raiser wishes to be named
 * @param receipt whether the raiser takes a code to answer with; not where somebody dangerous may find it
 */
public record Raised(String category, AreaCode area, LocalDate on, RaisedAt at, Raiser raiser, String sex, Sensitivity sensitivity,
        PersonalText words, PersonalText name, boolean receipt) {}
