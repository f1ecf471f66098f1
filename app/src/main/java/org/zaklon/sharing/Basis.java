package org.zaklon.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.zaklon.agreements.Clause;
import org.zaklon.country.LegalBasis;

/** Why one class may cross: exactly one of these, named with the share for ever. */
public sealed interface Basis {

    /** When it stops carrying a share. */
    Instant until();

    /** A clause of an agreement in force. */
    record AgreementClause(Clause clause, Instant until) implements Basis {
        public ClauseName name() {
            return ClauseName.of(clause);
        }
    }

    /** A clause by its name, for whoever shows it and has no business with the register. */
    record ClauseName(String number, String agreement, int version, LocalDate until) {
        static ClauseName of(Clause clause) {
            return new ClauseName(clause.clauseNumber(), clause.reference(), clause.version(), clause.until());
        }
    }

    /** What the person, or who may speak for a child, agreed to. */
    record Consent(ConsentId consent, Instant until) implements Basis {}

    /** An article that allows or commands it; consent is not asked for what the law decides. */
    record Law(LegalBasis article, Instant until) implements Basis {}
}
