package org.zaklon.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.zaklon.Zaklon;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.store.TestDatabase;

/**
 * What the security of the case list costs at 100,000 cases: the same page and the same use case, once as it is and once with
 * the policies of every table switched off, in one run on one database. Limit: at most 1.5 times.
 */
public final class AccessBench {
    private static final int CASES = 100_000;
    private static final int UNITS = 60;
    private static final int CLIENTS = 4;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "measured-password-1";
    private static final UnitCode UNIT = new UnitCode("CSR-KS");

    /** Requests a second, quantiles in milliseconds, and processor time of application and database for one, in milliseconds. */
    private record Result(double perSecond, double p50, double p95, double cpu) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.0f /s   p50 %6.2f ms   p95 %6.2f ms   CPU %6.3f ms", perSecond, p50, p95, cpu);
        }
    }

    private AccessBench() {}

    public static void main(String[] args) throws Exception {
        var database = TestDatabase.fresh();
        var properties = new HashMap<>(database.properties());
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("logging.level.root", "error");
        try (var context = new SpringApplicationBuilder(Zaklon.class).properties(properties).run()) {
            var port = ((WebServerApplicationContext) context).getWebServer().getPort();
            var account = context.getBean(Accounts.class)
                    .provision("measurer", "Measurer", UNIT, Role.CASE_MANAGER, null, PASSWORD);
            fill(database, account);
            System.out.printf("%,d cases in %d units, %,d in the asker's unit; %d clients; the middle of %d rounds of %d s, with and without in turn%n%n",
                    CASES, UNITS, CASES / UNITS, CLIENTS, ROUNDS, ROUND.toSeconds());
            var cookies = signIn(port);
            var actor = context.getBean(ActorSource.class).find(account).orElseThrow();
            var cases = context.getBean(Cases.class);
            var work = context.getBean(Work.class);
            Callable<?> page = () -> get(cookies, port);
            Callable<?> list = () -> work.read(actor, () -> cases.list(actor, CaseFilter.of(CaseFilter.Tab.QUEUE), 1));
            report("page /cases over HTTP", database, page);
            report("use case, without HTTP", database, list);
        }
        System.exit(0);
    }

    /** Rounds with and without stand in turn, so that a machine that grows warmer or busier does not favour one of them. */
    private static void report(String what, TestDatabase database, Callable<?> task) throws Exception {
        measure(task, WARM);
        var with = new ArrayList<Result>();
        var without = new ArrayList<Result>();
        for (int round = 0; round < ROUNDS; round++) {
            policies(database, true);
            with.add(measure(task, ROUND));
            policies(database, false);
            without.add(measure(task, ROUND));
        }
        policies(database, true);
        var on = middle(with);
        var off = middle(without);
        System.out.printf(Locale.ROOT,
                "%s%n  all security on        %s%n  policies switched off  %s%n  times: %.2f at p50, %.2f at p95, %.2f CPU (limit 1.50)%n%n",
                what, on, off, on.p50() / off.p50(), on.p95() / off.p95(), on.cpu() / off.cpu());
    }

    private static Result middle(List<Result> rounds) {
        return new Result(middle(rounds, Result::perSecond), middle(rounds, Result::p50), middle(rounds, Result::p95),
                middle(rounds, Result::cpu));
    }

    private static double middle(List<Result> rounds, ToDoubleFunction<Result> of) {
        return rounds.stream().mapToDouble(of).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    private static Result measure(Callable<?> task, Duration how) throws Exception {
        var end = System.nanoTime() + how.toNanos();
        var began = System.nanoTime();
        var cpu = cpu();
        var all = new ArrayList<Long>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> timed(task, end)));
            }
            for (var one : running) {
                all.addAll(one.get());
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.95),
                cpu().minus(cpu).toNanos() / 1e6 / sorted.length);
    }

    /** Of this process and of the server that it started: fairer than the clock where the machine has other work. */
    private static Duration cpu() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Long> timed(Callable<?> task, long end) throws Exception {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            task.call();
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    private static HttpClient signIn(int port) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = client.send(HttpRequest.newBuilder(uri(port, "/sign-in")).build(), BodyHandlers.ofString()).body();
        var fields = new HashMap<String, String>();
        var hidden = Pattern.compile("name=\"(_csrf|requestId|then)\" value=\"([^\"]*)\"").matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(Map.of("login", "measurer", "password", PASSWORD));
        var body = fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b).orElseThrow();
        client.send(HttpRequest.newBuilder(uri(port, "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding());
        return client;
    }

    private static Object get(HttpClient client, int port) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(uri(port, "/cases")).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("K-")) {
            throw new IllegalStateException("no list but " + answer.statusCode());
        }
        return answer;
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As the superuser, past all policies: cases of many units, some assigned to and some opened to others. */
    private static void fill(TestDatabase database, AccountId account) throws SQLException {
        run(database, """
                create temp table made as
                select gen_random_uuid() as id, n, 'U' || (n %% %1$d) as unit, now() - n * interval '1 minute' as at
                from generate_series(1, %2$d) n;
                update made set unit = '%3$s' where n %% %1$d = 0;
                insert into access.case_scope (case_id, agency, unit, area, opened_at, entered_by)
                    select id, unit, unit, 'A' || (n %% 18), at, gen_random_uuid() from made;
                insert into cases.case_file (case_id, pseudonym, agency, unit, area, state, age, signal_agency, signal_unit, opened_at)
                    select id, 'K-' || upper(substr(md5(n::text), 1, 4)) || '-' || n, unit, unit, 'A' || (n %% 18),
                           (array['SIGNAL', 'OPEN', 'CLOSED'])[1 + n %% 3], (array['CHILD', 'ADULT'])[1 + n %% 2], 'U0', 'U0', at from made;
                insert into access.assignment (case_id, account, agency, since)
                    select id, case when unit = '%3$s' and n %% 7 = 0 then '%4$s'::uuid else gen_random_uuid() end, unit, at from made;
                insert into access.opening (id, share_id, case_id, from_agency, to_unit, data_class, purpose, opened_at, until)
                    select gen_random_uuid(), gen_random_uuid(), id, unit,
                           case when n %% 50 = 1 then '%3$s' else 'U' || (n * 7 %% %1$d) end, 'C9', 'ASSISTANCE', at, now() + interval '1 year'
                    from made where n %% 5 = 1;
                analyze access.case_scope; analyze access.assignment; analyze access.opening; analyze cases.case_file;
                """.formatted(UNITS, CASES, UNIT.value(), account.value()));
    }

    private static void policies(TestDatabase database, boolean on) throws SQLException {
        run(database, """
                do $$ declare t regclass; begin
                    for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where c.relkind = 'r' and n.nspname in ('access', 'cases', 'audit', 'referrals', 'services', 'sharing', 'people')
                               and exists (select 1 from pg_policy p where p.polrelid = c.oid) loop
                        execute format('alter table %%s %s row level security', t);
                    end loop;
                end $$
                """.formatted(on ? "enable" : "disable"));
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.asSuperuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
