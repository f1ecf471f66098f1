package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.enclave.Enclave;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.store.TestDatabase;

/**
 * The same session of one agency, with and without the records of another that knows the same people, is compared with it and was asked: every answer is
 * the same to the byte, so is every identity (those that the session itself draws by chance are numbered in the order in which they appear), and so many
 * rows of each table are read for them.
 */
@WholeHouse
@Import(NonInterferenceTest.Still.class)
class NonInterferenceTest {
    private static final Pattern UUID_IN_TEXT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LINK = Pattern.compile("href=\"(/cases/[^\"]+/asked/[^\"?]+)\"");
    private static final List<List<String>> PEOPLE = List.of(List.of("Senada", "Planinčić", "1984-03-09"), List.of("Merima", "Vukelić", "1990-07-12"),
            List.of("Ajla", "Hadžihasanović", "2009-01-30"));

    /** A clock that goes on by a millisecond each time it is asked, and begins anew with each session: lines of the log keep their order. */
    static final class Steps implements InstantSource {
        private final Instant begin = Instant.now();
        private final AtomicLong asked = new AtomicLong();

        @Override
        public Instant instant() {
            return begin.plusMillis(asked.incrementAndGet());
        }
    }

    @TestConfiguration
    static class Still {
        @Bean
        @Primary
        Steps steps() {
            return new Steps();
        }
    }

    @Autowired private Asking asking;
    @Autowired private Troupe troupe;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Work work;
    @Autowired private CaseRegister register;
    @Autowired private People people;
    @Autowired private Enclave enclave;
    @Autowired private Steps clock;
    @Autowired private TestDatabase database;
    @Autowired private JdbcClient sql;

    @Test
    void whatAnotherAgencyKnowsShowsInNoAnswerAndNoIdentity() throws Exception {
        troupe.assemble();
        var asker = troupe.player(Role.CASE_MANAGER, Relation.ASSIGNED);
        var owner = troupe.player(Role.CASE_SUPERVISOR, Relation.STRANGER);
        PEOPLE.forEach(person -> registered(asker, troupe.theCase(), person));

        compared(asker, owner);
        enclave.run(clock.instant());
        var without = session(asker);
        assertThat(session(asker)).as("the session itself says the same twice").isEqualTo(without);

        var theirs = caseOf(owner);
        PEOPLE.forEach(person -> registered(owner, theirs, person));
        enclave.run(clock.instant());
        var list = body(owner, "GET", "/asked", Map.of());
        assertThat(list).as("the owner is asked").contains("/asked/");
        theOwnerSeesHowTheyAgreeAndNothingElse(owner, list);

        var with = session(asker);
        assertThat(with).hasSameSizeAs(without);
        for (var i = 0; i < with.size(); i++) {
            assertThat(with.get(i)).isEqualTo(without.get(i));
        }

        registered(asker, troupe.theCase(), PEOPLE.getFirst());
        assertThat(session(asker)).as("what the own agency knows is seen: the session has eyes").isNotEqualTo(without);
    }

    private void theOwnerSeesHowTheyAgreeAndNothingElse(Actor owner, String list) {
        var address = LINK.matcher(list);
        assertThat(address.find()).isTrue();
        for (var language : List.of("en", "bs", "hr", "sr")) {
            var page = body(owner, "GET", address.group(1) + "?lang=" + language, Map.of());
            assertThat(page).startsWith("200");
            assertThat(page).as("no name of the other record").doesNotContain(Troupe.PLANTED);
        }
        assertThat(body(owner, "GET", address.group(1), Map.of())).contains("Family name: the same");
        assertThat(body(owner, "POST", address.group(1), Map.of("answer", "WITHHELD"))).as("without a reason").startsWith("422");
        assertThat(body(owner, "POST", address.group(1), Map.of("answer", "WITHHELD", "why", "NOT_SAFE"))).startsWith("302");
        assertThat(body(owner, "POST", address.group(1), Map.of("answer", "TELL"))).as("no clause in force").startsWith("403");
    }

    /** Everything that somebody would try who wants to find out whether another agency knows a person. Nothing of it is kept. */
    private List<String> session(Actor asker) {
        return transactions.execute(undone -> {
            undone.setRollbackOnly();
            clock.asked.set(60_000);
            var heard = new Transcript();
            var before = rowsRead();
            var officer = troupe.player(Role.AGREEMENT_OFFICER, Relation.ASSIGNED);
            var dpo = troupe.player(Role.DPO, Relation.ASSIGNED);
            var here = "/cases/" + troupe.theCase().value();
            for (var path : List.of("/", "/cases", here, here + "/person", here + "/shares", "/referrals", "/asked", "/notices", "/agreements")) {
                heard.add(asker, "GET", path, Map.of());
            }
            for (var person : PEOPLE) {
                heard.add(asker, "POST", here + "/person/search", Map.of("name", person.get(0) + " " + person.get(1), "purpose", "ASSISTANCE"));
                heard.add(asker, "POST", here + "/person/search", Map.of("name", person.get(1) + " " + person.get(0), "year", person.get(2).substring(0, 4), "purpose", "ASSISTANCE"));
            }
            heard.add(asker, "GET", here + "/person/" + troupe.prop("person") + "/others", Map.of());
            heard.add(asker, "GET", here + "/person/" + troupe.prop("person") + "/others/" + new UUID(7, 7), Map.of());
            heard.add(asker, "GET", here + "/asked/" + new UUID(7, 7), Map.of());
            heard.add(asker, "POST", here + "/asked/" + new UUID(7, 7), Map.of("answer", "APART"));
            heard.add(asker, "GET", here + "/log", Map.of());
            heard.add(officer, "GET", "/comparisons", Map.of());
            heard.add(officer, "GET", "/comparisons/new", Map.of());
            heard.add(officer, "POST", "/comparisons", Map.of("owner", troupe.player(Role.DPO, Relation.STRANGER).agency().value(), "unit", officer.unit().value(),
                    "purpose", "IDENTIFICATION"));
            heard.add(dpo, "GET", "/log", Map.of());
            // last, because a list stands in the order of identities, and a new one is drawn by chance
            for (var person : PEOPLE) {
                var date = person.get(2).split("-");
                heard.add(asker, "POST", here + "/person", Map.of("given", person.get(0), "family", person.get(1), "born.day", date[2], "born.month", date[1],
                        "born.year", date[0], "sex", "F"));
            }
            heard.add(asker, "GET", "/cases", Map.of());
            heard.add(asker, "GET", "/asked", Map.of());
            var after = rowsRead();
            before.forEach((table, rows) -> after.merge(table, -rows, Long::sum));
            after.values().removeIf(rows -> rows == 0);
            heard.lines.add("rows read: " + after);
            return heard.lines;
        });
    }

    /** How many rows of each table this connection has read and not reported yet, also those that were passed by: what a time would tell. */
    private Map<String, Long> rowsRead() {
        var rows = new TreeMap<String, Long>();
        sql.sql("""
                select schemaname || '.' || relname as name, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
                from pg_stat_xact_user_tables where schemaname in ('people', 'sharing', 'enclave', 'cases', 'referrals')
                """).query((row, n) -> rows.put(row.getString("name"), row.getLong("rows"))).list();
        return rows;
    }

    /** What was heard, with a number for each identity that was not there before. */
    private final class Transcript {
        private final List<String> lines = new ArrayList<>();
        private final Map<String, String> numbers = new HashMap<>();
        private final MockMvc inside = asking.inside();

        void add(Actor actor, String method, String path, Map<String, String> typed) {
            var heard = method + " " + path + "\n" + answer(inside, actor, method, path, typed);
            lines.add(UUID_IN_TEXT.matcher(heard).replaceAll(id -> isKnown(id.group()) ? id.group()
                    : numbers.computeIfAbsent(id.group(), k -> "new identity " + numbers.size())));
        }
    }

    private boolean isKnown(String id) {
        return id.equals(troupe.theCase().value().toString()) || id.equals(troupe.prop("person").toString()) || id.startsWith("00000000-0000-0007");
    }

    private String body(Actor actor, String method, String path, Map<String, String> typed) {
        return transactions.execute(undone -> {
            undone.setRollbackOnly();
            return answer(asking.inside(), actor, method, path, typed);
        });
    }

    private static String answer(MockMvc mvc, Actor actor, String method, String path, Map<String, String> typed) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(actor.account().value().toString(), "", "ROLE_ANY")));
        try {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).header("Accept-Language", "en").param("requestId", UUID.randomUUID().toString());
            typed.forEach(request::param);
            var answer = mvc.perform(request).andReturn().getResponse();
            var headers = new StringBuilder();
            answer.getHeaderNames().stream().sorted().forEach(name -> headers.append(name).append(": ").append(answer.getHeaders(name)).append('\n'));
            return answer.getStatus() + "\n" + headers + answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void registered(Actor actor, CaseId id, List<String> person) {
        done(people.search(actor, id, new Wanted(new PersonalText(person.getFirst()), null, new PersonalText("")), Purpose.ASSISTANCE));
        done(people.register(actor, RequestId.fresh(), id, new Identity(new PersonalText(person.get(0)), new PersonalText(person.get(1)), List.of(),
                new Identity.Birth(new PersonalText(person.get(2)), Identity.Birth.Precision.DAY), "F", List.of("BIH"), List.of())));
    }

    private CaseId caseOf(Actor actor) {
        var id = CaseId.fresh();
        work.read(actor, () -> {
            register.enter(id, actor.agency(), actor.unit(), new AreaCode("BRCKO"));
            register.assign(actor, id, actor.account());
            return null;
        });
        return id;
    }

    /** As two officers would have opened it; in force in both sessions. */
    private void compared(Actor asking, Actor asked) throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into sharing.comparison (id, agency, unit, unit_function, owner, purpose, classes, agreement_id, reference, version, clause,
                        until, opened_at, opened_by, approved_at, approved_by)
                    values (gen_random_uuid(), '%s', '%s', 'SOCIAL', '%s', 'IDENTIFICATION', '{C1}', gen_random_uuid(), '1/2026', 1, '1',
                        now() + interval '30 days', now(), gen_random_uuid(), now(), gen_random_uuid())
                    """.formatted(asking.agency(), asking.unit(), asked.agency()));
        }
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as("%s", outcome).isTrue();
    }
}
