package org.zaklon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** One assertion as a statistician may see it. */
record Fact(UUID assertion, UUID person, String level, LocalDate decidedOn, Instant knownFrom, String sex, String age,
        Set<String> forms, String citizenship, String body, String area) {}
