package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.reading.Flaw;

class HtcdsFileTest {
    @Test
    void onlyCodedFactsAreTakenUp() throws IOException {
        var read = read("""
                prs_FirstName,prs_SecondName,prs_Birthdate,prs_Gender,prs_Citizenship,prs_MobilePhone,vic_TypeOfExploitation,cas_IncomingReferralDate,vic_AgeWhenTrafficked,cas_IncomingReferralDetails
                Planted,Name,2008-05-01,Feminine,BA,061,ForcedBegging;ForcedMarriage,2021-04-30,12,Planted text
                Planted,Name,1990-05-01,Masculine,BA;RS,061,ForcedLabour,2021-05-01,30,Planted text
                """);
        assertThat(read.flaws()).isEmpty();
        var rows = read.applied().orElseThrow().rows();
        assertThat(rows.columns()).extracting(c -> c.name()).containsExactly("prs_Gender", "prs_Citizenship", "vic_TypeOfExploitation", "year",
                "ageGroup", "ageGroupWhenTrafficked");
        assertThat(rows.cross(List.of("prs_Gender", "vic_TypeOfExploitation", "year", "ageGroup", "ageGroupWhenTrafficked"))).isEqualTo(Map.of(
                List.of("Feminine", "ForcedBegging;ForcedMarriage", "2021", "Minor", "Minor"), 1L,
                List.of("Masculine", "ForcedLabour", "2021", "Adult", "Adult"), 1L));
        assertThat(read.raw().columns().toString()).doesNotContain("Planted").doesNotContain("2008-05-01").doesNotContain("061");
    }

    @Test
    void theKnownSlipsOfItsToolkitAreUnderstood() throws IOException {
        var read = read("""
                data/prs_Gender;vic_TraffickinStatusDecisionMakingOrg;vic_Methods_of_Control;Type of Exploitation;;vic_RelationshipToTrafficker
                Transgender Feminine ;police;"Debt bondage ;TakesEarnings";ForcedLabour SexualExploitation;;Unaquainted
                """);
        assertThat(read.flaws()).isEmpty();
        assertThat(read.applied().orElseThrow().rows().cross(List.of("prs_Gender", "vic_TraffickingStatusDecisionMakingOrg", "vic_MethodsOfControl",
                "vic_TypeOfExploitation", "vic_RelationshipToTrafficker"))).containsOnlyKeys(
                List.of("TransgenderFeminine", "Police", "DebtBondage;TakesEarnings", "ForcedLabour;SexualExploitation", "Unaquainted"));
    }

    @Test
    void codesOfTheOlderVersionBecomeThoseOfToday() throws IOException {
        var read = read("prs_Gender,prs_Nationality,vic_TypeOfExploitation\nFemale,BA,IllegalAdoption;IllicitActivities\n");
        assertThat(read.flaws()).isEmpty();
        assertThat(read.applied().orElseThrow().rows().cross(List.of("prs_Gender", "prs_Citizenship", "vic_TypeOfExploitation")))
                .containsOnlyKeys(List.of("Feminine", "BA", "ForcedAdoption;IllicitActivities"));
    }

    @Test
    void aCodeThatNobodyKnowsIsNamedWithItsLine() throws IOException {
        assertThat(read("prs_Gender,vic_TypeOfExploitation\nFeminine,ForcedLabour\nFeminine,Something\n").flaws())
                .containsExactly(new Flaw(Flaw.Kind.CODE, "vic_TypeOfExploitation", List.of(), List.of(3L)));
    }

    /** Rows made of the code lists of the standard's own form, each code once: none is unknown here. */
    @Test
    void everyCodeOfThePublicListIsTakenUp() throws IOException {
        var lists = publicLists();
        var columns = List.of("prs_Gender", "prs_Citizenship", "vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg", "vic_RelationshipToTrafficker", "vic_MethodOfRecruitment",
                "vic_MethodsOfControl", "vic_TypeOfExploitation", "vic_ForcedLabourIndustry", "vic_TypeOfSexExploitation", "cas_Status");
        var codes = columns.stream().map(column -> lists.getOrDefault(column.replaceFirst("^[a-z]+_", "").toLowerCase(java.util.Locale.ROOT), List.of(""))).toList();
        assertThat(codes).as("lists that the form has").filteredOn(list -> list.size() > 1).hasSizeGreaterThanOrEqualTo(10);
        var text = new StringBuilder(String.join(",", columns)).append('\n');
        int most = codes.stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            int row = i;
            text.append(codes.stream().map(list -> list.get(row % list.size())).collect(java.util.stream.Collectors.joining(","))).append('\n');
        }
        var read = read(text.toString());
        assertThat(read.flaws()).isEmpty();
        assertThat(read.applied().orElseThrow().rows().size()).isEqualTo(most);
    }

    /** The choices of the standard's form, by list. */
    private static Map<String, List<String>> publicLists() throws IOException {
        try (var in = java.nio.file.Files.newInputStream(RealData.needed(RealData.HTCDS_FORM)); var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(in)) {
            return book.findSheet("choices").orElseThrow().read().stream().filter(row -> row.getCellCount() > 1 && !row.getCellText(0).isBlank())
                    .collect(java.util.stream.Collectors.groupingBy(row -> row.getCellText(0).strip(),
                            java.util.stream.Collectors.mapping(row -> row.getCellText(1), java.util.stream.Collectors.toList())));
        }
    }

    @Test
    void aFileWithoutItsColumnsIsNotTakenForOne() throws IOException {
        assertThat(read("name,label\na,b\n").flaws()).extracting(Flaw::kind).containsAnyOf(Flaw.Kind.NOT_THIS_FORMAT, Flaw.Kind.NO_COLUMN);
    }

    private static Understood read(String text) throws IOException {
        return Understood.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.HTCDS, StandardCharsets.UTF_8, Optional.empty());
    }
}
