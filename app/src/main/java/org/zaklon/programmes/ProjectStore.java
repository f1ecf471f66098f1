package org.zaklon.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Paged;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Projects under row security: those of the own agency and those in which it is a partner. */
@Component
class ProjectStore {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final InstantSource clock;

    ProjectStore(JdbcClient sql, JsonMapper json, InstantSource clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void add(Project p) {
        var parties = p.parties().stream().map(AgencyCode::value).toArray(String[]::new);
        sql.sql("""
                insert into programmes.project (id, code, agency, parties, title, description, status, currency, planned_start, planned_end,
                                                actual_start, actual_end, founded_at)
                values (:id, :code, :agency, :parties::text[], :title::jsonb, :description, :status, :currency, :start, :end, :began, :ended, :at)
                """)
                .param("id", p.id().value()).param("code", p.code()).param("agency", p.agency().value()).param("parties", parties)
                .param("title", json.writeValueAsString(p.title().byLanguage())).param("description", p.description())
                .param("status", p.status().name()).param("currency", p.currency()).param("start", p.plannedStart()).param("end", p.plannedEnd())
                .param("began", p.actualStart(), Types.DATE).param("ended", p.actualEnd(), Types.DATE)
                .param("at", Timestamp.from(clock.instant())).update();
        for (var share : p.areas()) {
            sql.sql("insert into programmes.area (project_id, parties, area, percent) values (?, ?, ?, ?)")
                    .params(p.id().value(), parties, share.area().value(), share.percent()).update();
        }
        for (int i = 0; i < p.partners().size(); i++) {
            var one = p.partners().get(i);
            sql.sql("""
                    insert into programmes.partner (id, project_id, parties, position, role, agency, name, budget)
                    values (:id, :project, :parties::text[], :position, :role, :agency, :name, :budget)
                    """)
                    .param("id", UUID.randomUUID()).param("project", p.id().value()).param("parties", parties).param("position", i)
                    .param("role", one.role().name()).param("agency", one.agency() == null ? null : one.agency().value(), Types.VARCHAR)
                    .param("name", one.name()).param("budget", one.budget(), Types.NUMERIC).update();
        }
    }

    boolean taken(AgencyCode agency, String code) {
        return sql.sql("select exists (select from programmes.project where agency = ? and code = ?)").params(agency.value(), code)
                .query(Boolean.class).single();
    }

    void move(ProjectId id, ProjectStatus status, LocalDate began, LocalDate ended) {
        sql.sql("update programmes.project set status = :status, actual_start = :began, actual_end = :ended where id = :id")
                .param("status", status.name()).param("began", began, Types.DATE).param("ended", ended, Types.DATE).param("id", id.value()).update();
    }

    /** The newest start first. */
    List<Project> list(int page) {
        return sql.sql("select * from programmes.project order by planned_start desc, code limit ? offset ?")
                .params(Paged.SIZE + 1, Paged.offset(page)).query(this::row).list();
    }

    Optional<Project> find(ProjectId id) {
        return sql.sql("select * from programmes.project where id = ?").param(id.value()).query(this::row).optional();
    }

    private Project row(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var title = new Localised(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {}));
        return new Project(new ProjectId(id), row.getString("code"), new AgencyCode(row.getString("agency")), title, row.getString("description"),
                ProjectStatus.valueOf(row.getString("status")), row.getString("currency"), row.getObject("planned_start", LocalDate.class),
                row.getObject("planned_end", LocalDate.class), row.getObject("actual_start", LocalDate.class),
                row.getObject("actual_end", LocalDate.class), areas(id), partners(id));
    }

    private List<Share> areas(UUID project) {
        return sql.sql("select area, percent from programmes.area where project_id = ? order by percent desc, area").param(project)
                .query((row, n) -> new Share(new AreaCode(row.getString(1)), row.getInt(2))).list();
    }

    private List<Partner> partners(UUID project) {
        return sql.sql("select role, agency, name, budget from programmes.partner where project_id = ? order by position").param(project)
                .query((row, n) -> new Partner(PartnerRole.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : new AgencyCode(row.getString(2)), row.getString(3), row.getBigDecimal(4))).list();
    }
}
