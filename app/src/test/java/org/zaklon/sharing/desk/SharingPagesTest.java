package org.zaklon.sharing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.Permit;
import org.zaklon.sharing.Sharing;

/** Consent given, shared on, looked at and taken back, in the browser. */
@WholeApplication
class SharingPagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern WITHDRAW = Pattern.compile("/cases/[0-9a-f-]{36}/consents/[0-9a-f-]{36}/withdraw");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Work work;
    @Autowired private Access access;
    @Autowired private CaseRegister register;
    @Autowired private Sharing sharing;
    @Autowired private JdbcClient sql;

    private final CaseId id = CaseId.fresh();
    private final String here = "/cases/" + id.value();
    private Actor manager;
    private Actor house;
    private Visitor desk;
    private Visitor shelter;

    @BeforeEach
    void aCaseOfTheCentre() {
        manager = actor("CSR-KS", Role.CASE_MANAGER);
        house = actor("EMMAUS-K", Role.SERVICE_PROVIDER);
        work.read(manager, () -> {
            register.enter(id, manager.agency(), manager.unit(), new AreaCode("KS"));
            register.assign(manager, id, manager.account());
            return null;
        });
        desk = visitor(manager);
        shelter = visitor(house);
    }

    private final Map<UUID, String> logins = new LinkedHashMap<>();

    private Actor actor(String unit, Role role) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        var account = accounts.provision(login, "A. Hadžić", new UnitCode(unit), role, null, PASSWORD);
        logins.put(account.value(), login);
        return actors.find(account).orElseThrow();
    }

    private Visitor visitor(Actor actor) {
        return Visitor.at(port).signedIn(logins.get(actor.account().value()), PASSWORD);
    }

    @Test
    void aConsentIsReadToThePersonBeforeItIsRecordedAndTakenBackInTwoClicks() {
        assertThat(desk.open(here + "/consents?lang=en").body()).contains("No consent is recorded");
        desk.open(here + "/consents/new");
        var wrong = desk.send(here + "/consents/check", Map.of("givenBy", "PERSON"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose who may read", "Choose at least one kind of data", "For a child, consent is given by");

        var checked = desk.send(here + "/consents/check", given());
        assertThat(checked.body()).contains("EMMAUS, accommodation and support may read the following, to give help:", "Identity: names, date of birth, documents");
        assertThat(desk.open(here + "/consents").body()).as("nothing recorded by looking").contains("No consent is recorded");
        desk.open(here + "/consents/new");
        assertThat(desk.send(here + "/consents", given()).statusCode()).isEqualTo(302);
        var list = desk.open(here + "/consents").body();
        assertThat(list).contains("Holds", "The guardian, in writing", "She nodded.");

        share(DataClass.C1_IDENTITY);
        assertThat(opened()).isEqualTo(1);
        assertThat(shelter.open(here + "/shares?lang=en").body()).contains("What your unit reads", "The person’s consent")
                .doesNotContain("Close now").doesNotContain("She nodded.");

        var first = WITHDRAW.matcher(list);
        assertThat(first.find()).isTrue();
        assertThat(desk.open(first.group()).body()).contains("What ends", "This recipient reads nothing on another basis.");
        assertThat(desk.send(first.group(), Map.of()).statusCode()).as("the second click").isEqualTo(302);
        assertThat(opened()).isZero();
        assertThat(desk.open(here + "/consents").body()).contains("Withdrawn");
        assertThat(desk.open(here + "/shares").body()).contains("consent withdrawn");
        assertThat(shelter.open(here + "/shares").statusCode()).as("the case is no longer known").isEqualTo(404);
    }

    @Test
    void aShareIsClosedByHandWithAReason() {
        desk.open(here + "/consents/new?lang=en");
        desk.send(here + "/consents", given());
        share(DataClass.C1_IDENTITY);
        var page = desk.open(here + "/shares").body();
        var end = Pattern.compile("/cases/[0-9a-f-]{36}/shares/[0-9a-f-]{36}/end").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(desk.send(end.group(), Map.of("why", "NOT_SAFE")).statusCode()).isEqualTo(302);
        assertThat(opened()).isZero();
        assertThat(desk.open(here + "/shares").body()).contains("it is not safe");
    }

    @Test
    void whatWasToldOutsideAndWhatWasRefusedStandsOnRecord() {
        var supervisor = visitor(actor("CSR-KS", Role.CASE_SUPERVISOR));
        supervisor.open(here + "/shares/outside?lang=en");
        assertThat(supervisor.send(here + "/shares/outside", Map.of("ground", "LAW")).body())
                .contains("Choose to whom", "Write what was told");
        var told = new LinkedHashMap<>(Map.of("recipient", "COURT", "whom", "Judge Amra K.", "classes", "C6", "what", "That she is at a safe place.",
                "purpose", "PROSECUTION", "ground", "LAW", "informed", "BEFORE"));
        told.putAll(Map.of("on.day", "1", "on.month", "11", "on.year", "2026"));
        assertThat(supervisor.send(here + "/shares/outside", told).body()).contains("Name the article");
        told.put("article", "COE-28");
        assertThat(supervisor.send(here + "/shares/outside", told).statusCode()).isEqualTo(302);
        supervisor.open(here + "/shares/refused");
        assertThat(supervisor.send(here + "/shares/refused", Map.of("asked", "SPS", "classes", "C2", "purpose", "RESIDENCE",
                "why", "ENFORCEMENT", "on.day", "1", "on.month", "11", "on.year", "2026")).statusCode()).isEqualTo(302);
        var page = supervisor.open(here + "/shares").body();
        assertThat(page).contains("Judge Amra K.", "It was asked for immigration enforcement", "Service for Foreigners");
        assertThat(desk.open(here + "/shares/outside").statusCode()).as("a supervisor decides").isEqualTo(403);
        assertThat(shelter.open(here + "/shares").statusCode()).isEqualTo(404);
        assertThat(stored()).as("sealed").doesNotContain("Amra");
    }

    @Test
    void everyPageSpeaksEveryLanguage() {
        for (var language : List.of("bs", "hr", "sr-Latn", "sr-Cyrl", "en")) {
            for (var path : List.of("/consents", "/consents/new", "/shares", "/shares/refused")) {
                assertThat(desk.open(here + path + "?lang=" + language).statusCode()).as(language + path).isEqualTo(200);
            }
        }
    }

    private Map<String, String> given() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("to", "EMMAUS-K");
        fields.put("purpose", "ASSISTANCE");
        fields.put("classes", "C1");
        var lastDay = LocalDate.now().plusMonths(2);
        fields.put("until.day", "" + lastDay.getDayOfMonth());
        fields.put("until.month", "" + lastDay.getMonthValue());
        fields.put("until.year", "" + lastDay.getYear());
        fields.put("form", "WRITTEN");
        fields.put("givenBy", "GUARDIAN");
        fields.put("ownView", "AGREES");
        fields.put("ownWords", "She nodded.");
        return fields;
    }

    private void share(DataClass... classes) {
        work.read(manager, () -> {
            var facts = ((Done<CaseFacts>) access.require(manager, Act.CASE_READ, id)).value();
            var asked = EnumSet.copyOf(Set.of(classes));
            var permit = sharing.permit(manager, facts, new Ask(house.unit(), Purpose.ASSISTANCE, asked, "TEST"));
            return sharing.share(manager, id, ((Done<Permit>) permit).value(), Sharing.FLOWS_BACK);
        });
    }

    private int opened() {
        return work.read(house, () -> sql.sql("select count(*) from sec.opened_entries() where case_id = ?").param(id.value())
                .query(Integer.class).single());
    }

    private String stored() {
        return work.read(manager, () -> sql.sql("select string_agg(encode(whom, 'escape'), ' ') from sharing.disclosure where case_id = ?")
                .param(id.value()).query(String.class).single());
    }
}
