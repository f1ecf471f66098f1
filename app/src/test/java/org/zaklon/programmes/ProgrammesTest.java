package org.zaklon.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.programmes.FoundProject.Founding;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;
import org.zaklon.programmes.deed.AttributeDeed;
import org.zaklon.programmes.deed.ClaimDeeds;
import org.zaklon.programmes.deed.ClaimDeeds.Chosen;
import org.zaklon.programmes.money.RecordTransaction;
import org.zaklon.programmes.money.TransactionKind;
import org.zaklon.programmes.report.DonorFigures;
import org.zaklon.programmes.report.Iati;
import org.zaklon.programmes.report.ReadProject;
import org.zaklon.programmes.result.AddIndicator;
import org.zaklon.programmes.result.AddIndicator.Target;
import org.zaklon.programmes.result.AddIndicator.Wanted;
import org.zaklon.programmes.result.ApproveMeasurement;
import org.zaklon.programmes.result.Indicator;
import org.zaklon.programmes.result.ProposeMeasurement;
import org.zaklon.programmes.result.ResultKind;

/** Projects: what was done is counted once, whoever paid for it. */
@OnTheWalk
class ProgrammesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final AreaCode AREA = new AreaCode("ZDK");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private FoundProject found;
    @Autowired private RecordTransaction money;
    @Autowired private AddIndicator indicators;
    @Autowired private ProposeMeasurement propose;
    @Autowired private ApproveMeasurement approve;
    @Autowired private AttributeDeed attribute;
    @Autowired private ClaimDeeds claim;
    @Autowired private ReadProject read;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Country country;

    private String login;
    private Actor officer;
    private Actor colleague;

    @BeforeEach
    void twoOfficers() {
        colleague = person("MS-DK");
        officer = person("MS-DK");
    }

    /** Scenario 7 of the domain report "coordination". */
    @Test
    void oneWorkshopServesTwoDonorsAndTheirTwoReportsSumToOneWorkshop() {
        var first = project("A");
        var second = project("B");
        var workshop = done(Deed.Kind.WORKSHOP_HELD);
        ok(attribute.attribute(officer, RequestId.fresh(), first, workshop, 60));
        refused(attribute.attribute(officer, RequestId.fresh(), second, workshop, 41), "refused.deed-whole");
        ok(attribute.attribute(officer, RequestId.fresh(), second, workshop, 40));
        refused(attribute.attribute(officer, RequestId.fresh(), project("C"), workshop, 1), "refused.deed-whole");
        assertThat(workshops(first)).isEqualByComparingTo("0.60");
        assertThat(workshops(first).add(workshops(second))).isEqualByComparingTo("1");
        var page = visitor().open("/programmes/" + first.value() + "/report?since=2026-01-01&until=2026-12-31");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Workshop held").contains("0.6");
        assertThat(visitor().open("/programmes/" + first.value() + "/report.xlsx").statusCode()).isEqualTo(200);
    }

    private BigDecimal workshops(ProjectId id) {
        return DonorFigures.of(ok(read.read(officer, id)), START, END).done().get(Deed.Kind.WORKSHOP_HELD);
    }

    @Test
    void aCountedValueIsFrozenWhenASecondPersonApprovesItAndDriftIsSaid() {
        var id = project("D");
        ok(indicators.add(officer, RequestId.fresh(), id, new Wanted(ResultKind.OUTPUT, "Meetings held", Optional.of(Deed.Kind.MEETING_HELD), null,
                List.of(new Target(START, END, new BigDecimal("10"))))));
        ok(attribute.attribute(officer, RequestId.fresh(), id, done(Deed.Kind.MEETING_HELD), 100));
        var period = period(id);
        var proposed = ok(propose.propose(officer, RequestId.fresh(), id, period.id(), new BigDecimal("99"), ""));
        refused(approve.decide(officer, RequestId.fresh(), id, proposed, true), "refused.measurement-decided");
        ok(approve.decide(colleague, RequestId.fresh(), id, proposed, true));
        assertThat(period(id).approved().orElseThrow().value()).as("counted, whatever was typed").isEqualByComparingTo("1");
        assertThat(ok(read.read(officer, id)).drifted(period(id))).isFalse();
        ok(attribute.attribute(officer, RequestId.fresh(), id, done(Deed.Kind.MEETING_HELD), 50));
        assertThat(ok(read.read(officer, id)).drifted(period(id))).isTrue();
        assertThat(period(id).approved().orElseThrow().value()).as("what was approved stays").isEqualByComparingTo("1");
    }

    @Test
    void manyDeedsAreCountedForDaysAsPeopleWriteThemAndWhatWasTypedStays() {
        var many = "/programmes/" + project("M").value() + "/deeds/many?kind=MEETING_HELD&area=" + AREA.value() + "&percent=50&since.day=1&since.month=1&since.year=2026";
        assertThat(visitor().open(many + "&until.day=31&until.month=12&until.year=2026").body()).contains("can be claimed");
        var wrong = visitor().open(many + "&until.day=31&until.month=2&until.year=2026");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter a day").contains("name=\"until.day\" value=\"31\"").doesNotContain("can be claimed");
    }

    @Test
    void manyDeedsAreClaimedInOneActAsTheyWereCounted() {
        var id = project("M");
        var other = project("N");
        var kind = Deed.Kind.AGREEMENT_IN_FORCE;
        var deeds = List.of(done(kind), done(kind), done(kind));
        ok(attribute.attribute(officer, RequestId.fresh(), other, deeds.getFirst(), 60));
        var chosen = new Chosen(kind, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), AREA, 50);
        var count = ok(claim.preview(officer, id, chosen));
        assertThat(count.left()).as("of which forty of a hundred are free").isGreaterThanOrEqualTo(1);
        assertThat(count.claimed()).isGreaterThanOrEqualTo(2);
        var request = RequestId.fresh();
        refused(claim.claim(officer, RequestId.fresh(), id, chosen, count.claimed() - 1), "refused.deed-changed");
        ok(claim.claim(officer, request, id, chosen, count.claimed()));
        ok(claim.claim(officer, request, id, chosen, count.claimed()));
        refused(claim.claim(officer, RequestId.fresh(), id, chosen, count.claimed()), "refused.deed-none");
        refused(claim.claim(officer, RequestId.fresh(), id, new Chosen(kind, START.minusDays(1), END, AREA, 50), 1), "refused.deed-period");
        refused(claim.claim(person("CSR-ZDK"), RequestId.fresh(), id, chosen, 1), "refused.project-not-yours");
        var parts = work.read(officer, () -> sql.sql("select count(*) from programmes.attribution where project_id = ? and percent = 50").param(id.value())
                .query(Integer.class).single());
        assertThat(parts).isEqualTo(count.claimed());
        var wholes = work.read(officer, () -> sql.sql("select max(s) from (select sum(percent) as s from programmes.attribution group by deed_id) x")
                .query(Integer.class).single());
        assertThat(wholes).isLessThanOrEqualTo(100);
    }

    @Test
    void moneyIsAddedUpAndAMistakeIsTakenBackByAFurtherLine() {
        var id = project("E");
        ok(money.record(officer, RequestId.fresh(), id, TransactionKind.INCOMING_FUNDS, START, new BigDecimal("1000.50"), "EU", ""));
        ok(money.record(officer, RequestId.fresh(), id, TransactionKind.EXPENDITURE, START, new BigDecimal("300"), "Hotel", ""));
        ok(money.record(officer, RequestId.fresh(), id, TransactionKind.EXPENDITURE, START, new BigDecimal("-100"), "Hotel", "typed wrongly"));
        refused(money.record(officer, RequestId.fresh(), id, TransactionKind.EXPENDITURE, START, BigDecimal.ZERO, "Hotel", ""), "refused.transaction-amount");
        var balance = ok(read.read(officer, id)).balance();
        assertThat(balance.inHand()).isEqualByComparingTo("800.50");
        assertThat(balance.budget()).isEqualByComparingTo("4000000");
    }

    @Test
    void aProjectIsReadByItsPartnersAndAbsentForEverybodyElse() {
        var id = project("F");
        var partner = person("CSR-ZDK");
        assertThat(ok(read.read(partner, id)).project().code()).startsWith("F");
        refused(money.record(partner, RequestId.fresh(), id, TransactionKind.EXPENDITURE, START, BigDecimal.TEN, "x", ""), "refused.project-not-yours");
        refused(read.read(person("CSR-KS"), id), "refused.absent");
        assertThat(visitor().open("/programmes/" + id.value()).statusCode()).as("the last one to sign in is of another agency").isEqualTo(404);
    }

    @Test
    void whatIsTypedWronglyStaysAndIsExplainedBesideItsField() {
        var browser = visitor();
        browser.open("/programmes/new");
        var answer = browser.send("/programmes/new", Map.of("code", "X-1", "title", "Kept title", "currency", "EUR", "role.1", "FUNDING",
                "name.1", "Donor", "budget.1", "four million", "area.1", "ZDK", "percent.1", "90"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kept title").contains("four million").contains("Give an amount");
    }

    @Test
    void theActivityForIatiIsValidAfterTheStandardsSchema() throws Exception {
        var id = project("G");
        ok(money.record(officer, RequestId.fresh(), id, TransactionKind.INCOMING_FUNDS, START, new BigDecimal("1000.50"), "EU", ""));
        ok(indicators.add(officer, RequestId.fresh(), id, new Wanted(ResultKind.OUTPUT, "Meetings held", Optional.of(Deed.Kind.MEETING_HELD),
                BigDecimal.ONE, List.of(new Target(START, END, new BigDecimal("10"))))));
        var xml = new Iati(country, "BA-MS", "en").write(ok(read.read(officer, id)), Instant.parse("2026-11-28T10:00:00Z"));
        assertThat(new String(xml, java.nio.charset.StandardCharsets.UTF_8)).contains("<iati-identifier>BA-MS-G");
        assertThat(visitor().open("/programmes/" + id.value() + "/activity.xml").body()).contains("iati-activities");
        var schema = Path.of(System.getProperty("zaklon.iati", "/nowhere"), "iati-activities-schema.xsd");
        Assumptions.assumeTrue(Files.exists(schema), "the schema of IATI is not here: name its folder with -Dzaklon.iati");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(schema.toFile()).newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private Indicator.Period period(ProjectId id) {
        return ok(read.read(officer, id)).indicators().getFirst().periods().getFirst();
    }

    private ProjectId project(String code) {
        return ok(found.found(officer, RequestId.fresh(), new Founding(code + UUID.randomUUID().toString().substring(0, 6),
                new Localised(Map.of("en", "Project " + code, "bs", "Projekat " + code)), "", ProjectStatus.IMPLEMENTATION, "EUR", START, END, START,
                null, List.of(new Share(AREA, 100)), List.of(new Partner(PartnerRole.FUNDING, null, "European Union", new BigDecimal("4000000")),
                        new Partner(PartnerRole.IMPLEMENTING, country.unit(new UnitCode("CSR-ZDK")).agency(), "CSR Zenica", null)))));
    }

    /** Something that was done, told as the rooms tell it, and heard. */
    private UUID done(Deed.Kind kind) {
        var deed = Deed.of(kind, LocalDate.of(2026, 6, 1), AREA, officer.agency());
        transactions.executeWithoutResult(t -> events.publishEvent(deed));
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(until)) {
            if (work.read(officer, () -> sql.sql("select exists (select from programmes.deed where id = ?)").param(deed.id())
                    .query(Boolean.class).single())) {
                return deed.id();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the deed was not heard");
    }

    private Actor person(String unit) {
        login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return actors.find(accounts.provision(login, "Player " + login, new UnitCode(unit), Role.PROGRAMME_OFFICER, null, PASSWORD)).orElseThrow();
    }

    private Visitor visitor() {
        var visitor = Visitor.at(port).signedIn(login, PASSWORD);
        visitor.setCookie("lang", "en");
        return visitor;
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, r -> assertThat(r.reason().code()).isEqualTo(code));
    }
}
