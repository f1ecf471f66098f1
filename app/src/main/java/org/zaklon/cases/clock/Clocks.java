package org.zaklon.cases.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.clock.Clock.State;
import org.zaklon.cases.told.Telling;
import org.zaklon.country.Country;
import org.zaklon.country.Timer;
import org.zaklon.kernel.CaseId;

/** The clocks of cases. Call it inside work. */
@Component
public class Clocks {
    private final JdbcClient sql;
    private final Country country;
    private final Telling telling;
    private final InstantSource clock;

    Clocks(JdbcClient sql, Country country, Telling telling, InstantSource clock) {
        this.sql = sql;
        this.country = country;
        this.telling = telling;
        this.clock = clock;
    }

    /** Starts the first of these timers that the profile has; a profile without any of them runs no clock. */
    public Optional<Clock> start(CaseId id, Instant from, String... timers) {
        for (var name : timers) {
            var timer = country.findTimer(name);
            if (timer.isPresent()) {
                var started = new Clock(UUID.randomUUID(), id, name, from, timer.get().dueFrom(from), State.RUNNING, null, null);
                sql.sql("""
                        insert into cases.clock (id, case_id, timer, starts, due, next_look, legal_basis, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(List.of(started.id(), id.value(), name, Timestamp.from(from), Timestamp.from(started.due()),
                                Timestamp.from(firstLook(timer.get(), started.due())), timer.get().legalBasis().id(),
                                State.RUNNING.name()))
                        .update();
                telling.clock(id, started.id(), name, "STARTED", started.due(), null, null);
                return Optional.of(started);
            }
        }
        return Optional.empty();
    }

    /** Running ones first, the one that ends next at the top. */
    public List<Clock> of(CaseId id) {
        return sql.sql("select * from cases.clock where case_id = ? order by (state = 'ENDED'), due").param(id.value())
                .query(Clocks::clock).list();
    }

    /** For each of some cases the clock that ends next, where one runs. */
    public Map<UUID, Clock> next(List<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : sql.sql("""
                select distinct on (case_id) * from cases.clock where case_id in (:ids) and state <> 'ENDED'
                order by case_id, due
                """)
                .param("ids", ids.stream().map(CaseId::value).toList()).query(Clocks::clock).list().stream()
                .collect(Collectors.toMap(c -> c.caseId().value(), c -> c));
    }

    public Optional<Clock> find(UUID id) {
        return sql.sql("select * from cases.clock where id = ?").param(id).query(Clocks::clock).optional();
    }

    /** Ends every running clock of these timers, as part of an act that makes it pointless. */
    public void end(Actor actor, CaseId id, Why why, String... timers) {
        var named = List.of(timers);
        of(id).stream().filter(c -> c.runs() && named.contains(c.timer())).forEach(c -> end(actor, c, why));
    }

    void end(Actor actor, Clock running, Why why) {
        sql.sql("update cases.clock set state = 'ENDED', next_look = null, ended_at = ?, ended_why = ? where id = ?")
                .params(now(), why.name(), running.id()).update();
        note(actor, running, "ENDED", running.due(), why);
        telling.clock(running.caseId(), running.id(), running.timer(), "ENDED", running.due(), !clock.instant().isAfter(running.due()),
                why.name());
    }

    void extend(Actor actor, Clock running, Instant due, Why why) {
        sql.sql("update cases.clock set state = 'RUNNING', due = ?, next_look = ? where id = ?")
                .params(Timestamp.from(due), Timestamp.from(firstLook(country.timer(running.timer()), due)), running.id()).update();
        note(actor, running, "EXTENDED", due, why);
        telling.clock(running.caseId(), running.id(), running.timer(), "EXTENDED", due, null, why.name());
    }

    private void note(Actor actor, Clock changed, String kind, Instant due, Why why) {
        sql.sql("""
                insert into cases.clock_change (id, clock_id, case_id, kind, due, why, agency, unit, author, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(UUID.randomUUID(), changed.id(), changed.caseId().value(), kind, Timestamp.from(due), why.name(),
                        actor.agency().value(), actor.unit().value(), actor.account().value(), now()))
                .update();
    }

    /** Clocks whose state changes by now; kept from other nodes until the work ends. */
    List<Clock> toJudge(int most) {
        return sql.sql("select * from cases.clock where next_look <= ? order by next_look limit ? for update skip locked")
                .params(now(), most).query(Clocks::clock).list();
    }

    void judged(Clock running, State state) {
        sql.sql("update cases.clock set state = ?, next_look = ? where id = ?")
                .param(state.name()).param(state == State.AT_RISK ? Timestamp.from(running.due()) : null).param(running.id())
                .update();
    }

    private static Instant firstLook(Timer timer, Instant due) {
        return timer.remindersBefore(due).stream().findFirst().orElse(due);
    }

    private static Clock clock(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Clock(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)), row.getString("timer"),
                row.getTimestamp("starts").toInstant(), row.getTimestamp("due").toInstant(), State.valueOf(row.getString("state")),
                ended == null ? null : ended.toInstant(), row.getString("ended_why"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
