package org.zaklon.cases.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Scope;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** Cases of the coordinator's area, or the country, that need somebody: by pseudonym, with how long. */
@Component
public class CaseBoard {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration LATELY = Duration.ofDays(365);

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Country country;
    private final JdbcClient sql;
    private final InstantSource clock;

    CaseBoard(Work work, Access access, Audit audit, Country country, JdbcClient sql, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.country = country;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A case on the board.
     *
     * @param what the id of a timer, or the code of a reason for closing
     * @param since when the clock started, or the case was opened
     * @param until when the clock ends, or the case was closed
     */
    public record Line(String pseudonym, UnitCode unit, AreaCode area, boolean child, String what, Instant since, Instant until) {}

    public Outcome<Paged<Line>> list(Actor actor, BoardList list, int page) {
        return work.read(actor, () -> access.require(actor, Act.BOARD_READ).then(may -> {
            audit.append(actor.entry(Act.BOARD_READ).about(list.name()).read());
            var params = params(actor);
            params.put("limit", Paged.SIZE + 1);
            params.put("offset", Paged.offset(page));
            return Outcome.done(Paged.of(sql.sql("""
                    select f.pseudonym, f.unit, f.area, f.child, %s as what, %s as since, %s as until %s
                    order by until%s, f.case_id limit :limit offset :offset
                    """.formatted(list.what(), list.since(), list.until(), from(actor, list), list.newestFirst() ? " desc" : ""))
                    .params(params).query(CaseBoard::line).list(), page));
        }));
    }

    /** How many there are on each list. Numbers alone leave no line in the log. */
    public Outcome<Map<BoardList, Long>> counts(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.BOARD_READ).then(may -> {
            var counts = new HashMap<BoardList, Long>();
            for (var list : BoardList.values()) {
                counts.put(list, sql.sql("select count(*) %s".formatted(from(actor, list))).params(params(actor)).query(Long.class).single());
            }
            return Outcome.done(Map.copyOf(counts));
        }));
    }

    private static String from(Actor actor, BoardList list) {
        return "from cases.case_file f %s where %s and %s".formatted(list.join(), Scope.own(actor, "f").sql(), list.condition());
    }

    private Map<String, Object> params(Actor actor) {
        var params = new HashMap<String, Object>(Scope.own(actor, "f").params());
        params.put("soon", Timestamp.from(clock.instant().plus(SOON)));
        params.put("before", Timestamp.from(clock.instant().minus(SOON)));
        params.put("lately", Timestamp.from(clock.instant().minus(LATELY)));
        params.put("without", withoutOutcome());
        return params;
    }

    private String[] withoutOutcome() {
        return country.findCodes("closure-reasons").stream().flatMap(l -> l.codes().stream())
                .filter(c -> c.in("outcome").filter("none"::equals).isPresent()).map(Code::code).toArray(String[]::new);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getString("pseudonym"), new UnitCode(row.getString("unit")), new AreaCode(row.getString("area")),
                row.getBoolean("child"), row.getString("what"), row.getTimestamp("since").toInstant(), row.getTimestamp("until").toInstant());
    }
}
