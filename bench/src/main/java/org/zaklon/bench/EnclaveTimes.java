package org.zaklon.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.zaklon.Zaklon;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.enclave.Enclave;
import org.zaklon.enclave.Questions;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.store.TestDatabase;

/**
 * Whether the time of an answer tells what another agency keeps: one agency's requests over HTTP, each sent by turns to two databases of one running
 * program that differ in the other agency's records alone, in an order drawn by chance. The times are compared by the test of Kolmogorov and Smirnov.
 */
final class EnclaveTimes {
    private static final int TIMES = Integer.getInteger("zaklon.times", 2_000);
    private static final int WARM = 400;
    private static final int PEOPLE = 400;
    private static final UnitCode ASKER = new UnitCode("CSR-KS");
    private static final UnitCode OWNER = new UnitCode("CSR-BD");
    private static final Pattern CHANCE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|name=\"_csrf\" value=\"[^\"]*\"|\\b\\d{1,2}[:.]\\d{2}\\b");

    private EnclaveTimes() {}

    /** The database that the program asks: its own, or one of the two that are compared. */
    @Configuration(proxyBeanMethods = false)
    static class Switch {
        static volatile DataSource to;

        @Bean
        @Primary
        DataSource switched(HikariDataSource own) {
            return new AbstractDataSource() {
                @Override
                public java.sql.Connection getConnection() throws SQLException {
                    return (to == null ? own : to).getConnection();
                }

                @Override
                public java.sql.Connection getConnection(String user, String password) throws SQLException {
                    return getConnection();
                }
            };
        }
    }

    static void run() throws Exception {
        var database = TestDatabase.fresh();
        var properties = new HashMap<>(database.properties());
        properties.put("logging.level.root", "error");
        try (var context = new SpringApplicationBuilder(Zaklon.class, Switch.class).properties(properties).run()) {
            var people = new java.util.ArrayList<List<String>>();
            InventedPeople.each(5, PEOPLE, people::add);
            var asker = account(context, "asker", ASKER);
            var theCase = caseOf(context, asker);
            people.forEach(person -> registered(context, asker, theCase, person));
            var owner = account(context, "owner", OWNER);
            var theirs = caseOf(context, owner);
            compared(database, asker, owner);
            var visitor = Visitor.at(((WebServerApplicationContext) context).getWebServer().getPort()).signedIn("asker", "measured-password-1");
            var pool = context.getBean(HikariDataSource.class);
            var without = copied(database, "without", pool);

            people.forEach(person -> registered(context, owner, theirs, person));
            context.getBean(Enclave.class).run(Instant.now());
            int questions = context.getBean(Work.class).read(owner, () -> context.getBean(Questions.class).open(owner.agency(), 10_000).size());
            System.out.printf("%nThe other agency keeps the same %,d people in one database and nobody in the other; it is asked %,d questions in the one.%n",
                    PEOPLE, questions);
            measure(visitor, theCase, people, new HikariDataSource[] {copied(database, "with", pool), without});
        }
    }

    private static void measure(Visitor visitor, CaseId theCase, List<List<String>> people, HikariDataSource[] sources) throws Exception {
        var here = "/cases/" + theCase.value() + "/person";
        for (var source : sources) {
            Switch.to = source;
            visitor.open(here);
        }
        var rows = new RowsRead[] {new RowsRead(sources[0].getPoolName()), new RowsRead(sources[1].getPoolName())};
        rows[0].sinceThen();
        rows[1].sinceThen();
        var random = new SplittableRandom(1);
        var steps = new LinkedHashMap<String, Supplier<HttpResponse<String>>>();
        var at = new int[1];
        steps.put("search", () -> {
            var person = people.get(at[0] % PEOPLE);
            return visitor.send(here + "/search", Map.of("name", person.get(1) + " " + person.get(2), "purpose", "ASSISTANCE"));
        });
        steps.put("list of cases", () -> visitor.open("/cases"));
        steps.put("what is absent", () -> visitor.open("/cases/" + new java.util.UUID(7, 7) + "/person"));
        steps.put("questions", () -> visitor.open("/asked"));
        for (var step : steps.entrySet()) {
            var times = new double[2][TIMES];
            int different = 0;
            for (int i = -WARM; i < TIMES; i++) {
                at[0] = i + WARM;
                int first = random.nextInt(2);
                var bodies = new String[2];
                for (int turn = 0; turn < 2; turn++) {
                    int which = turn == 0 ? first : 1 - first;
                    Switch.to = sources[which];
                    long began = System.nanoTime();
                    var answer = step.getValue().get();
                    double time = (System.nanoTime() - began) / 1e6;
                    if (i >= 0) {
                        times[which][i] = time;
                    }
                    bodies[which] = answer.statusCode() + CHANCE.matcher(answer.body()).replaceAll("·");
                }
                different += bodies[0].equals(bodies[1]) ? 0 : 1;
            }
            report(step.getKey(), times[0], times[1], different);
            tell(rows[0].sinceThen(), rows[1].sinceThen(), TIMES + WARM);
        }
    }

    /** Tables of which one database read more rows for the same requests. */
    private static void tell(Map<String, Long> with, Map<String, Long> without, int requests) {
        var tables = new TreeSet<>(with.keySet());
        tables.addAll(without.keySet());
        tables.removeIf(table -> Math.abs(with.getOrDefault(table, 0L) - without.getOrDefault(table, 0L)) < requests / 10);
        System.out.println(tables.isEmpty() ? "                 rows read of each table: as many in both" : "                 rows read a request, with and without: "
                + tables.stream().map(t -> "%s %.1f %.1f".formatted(t, (double) with.getOrDefault(t, 0L) / requests, (double) without.getOrDefault(t, 0L) / requests))
                        .collect(Collectors.joining(", ")));
    }

    private static void report(String step, double[] with, double[] without, int different) {
        Arrays.sort(with);
        Arrays.sort(without);
        double p = Smirnov.p(with, without);
        double seen = 0;
        while (Smirnov.p(Arrays.stream(with).map(added(seen)).toArray(), without) > 0.01 && seen < 50) {
            seen += 0.05;
        }
        System.out.printf(Locale.ROOT, "%-16s with p50 %6.2f p99 %7.2f ms, without p50 %6.2f p99 %7.2f ms: KS D %.4f, p %.3f %s; %d of %,d answers differ; "
                + "%.2f ms more would have been noticed%n", step, at(with, .5), at(with, .99), at(without, .5), at(without, .99), Smirnov.distance(with, without), p,
                p > 0.01 ? "(not to be told apart)" : "(TOLD APART)", different, TIMES + WARM, seen);
    }

    private static java.util.function.DoubleUnaryOperator added(double milliseconds) {
        return time -> time + milliseconds;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** The database as it is now, with a pool like that of any other copy. */
    private static HikariDataSource copied(TestDatabase database, String suffix, HikariDataSource pool) throws SQLException {
        var name = database.name() + "_" + suffix;
        try (var superuser = TestDatabase.superuserOf("/postgres"); var statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database.name()));
            statement.execute("create database %s owner zaklon_owner template %s".formatted(name, database.name()));
            statement.execute("grant connect on database %s to zaklon_app".formatted(name));
        }
        // These were cut off, and the pool trusts for half a second what it has just used.
        pool.getHikariPoolMXBean().softEvictConnections();
        try (var superuser = TestDatabase.superuserOf("/" + name); var statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
        }
        var config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName(name);
        // As many connections in both from beginning to end: a new one has everything to plan yet.
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(3);
        config.setJdbcUrl(database.url().replaceAll("/[^/]+$", "/" + name));
        return new HikariDataSource(config);
    }

    private static Actor account(ConfigurableApplicationContext context, String login, UnitCode unit) {
        var account = context.getBean(Accounts.class).provision(login, "Measurer", unit, Role.CASE_SUPERVISOR, null, "measured-password-1");
        return context.getBean(ActorSource.class).find(account).orElseThrow();
    }

    private static CaseId caseOf(ConfigurableApplicationContext context, Actor actor) {
        var id = CaseId.fresh();
        context.getBean(Work.class).read(actor, () -> {
            context.getBean(CaseRegister.class).enter(id, actor.agency(), actor.unit(), new AreaCode("KS"));
            return null;
        });
        return id;
    }

    private static void registered(ConfigurableApplicationContext context, Actor actor, CaseId id, List<String> row) {
        var people = context.getBean(People.class);
        people.search(actor, id, new Wanted(new PersonalText(row.get(1)), null, new PersonalText("")), Purpose.ASSISTANCE);
        var birth = row.get(3).matches("\\d{4}-\\d{2}-\\d{2}")
                ? new Identity.Birth(new PersonalText(row.get(3)), Identity.Birth.Precision.DAY) : Identity.Birth.UNKNOWN;
        var outcome = people.register(actor, RequestId.fresh(), id, new Identity(new PersonalText(row.get(1)), new PersonalText(row.get(2)), List.of(),
                birth, row.get(4).isEmpty() ? null : row.get(4), List.of(), List.of()));
        if (outcome instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    private static void compared(TestDatabase database, Actor asking, Actor asked) throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into sharing.comparison (id, agency, unit, unit_function, owner, purpose, classes, agreement_id, reference, version, clause,
                        until, opened_at, opened_by, approved_at, approved_by)
                    values (gen_random_uuid(), '%s', '%s', 'SOCIAL', '%s', 'IDENTIFICATION', '{C1}', gen_random_uuid(), '1/2026', 1, '1',
                        now() + interval '30 days', now(), gen_random_uuid(), now(), gen_random_uuid())
                    """.formatted(asking.agency(), asking.unit(), asked.agency()));
        }
    }
}
