package org.zaklon.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.zaklon.Zaklon;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.people.Match;
import org.zaklon.people.People;
import org.zaklon.people.Vault;
import org.zaklon.people.Wanted;
import org.zaklon.people.keys.BlindIndex;
import org.zaklon.people.likeness.Likenesses;
import org.zaklon.store.TestDatabase;

/**
 * The search before a person is written down, in one agency that keeps a million: the whole use case with decision, row security, opening of sealed
 * names, comparison and the line in the log. Limit: 10 ms at the 99th percentile, on two idle cores.
 */
public final class IntakeBench {
    private static final int PERSONS = Integer.getInteger("zaklon.persons", 1_000_000);
    /** Searches before any counts, as many as an agency makes in a few days: a server runs for weeks. */
    private static final int WARM = 4_000;
    private static final int ASKED = WARM + 2_000;
    private static final int CHUNK = 20_000;
    private static final UnitCode UNIT = new UnitCode("CSR-KS");

    private IntakeBench() {}

    public static void main(String[] args) throws Exception {
        var database = TestDatabase.fresh();
        var properties = new HashMap<>(database.properties());
        properties.put("logging.level.root", "error");
        try (var context = new SpringApplicationBuilder(Zaklon.class).properties(properties).run()) {
            var account = context.getBean(Accounts.class).provision("measurer", "Measurer", UNIT, Role.CASE_SUPERVISOR, null, "measured-password-1");
            var actor = context.getBean(ActorSource.class).find(account).orElseThrow();
            var theCase = CaseId.fresh();
            context.getBean(Work.class).read(actor, () -> {
                context.getBean(CaseRegister.class).enter(theCase, actor.agency(), actor.unit(), new AreaCode("KS"));
                return null;
            });
            var asked = fill(database, actor, context.getBean(Vault.class), context.getBean(BlindIndex.class), context.getBean(Likenesses.class));
            report(actor, theCase, asked, context.getBean(People.class));
        }
        System.exit(0);
    }

    private static void report(Actor actor, CaseId theCase, List<Wanted> asked, People people) {
        var times = new ArrayList<Double>();
        int found = 0;
        var before = Duration.ZERO;
        for (int i = 0; i < asked.size(); i++) {
            if (i == WARM) {
                times.clear();
                found = 0;
                before = cpu();
            }
            long began = System.nanoTime();
            var outcome = people.search(actor, theCase, asked.get(i), Purpose.ASSISTANCE);
            times.add((System.nanoTime() - began) / 1e6);
            found += outcome instanceof Outcome.Done<List<Match>>(var matches) && !matches.isEmpty() ? 1 : 0;
        }
        double each = cpu().minus(before).toNanos() / 1e6 / times.size();
        times.sort(null);
        System.out.printf(Locale.ROOT, "%,d searches among %,d persons of one agency: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (limit 10); CPU %.1f ms each, "
                + "application and database; %.1f %% found somebody%n", times.size(), PERSONS, times.get(times.size() / 2), times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100), each, 100.0 * found / times.size());
    }

    /** Past all policies; the people who are asked for afterwards are among them, as another office would write them. */
    private static List<Wanted> fill(TestDatabase database, Actor actor, Vault vault, BlindIndex index, Likenesses likenesses) throws SQLException, IOException {
        var rows = new ArrayList<List<String>>();
        InventedPeople.each(2026, PERSONS, rows::add);
        try (var connection = database.asSuperuser()) {
            connection.createStatement().execute("alter table people.link_key drop constraint link_key_pkey");
            for (int from = 0; from < rows.size(); from += CHUNK) {
                copy(connection, actor, rows.subList(from, Math.min(rows.size(), from + CHUNK)), vault, index, likenesses);
            }
            connection.createStatement().execute("alter table people.link_key add primary key (agency, key, person_id)");
            connection.createStatement().execute("analyze people.link_key; analyze people.token; analyze people.person; analyze people.person_case; analyze people.identity");
        }
        var asked = new ArrayList<Wanted>();
        for (int i = 0; i < ASKED; i++) {
            var row = rows.get((int) ((long) i * (rows.size() - 1) / ASKED));
            var year = row.get(3).length() >= 4 && row.get(3).substring(0, 4).matches("\\d{4}") ? Integer.valueOf(row.get(3).substring(0, 4)) : null;
            asked.add(new Wanted(new PersonalText(row.get(1) + " " + row.get(2)), year, new PersonalText("")));
        }
        return asked;
    }

    private static void copy(Connection connection, Actor actor, List<List<String>> rows, Vault vault, BlindIndex index, Likenesses likenesses)
            throws SQLException, IOException {
        var persons = new StringBuilder();
        var cases = new StringBuilder();
        var identities = new StringBuilder();
        var keys = new StringBuilder();
        var tokens = new StringBuilder();
        var by = actor.agency().value() + "\t" + actor.unit().value() + "\t" + actor.account().value() + "\t2026-01-01\n";
        for (var row : rows) {
            var person = UUID.randomUUID();
            var version = UUID.randomUUID();
            persons.append(person).append('\t').append(by);
            cases.append(UUID.randomUUID()).append('\t').append(person).append('\t').append(UUID.randomUUID()).append('\t').append(by);
            var text = "{\"given\":\"%s\",\"family\":\"%s\",\"aliases\":[],\"born\":\"%s\",\"birth-precision\":\"DAY\",\"sex\":\"%s\",\"citizenships\":[],\"documents\":[]}"
                    .formatted(row.get(1), row.get(2), row.get(3).isEmpty() ? "1990" : row.get(3), row.get(4));
            identities.append(version).append('\t').append(person).append('\t').append(actor.agency().value()).append('\t').append(actor.account().value())
                    .append("\t2026-01-01\t\\\\x").append(HexFormat.of().formatHex(vault.seal(version, DataClass.C1_IDENTITY, new PersonalText(text)))).append('\n');
            tokens.append(UUID.randomUUID()).append('\t').append(person).append('\t').append(actor.agency().value()).append("\tNAME\t\\\\x")
                    .append(HexFormat.of().formatHex(index.name(actor.agency(), row.get(1) + " " + row.get(2)))).append('\n');
            var values = List.of(row.get(1), row.get(2), row.get(3), row.get(4), "", row.get(8));
            for (int key : likenesses.keys(List.of(values), (tag, value) -> index.likeness(actor.agency(), tag, value))) {
                keys.append(actor.agency().value()).append('\t').append(key).append('\t').append(person).append('\n');
            }
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("copy people.person (id, agency, unit, author, at) from stdin", new StringReader(persons.toString()));
        copy.copyIn("copy people.person_case (id, person_id, case_id, agency, unit, author, at) from stdin", new StringReader(cases.toString()));
        copy.copyIn("copy people.identity (id, person_id, agency, author, at, sealed) from stdin", new StringReader(identities.toString()));
        copy.copyIn("copy people.token (id, person_id, agency, kind, token) from stdin", new StringReader(tokens.toString()));
        copy.copyIn("copy people.link_key (agency, key, person_id) from stdin", new StringReader(keys.toString()));
    }

    private static Duration cpu() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }
}
