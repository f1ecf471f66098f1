package org.zaklon.walk;

import java.time.LocalDate;

/** What the story has come to: the case and the referral that it is about. */
record Tale(LocalDate today, String pseudonym, String aCase, String referral) {
    static final String STORY = "She travels with an adult who does not know her date of birth and who answers for her.";
    static final String NOTE = "She needs a safe bed tonight.";
    static final String SAFE_HOUSE = "EMMAUS, accommodation and support";
    static final String CENTRE = "Cantonal Centre for Social Work Sarajevo";
    static final String GIVEN_NAME = "Amra";
    static final String FAMILY_NAME = "Sofić";
}
