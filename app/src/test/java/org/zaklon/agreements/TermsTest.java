package org.zaklon.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.sharing.Town;

class TermsTest {
    private static final AgencyCode CSW = new AgencyCode("CSW");
    private static final AgencyCode HOUSE = new AgencyCode("HOUSE");

    @Test
    void thePartiesSignOneTextWhateverTheOrderInWhichItWasTyped() {
        assertThat(terms(List.of(CSW, HOUSE), "1", "Text").hash()).isEqualTo(terms(List.of(HOUSE, CSW), "1", "Text").hash());
    }

    @Test
    void everyWordCounts() {
        var text = terms(List.of(CSW, HOUSE), "1", "Text");
        assertThat(terms(List.of(CSW, HOUSE), "1", "Text.").hash()).isNotEqualTo(text.hash());
        assertThat(terms(List.of(CSW, HOUSE), "2", "Text").hash()).isNotEqualTo(text.hash());
        assertThat(new Terms(text.reference(), 2, text.kind(), text.title(), text.parties(), text.since(), text.until(),
                text.clauses(), text.rules()).hash()).isNotEqualTo(text.hash());
        assertThat(new Terms(text.reference(), 1, text.kind(), text.title(), text.parties(), text.since(),
                text.until().plusDays(1), text.clauses(), text.rules()).hash()).isNotEqualTo(text.hash());
    }

    @Test
    void aLineInsideAClauseCannotPassForALineOfTheText() {
        assertThat(terms(List.of(CSW, HOUSE), "1", "Text\nparty POLICE").canonical()).doesNotContain("\nparty POLICE");
    }

    @Test
    void theCanonicalTextIsReadable() {
        assertThat(terms(List.of(HOUSE, CSW), "4(2)", "What is shared").canonical()).isEqualTo("""
                zaklon agreement 1
                reference MoU 7
                version 1
                kind MOU
                title bs Sporazum
                title en Agreement
                party CSW
                party HOUSE
                valid 2026-01-01 2026-12-31
                clause 4(2) What is shared
                rule 4(2) from=CSW.A to=HOUSE/* for=ASSISTANCE,SAFETY classes=C1,C8 if=NO_ONWARD valid=-/- kept=P1Y
                """);
    }

    @Test
    void aClauseInASecondLanguageAndARenewalArePartOfWhatIsSignedAndTextsWithoutThemKeepTheirBytes() {
        var plain = terms(List.of(Town.country().unit(Town.CENTRE).agency(), HOUSE), "1", "Text");
        assertThat(plain.canonical()).doesNotContain("clause-text").doesNotContain("renewal");
        var both = plain.with(List.of(new Terms.Wording("1", "Text", Map.of("bs", "Tekst"))), plain.rules());
        assertThat(both.canonical()).contains("clause 1 Text\nclause-text 1 bs Tekst\n");
        assertThat(both.hash()).isNotEqualTo(plain.hash());
    }

    @Test
    void aUnitOfImmigrationEnforcementCannotBeWrittenIntoARule() {
        assertThat(Holder.of(Town.country().unit(Town.REMOVAL))).isInstanceOf(Outcome.Refused.class);
        assertThat(Holder.of(Town.country().unit(Town.RESIDENCE))).isInstanceOf(Outcome.Done.class);
    }

    private static Terms terms(List<AgencyCode> parties, String number, String text) {
        var centre = ((Outcome.Done<Holder>) Holder.of(Town.country().unit(Town.CENTRE))).value();
        var house = Holder.all(Town.country().agency(HOUSE));
        return new Terms("MoU 7", 1, AgreementKind.MOU, new Localised(Map.of("en", "Agreement", "bs", "Sporazum")), parties,
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(new Terms.Wording(number, text)),
                List.of(new Rule(1, number, Set.of(centre), Set.of(house), Set.of(Purpose.SAFETY, Purpose.ASSISTANCE),
                        Set.of(DataClass.C8_SERVICES, DataClass.C1_IDENTITY), Set.of(Condition.NO_ONWARD), null, null,
                        Period.ofYears(1))));
    }
}
