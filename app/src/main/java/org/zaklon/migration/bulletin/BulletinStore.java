package org.zaklon.migration.bulletin;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.migration.BulletinId;
import org.zaklon.migration.FigureId;

/** Bulletins with their bytes, under row security. */
@Component
class BulletinStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    BulletinStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, BulletinId id, YearMonth month, Frozen frozen, int builtOn, Collection<FigureId> basis) {
        sql.sql("""
                insert into migration.bulletin (id, month, about, digest, built_on, agency, prepared_by, prepared_at)
                values (:id, :month, :about, :digest, :built, :agency, :by, :at)
                """)
                .param("id", id.value()).param("month", Date.valueOf(month.atDay(1))).param("about", frozen.about()).param("digest", frozen.digest())
                .param("built", builtOn).param("agency", actor.agency().value()).param("by", actor.account().value()).param("at", now()).update();
        frozen.tables().forEach((name, bytes) -> sql.sql("insert into migration.bulletin_table (bulletin_id, name, bytes) values (?, ?, ?)")
                .params(id.value(), name, bytes).update());
        basis.forEach(figure -> sql.sql("insert into migration.bulletin_figure (bulletin_id, figure_id) values (?, ?)").params(id.value(), figure.value()).update());
    }

    /** @param number of the edition; 0 where it was declined */
    boolean decide(Actor actor, BulletinId id, int number) {
        return sql.sql("""
                update migration.bulletin set decided_by = :by, decided_at = :at, number = :number
                where id = :id and decided_at is null and prepared_by <> :by
                """).param("by", actor.account().value()).param("at", now()).param("number", number).param("id", id.value()).update() == 1;
    }

    Optional<Bulletin> find(BulletinId id) {
        return sql.sql("select * from migration.bulletin where id = ?").param(id.value()).query(BulletinStore::bulletin).optional();
    }

    /** The newest first. */
    List<Bulletin> all() {
        return sql.sql("select * from migration.bulletin order by prepared_at desc, id limit 200").query(BulletinStore::bulletin).list();
    }

    Optional<Bulletin> current() {
        return sql.sql("select * from migration.bulletin where number > 0 order by number desc limit 1").query(BulletinStore::bulletin).optional();
    }

    List<FigureId> basis(BulletinId id) {
        return sql.sql("select figure_id from migration.bulletin_figure where bulletin_id = ?").param(id.value()).query(UUID.class).list().stream()
                .map(FigureId::new).toList();
    }

    Frozen frozen(BulletinId id) {
        var tables = new TreeMap<String, byte[]>();
        sql.sql("select name, bytes from migration.bulletin_table where bulletin_id = ?").param(id.value())
                .query((row, n) -> tables.put(row.getString(1), row.getBytes(2))).list();
        return new Frozen(tables, sql.sql("select about from migration.bulletin where id = ?").param(id.value()).query(String.class).single());
    }

    private static Bulletin bulletin(ResultSet row, int n) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Bulletin(new BulletinId(row.getObject("id", UUID.class)), YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("digest"),
                row.getInt("built_on"), row.getInt("number"), new AccountId(row.getObject("prepared_by", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(), decided == null ? null : decided.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
