package org.zaklon.trainings.course;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.Rule;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.VersionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Courses and versions, as everybody who is signed in may read them. */
@Component
public class CourseStore {
    private static final String SELECT =
            """
            select v.*, c.code from trainings.version v join trainings.course c on c.id = v.course_id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Today today;

    CourseStore(JdbcClient sql, JsonMapper json, Today today) {
        this.sql = sql;
        this.json = json;
        this.today = today;
    }

    /** An objective as it is stored. */
    private record Kept(String code, Map<String, String> text) {}

    public Optional<CourseVersion> find(VersionId id) {
        return sql.sql(SELECT + " where v.id = ?").param(id.value()).query(this::version).optional();
    }

    public Optional<CourseVersion> current(CourseId id) {
        return versions(id).stream().findFirst();
    }

    /** The newest first. */
    public List<CourseVersion> versions(CourseId id) {
        return sql.sql(SELECT + " where v.course_id = ? order by v.number desc").param(id.value()).query(this::version).list();
    }

    /** The current version of every course, by code; one more than asked for where there are more. */
    public List<CourseVersion> list(AgencyCode agency, int offset, int limit) {
        return sql.sql(SELECT + """
                 where v.number = (select max(o.number) from trainings.version o where o.course_id = v.course_id)
                   and (:agency::text is null or v.agency = :agency)
                order by c.code, v.agency, v.id limit :limit offset :offset
                """)
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR).param("limit", limit).param("offset", offset)
                .query(this::version).list();
    }

    boolean taken(AgencyCode agency, CourseCode code) {
        return sql.sql("select exists (select 1 from trainings.course where agency = ? and code = ?)")
                .params(agency.value(), code.value()).query(Boolean.class).single();
    }

    void add(CourseId id, AgencyCode agency, CourseCode code) {
        sql.sql("insert into trainings.course (id, agency, code, created_at) values (?, ?, ?, ?)")
                .params(id.value(), agency.value(), code.value(), today.now()).update();
    }

    void addVersion(CourseId course, AgencyCode agency, CourseVersion.Draft draft) {
        sql.sql("""
                insert into trainings.version (id, course_id, agency, number, title, objectives, professions, hours, mode, languages,
                    attendance_percent, pass_percent, valid_months, created_at)
                select :id, :course, :agency, coalesce(max(number), 0) + 1, :title::jsonb, :objectives::jsonb, string_to_array(:professions, ' '),
                    :hours, :mode, string_to_array(:languages, ' '), :attendance, :pass, :months, :now
                from trainings.version where course_id = :course
                """)
                .param("id", UUID.randomUUID()).param("course", course.value()).param("agency", agency.value())
                .param("title", json.writeValueAsString(draft.title().byLanguage()))
                .param("objectives", json.writeValueAsString(draft.objectives().stream().map(o -> new Kept(o.code(), o.text().byLanguage())).toList()))
                .param("professions", String.join(" ", draft.professions())).param("hours", draft.hours()).param("mode", draft.mode().name())
                .param("languages", String.join(" ", draft.languages())).param("attendance", draft.rule().attendancePercent())
                .param("pass", draft.rule().passPercent(), Types.INTEGER).param("months", draft.rule().validMonths(), Types.INTEGER)
                .param("now", today.now()).update();
    }

    private CourseVersion version(ResultSet row, int number) throws SQLException {
        var objectives = json.readValue(row.getString("objectives"), new TypeReference<List<Kept>>() {}).stream()
                .map(k -> new Objective(k.code(), new Localised(k.text()))).toList();
        return new CourseVersion(new VersionId(row.getObject("id", UUID.class)), new CourseId(row.getObject("course_id", UUID.class)),
                new CourseCode(row.getString("code")), new AgencyCode(row.getString("agency")), row.getInt("number"),
                new Localised(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {})), objectives,
                words(row.getArray("professions")), row.getInt("hours"), Mode.valueOf(row.getString("mode")), words(row.getArray("languages")),
                new Rule(row.getInt("attendance_percent"), row.getObject("pass_percent", Integer.class), row.getObject("valid_months", Integer.class)));
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).filter(w -> !w.isEmpty()).toList();
    }
}
