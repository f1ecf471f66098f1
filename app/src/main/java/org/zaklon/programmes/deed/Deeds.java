package org.zaklon.programmes.deed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.programmes.ProjectId;

/** Reads deeds and how they are divided among projects; within {@code Work}. */
@Component
public class Deeds {
    private static final String CHOSEN = """
            with chosen as (
                select d.id, 100 - coalesce((select sum(a.percent) from programmes.attribution a where a.deed_id = d.id), 0) as free
                from programmes.deed d
                where d.kind = :kind and d.on_day between :since and :until and d.area = any (:areas)
                  and not exists (select from programmes.attribution o where o.deed_id = d.id and o.project_id = :project))
            """;

    private final JdbcClient sql;

    Deeds(JdbcClient sql) {
        this.sql = sql;
    }

    /** A deed and how much of it a project paid, in parts of a hundred. */
    public record Part(Deed deed, int percent) {}

    /** What was attributed to a project within a period, both days included. */
    public List<Part> of(ProjectId project, LocalDate since, LocalDate until) {
        return sql.sql("""
                select d.kind, d.id, d.on_day, d.area, d.agency, a.percent
                from programmes.attribution a join programmes.deed d on d.id = a.deed_id
                where a.project_id = ? and d.on_day between ? and ? order by d.on_day, d.id
                """)
                .params(project.value(), since, until)
                .query((row, n) -> new Part(deed(row), row.getInt("percent"))).list();
    }

    /** Deeds of a period of which something is still free, the newest first. */
    public List<Part> free(LocalDate since, LocalDate until, int limit, int offset) {
        return sql.sql("""
                select d.kind, d.id, d.on_day, d.area, d.agency, 100 - coalesce(a.taken, 0) as percent
                from programmes.deed d
                left join lateral (select sum(x.percent)::int as taken from programmes.attribution x where x.deed_id = d.id) a on true
                where d.on_day between ? and ? and coalesce(a.taken, 0) < 100
                order by d.on_day desc, d.id limit ? offset ?
                """)
                .params(since, until, limit, offset)
                .query((row, n) -> new Part(deed(row), row.getInt("percent"))).list();
    }

    /** How much of a deed no project has claimed; empty where there is no such deed. */
    Optional<Integer> free(UUID deed) {
        return sql.sql("""
                select 100 - coalesce((select sum(a.percent) from programmes.attribution a where a.deed_id = d.id), 0)
                from programmes.deed d where d.id = ?
                """).param(deed).query(Integer.class).optional();
    }

    /**
     * Many deeds at once: one kind, in a period, in an area or inside it. What a project claimed before, in whatever part, is not among them.
     *
     * @param areas the area and all inside it
     * @param percent the part of each that is to be claimed
     */
    public record Many(Deed.Kind kind, LocalDate since, LocalDate until, List<AreaCode> areas, int percent) {}

    /** @param claimed deeds of which that part is free; @param left those of which less is */
    public record Count(int claimed, int left) {}

    Count count(ProjectId project, Many many) {
        return many(CHOSEN + "select count(*) filter (where free >= :percent), count(*) filter (where free < :percent) from chosen", project, many)
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2))).single();
    }

    /** Claims that part of each of which it is free. @return how many */
    int claim(ProjectId project, Many many, AgencyCode agency, Instant at) {
        return many(CHOSEN + """
                insert into programmes.attribution (deed_id, project_id, percent, agency, at)
                select id, :project, :percent, :agency, :at from chosen where free >= :percent
                """, project, many).param("agency", agency.value()).param("at", Timestamp.from(at)).update();
    }

    private JdbcClient.StatementSpec many(String statement, ProjectId project, Many many) {
        return sql.sql(statement).param("project", project.value()).param("kind", many.kind().name()).param("since", many.since())
                .param("until", many.until()).param("percent", many.percent())
                .param("areas", many.areas().stream().map(AreaCode::value).toArray(String[]::new));
    }

    /** One claim after the other, so that two at once do not both find the same part free. */
    void inTurn() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('programmes.attribution', 0))").query().singleRow();
    }

    private static Deed deed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Deed(Deed.Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class),
                new AreaCode(row.getString("area")), new AgencyCode(row.getString("agency")));
    }
}
