package org.zaklon.forums.community.safety;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Vault;

/** Plans with their priorities, and initiatives. Words are sealed all the same. */
@Component
class SafetyStore {
    private static final DataClass WORDS = DataClass.C9_ADMIN;
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    SafetyStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    void add(BodyId body, SafetyPlan plan) {
        sql.sql("""
                insert into forums.safety_plan (id, body_id, from_day, to_day, review_on, about, at)
                values (:id, :body, :from, :to, :review, :about, :at)
                """)
                .param("id", plan.id().value()).param("body", body.value()).param("from", Date.valueOf(plan.from()))
                .param("to", Date.valueOf(plan.to())).param("review", Date.valueOf(plan.reviewOn())).param("about", seal(plan.id(), plan.about()))
                .param("at", now()).update();
    }

    void add(BodyId body, RecordId plan, SafetyPlan.Priority priority) {
        sql.sql("""
                insert into forums.priority (id, plan_id, body_id, category, what, action, accountable, due, at)
                values (:id, :plan, :body, :category, :what, :action, :accountable, :due, :at)
                """)
                .param("id", priority.id().value()).param("plan", plan.value()).param("body", body.value())
                .param("category", priority.category()).param("what", seal(priority.id(), priority.what()))
                .param("action", seal(priority.id(), priority.action())).param("accountable", priority.accountable().value())
                .param("due", Date.valueOf(priority.due())).param("at", now()).update();
    }

    /** @return whether nobody had looked back at it yet */
    boolean review(RecordId priority, SafetyPlan.Review review, LocalDate on, PersonalText lesson) {
        return sql.sql("update forums.priority set review = :review, reviewed_on = :on, lesson = :lesson where id = :id and review is null")
                .param("review", review.name()).param("on", Date.valueOf(on)).param("lesson", seal(priority, lesson), Types.BINARY)
                .param("id", priority.value()).update() == 1;
    }

    /** Newest first. */
    List<SafetyPlan> plans(BodyId body) {
        return sql.sql("select * from forums.safety_plan where body_id = ? order by from_day desc, at desc limit " + MOST).param(body.value())
                .query((row, n) -> {
                    var id = id(row);
                    return new SafetyPlan(id, day(row, "from_day"), day(row, "to_day"), day(row, "review_on"), open(row, "about"), priorities(id));
                }).list();
    }

    private List<SafetyPlan.Priority> priorities(RecordId plan) {
        return sql.sql("select * from forums.priority where plan_id = ? order by due, at limit " + MOST).param(plan.value())
                .query((row, n) -> new SafetyPlan.Priority(id(row), row.getString("category"), open(row, "what"), open(row, "action"),
                        new AgencyCode(row.getString("accountable")), day(row, "due"),
                        row.getString("review") == null ? null : SafetyPlan.Review.valueOf(row.getString("review")), day(row, "reviewed_on"),
                        open(row, "lesson")))
                .list();
    }

    void add(BodyId body, Initiative one) {
        sql.sql("""
                insert into forums.initiative (id, body_id, topic, about, from_day, to_day, women, men, girls, boys, led_by, women_only,
                        partners, cost, currency, project, at)
                values (:id, :body, :topic, :about, :from, :to, :women, :men, :girls, :boys, :led, :only, :partners, :cost, :currency,
                        :project, :at)
                """)
                .param("id", one.id().value()).param("body", body.value()).param("topic", one.topic()).param("about", seal(one.id(), one.about()))
                .param("from", Date.valueOf(one.from())).param("to", Date.valueOf(one.to())).param("women", one.reach().women())
                .param("men", one.reach().men()).param("girls", one.reach().girls()).param("boys", one.reach().boys())
                .param("led", one.ledBy().name()).param("only", one.womenOnly()).param("partners", seal(one.id(), one.partners()), Types.BINARY)
                .param("cost", one.cost(), Types.NUMERIC).param("currency", one.currency(), Types.VARCHAR)
                .param("project", one.project(), Types.VARCHAR).param("at", now()).update();
    }

    /** Newest first. */
    List<Initiative> initiatives(BodyId body) {
        return sql.sql("select * from forums.initiative where body_id = ? order by from_day desc, at desc limit " + MOST).param(body.value())
                .query((row, n) -> new Initiative(id(row), row.getString("topic"), open(row, "about"), day(row, "from_day"), day(row, "to_day"),
                        new Initiative.Reach(row.getInt("women"), row.getInt("men"), row.getInt("girls"), row.getInt("boys")),
                        Initiative.LedBy.valueOf(row.getString("led_by")), row.getBoolean("women_only"), open(row, "partners"),
                        row.getBigDecimal("cost"), row.getString("currency"), row.getString("project")))
                .list();
    }

    void add(BodyId body, Wave wave) {
        sql.sql("""
                insert into forums.wave (id, body_id, question, area, on_day, women, women_yes, men, men_yes, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(wave.id().value(), body.value(), wave.question(), wave.area().value(), Date.valueOf(wave.on()), wave.women(),
                        wave.womenYes(), wave.men(), wave.menYes(), now()))
                .update();
    }

    /** Newest first. */
    List<Wave> waves(BodyId body) {
        return sql.sql("select * from forums.wave where body_id = ? order by on_day desc, at desc limit " + MOST).param(body.value())
                .query((row, n) -> new Wave(id(row), row.getString("question"), new AreaCode(row.getString("area")), day(row, "on_day"),
                        row.getInt("women"), row.getInt("women_yes"), row.getInt("men"), row.getInt("men_yes")))
                .list();
    }

    private static RecordId id(ResultSet row) throws SQLException {
        return new RecordId(row.getObject("id", UUID.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private byte[] seal(RecordId record, PersonalText text) {
        return text == null ? null : vault.seal(record.value(), WORDS, text);
    }

    private PersonalText open(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(row.getObject("id", UUID.class), WORDS, sealed);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
