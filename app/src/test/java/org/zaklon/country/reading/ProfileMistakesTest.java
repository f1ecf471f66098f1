package org.zaklon.country.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plants mistakes in a copy of a profile; each must be named with its file and line. */
class ProfileMistakesTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void copy() throws Exception {
        var source = Path.of(ProfileMistakesTest.class.getResource("/profiles/bih").toURI());
        folder = temp.resolve("land");
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                var target = folder.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void theCopyItselfIsSoundAndIsNamedAfterItsFolder() {
        assertThat(ProfileReader.folder(folder).code()).isEqualTo("land");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = ';', value = {
        "units.csv; KTZ-TK,KTZ-TK,PROSECUTION; KTZ-TK,XYZ,PROSECUTION; unknown agency XYZ",
        "units.csv; KTZ-TK,KTZ-TK,PROSECUTION,TK; KTZ-TK,KTZ-TK,PROSECUTION,XX; unknown area XX",
        "units.csv; KTZ-TK,KTZ-TK,PROSECUTION; KTZ-TK,KTZ-TK,PROSECUTOR; unknown function PROSECUTOR",
        "units.csv; SPS-NAD,SPS,IMMIGRATION_ENFORCEMENT,BIH,,; SPS-NAD,SPS,IMMIGRATION_ENFORCEMENT,BIH,DOCUMENTS,; "
                + "a unit of immigration enforcement offers no services",
        "units.csv; EMMAUS-K,EMMAUS,SHELTER,BIH,ACCOMMODATION_SAFE SUBSISTENCE; EMMAUS-K,EMMAUS,SHELTER,BIH,TELEPATHY; unknown service TELEPATHY",
        "units.csv; KTZ-KS,KTZ-KS; KTZ-TK,KTZ-KS; code KTZ-TK stands twice",
        "agencies.csv; SIPA,POLICE,STATE; SIPA,POLISE,STATE; unknown kind of agency POLISE",
        "agencies.csv; SIPA,POLICE,STATE,SIPA,State Investigation and Protection Agency; SIPA,POLICE,STATE,SIPA,; en is empty",
        "areas.csv; KS,CANTON,FBIH,KT-KS; KS,CANTON,FBIH,SIPA-KI; team SIPA-KI is a unit of POLICE",
        "areas.csv; KS,CANTON,FBIH; KS,CANTON,NOWHERE; unknown area NOWHERE",
        "routing.csv; ADULT,TK,CSR-TK,LARA-T; ADULT,TK,CSR-TK,SPS-NAD; unit SPS-NAD is a unit of IMMIGRATION_ENFORCEMENT and never receives",
        "routing.csv; CHILD,TK,CSR-TK; CHILD,TK,MUP-TK; a signal about a child goes to a unit of SOCIAL",
        "routing.csv; CHILD,TK,CSR-TK,; CHILD,TK,CSR-TK,MUP-TK; a signal about a child has no alternatives",
        "share-laws.csv; SOCIAL,SOCIAL,CHILD_PROTECTION,C7; SOCIAL,IMMIGRATION_ENFORCEMENT,CHILD_PROTECTION,C7; "
                + "IMMIGRATION_ENFORCEMENT neither gives nor receives",
        "share-laws.csv; SOCIAL,SOCIAL,CHILD_PROTECTION,C7; SOCIAL,SOCIAL,CHILD_PROTECTION,C77; unknown data class C77",
        "share-laws.csv; C7,CHILD,COE-10-4; C7,CHILD,PROPOSAL; PROPOSAL is a proposal and no law",
        "share-laws.csv; SAFETY,C1 C2 C3 C4 C6 C9,ANY,GDPR-9-2-C,P14D; SAFETY,C1 C2 C3 C4 C6 C9,ANY,GDPR-9-2-C,PT9H; lasts is a period",
        "deciding-bodies.csv; PRESUMED,CHILD,SOCIAL; PRESUMED,CHILD,IMMIGRATION_ENFORCEMENT; IMMIGRATION_ENFORCEMENT never decides",
        "deciding-bodies.csv; PRESUMED,CHILD,SOCIAL,BIH-RULES; PRESUMED,CHILD,SOCIAL,BIH-NONE; unknown legal basis BIH-NONE",
        "timers.csv; draft-expiry,PT72H; draft-expiry,72 hours; value is no ISO 8601 period",
        "timers.csv; draft-expiry,PT72H,DRAFT_SAVED,PROPOSAL; draft-expiry,PT72H,DRAFT_SAVED,NOTHING; unknown legal basis NOTHING",
        "timers.csv; PROPOSAL,P/M,no,PT24H; PROPOSAL,sure,no,PT24H; confidence is V. S. K or P",
        "legal-bases.csv; COE-13,Council of Europe Convention on Action against Trafficking in Human Beings; COE-13,; instrument_en is empty",
        "codes/sex.csv; F,Female,Žensko; F,Female,; bs is empty",
        "codes/urgency.csv; referral-answer-1h; referral-answer-9h; unknown timer referral-answer-9h",
        "codes/sex.csv; 2010-01-01; yesterday; valid_from is no date",
        "services.csv; HEALTH,,; HEALTH,SEVENTH,; unknown line SEVENTH",
        "forms/F01.yaml; codes: signal-signs; codes: no-such-list; unknown code list no-such-list",
        "forms/F01.yaml; {field: safe-contact; {field: later; no field later stands earlier in the form",
        "forms/F01.yaml; THROUGH_ME; TELEPATHY; field safe-contact cannot be answered with TELEPATHY",
        "forms/F01.yaml; type: AREA; type: PLANET; unknown type PLANET",
        "forms/F01.yaml; class: C3; class: C11; unknown data class C11",
        "forms/F01.yaml; kept-for: P6M; kept-for: long; kept-for is no ISO 8601 period",
        "forms/F01.yaml; hr: Što vidite; hr: ''; title has no text in hr",
        "forms/F01.yaml; required: true; unanswered: false; field basis is coded and must offer unknown",
        "forms/F01.yaml; required: true; requierd: true; unknown key requierd",
        "forms/F02.yaml; ilo-adult-labour@1; ilo-adult-labour@7; unknown indicator set ilo-adult-labour@7",
        "indicators/ilo.yaml; adult-labour: STRONG; adult-labour: HUGE; unknown strength HUGE",
        "indicators/ilo.yaml; speaks-for: [PURPOSE]; speaks-for: [MOTIVE]; unknown element MOTIVE",
        "profile.yaml; zone: Europe/Sarajevo; zone: Moon; zone is none such as",
        "profile.yaml; derived-from: sr-Latn; derived-from: xx; no authored language xx",
    })
    void aWrongLineIsNamedWithFileAndLine(String file, String right, String wrong, String message) throws IOException {
        var line = plant(file, right, wrong);

        assertThat(mistakes()).anySatisfy(m ->
                assertThat(m).matches("profiles/land/" + file + " line " + line + ": .*" + message + ".*"));
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws IOException {
        plant("units.csv", "KTZ-TK,KTZ-TK,", "KTZ-TK,XYZ,");
        plant("timers.csv", "draft-expiry,PT72H", "draft-expiry,never");
        plant("forms/F01.yaml", "type: AREA", "type: PLANET");

        assertThat(mistakes()).extracting(m -> m.split(" ")[0]).contains(
                "profiles/land/units.csv", "profiles/land/timers.csv", "profiles/land/forms/F01.yaml");
    }

    @Test
    void aMissingFileAndAMissingProfileAreNamed() throws IOException {
        Files.delete(folder.resolve("codes/sex.csv"));

        assertThat(mistakes()).contains("profiles/land/codes/sex.csv: the file is missing");
        assertThatThrownBy(() -> ProfileReader.bundled("atlantis")).isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("profiles/atlantis/profile.yaml: the file is missing");
        assertThatThrownBy(() -> ProfileReader.bundled("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineWithTooManyFieldsIsNamed() throws IOException {
        var line = plant("areas.csv", "KS,CANTON,", "KS,CANTON,,");

        assertThat(mistakes()).containsExactly("profiles/land/areas.csv line " + line + ": 12 fields where the header has 11");
    }

    @Test
    void aBrokenYamlFileIsNamedWithItsLine() throws IOException {
        plant("forms/F01.yaml", "purpose: IDENTIFICATION", "purpose: [IDENTIFICATION");

        assertThat(mistakes()).anyMatch(m -> m.startsWith("profiles/land/forms/F01.yaml line ") && m.contains("not readable as YAML"));
    }

    @Test
    void aMisspeltColumnIsNamed() throws IOException {
        plant("units.csv", "code,agency,function,areas", "code,agency,function,area");

        assertThat(mistakes()).contains("profiles/land/units.csv line 1: column areas is missing",
                "profiles/land/units.csv line 1: unknown column area");
    }

    @Test
    void whatTheHouseReliesOnIsNamedWhereItIsMissing() throws IOException {
        plant("timers.csv", "draft-expiry,", "draft-expires,");
        plant("profile.yaml", "  - unanswered\n", "");

        assertThat(mistakes()).contains("profiles/land/timers.csv line 1: timer draft-expiry is needed")
                .anyMatch(m -> m.endsWith("code list unanswered is needed"));
    }

    @Test
    void theCountryIsOpenedByItsNameOrByItsFolder() {
        var opens = new CountryConfiguration();

        assertThat(opens.country("iq", "").profile().code()).isEqualTo("iq");
        assertThat(opens.country("iq", folder.toString()).profile().code()).isEqualTo("land");
    }

    /** Replaces the first occurrence and answers with its line, from 1. */
    private int plant(String file, String right, String wrong) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        var at = text.indexOf(right);
        assertThat(at).as("%s has %s", file, right).isNotNegative();
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private List<String> mistakes() {
        var failure = catchThrowableOfType(InvalidProfile.class, () -> ProfileReader.folder(folder));
        assertThat(failure).as("mistakes are found").isNotNull();
        assertThat(Arrays.stream(failure.getMessage().split("\n")).skip(1).map(String::strip).toList()).isEqualTo(failure.mistakes());
        return failure.mistakes();
    }
}
