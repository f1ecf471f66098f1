package org.zaklon.trainings.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.Today;

/** The registry of learners under row security: names only for the parties. */
@Component
public class LearnerStore {
    private static final String SELECT =
            """
            select l.*, coalesce(n.name, '') as name, coalesce(n.reference, '') as reference
            from trainings.learner l left join trainings.learner_name n on n.learner_id = l.id
            """;

    private final JdbcClient sql;
    private final Today today;

    LearnerStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void add(LearnerId id, Actor by, Learner.Coded coded, AccountId account, String name, String reference) {
        sql.sql("""
                insert into trainings.learner (id, agency, profession, rank_band, sex, area, account, registered_by, registered_at)
                values (:id, :agency, :profession, :rank, :sex, :area, :account, :by, :now)
                """)
                .param("id", id.value()).param("agency", coded.agency().value()).param("profession", coded.profession())
                .param("rank", coded.rank()).param("sex", coded.sex()).param("area", coded.area().value())
                .param("account", account == null ? null : account.value(), Types.OTHER).param("by", by.agency().value())
                .param("now", today.now()).update();
        sql.sql("""
                insert into trainings.learner_name (learner_id, agency, registered_by, account, name, reference)
                values (:id, :agency, :by, :account, :name, :reference)
                """)
                .param("id", id.value()).param("agency", coded.agency().value()).param("by", by.agency().value())
                .param("account", account == null ? null : account.value(), Types.OTHER).param("name", name).param("reference", reference)
                .update();
    }

    public Optional<Learner> find(LearnerId id) {
        return sql.sql(SELECT + " where l.id = ?").param(id.value()).query(LearnerStore::learner).optional();
    }

    /** The own entry of somebody with an account that stands for itself. */
    public Optional<Learner> own(AccountId account) {
        return sql.sql(SELECT + " where l.account = ? and l.merged_into is null order by l.registered_at limit 1").param(account.value())
                .query(LearnerStore::learner).optional();
    }

    /** Entries of an agency that could be the person of a line: by the agency's reference where both have one, else by name. */
    List<Learner> alike(AgencyCode agency, String name, String reference) {
        return sql.sql(SELECT + """
                 where l.agency = :agency and l.merged_into is null
                   and case when :reference <> '' and n.reference <> '' then n.reference = :reference else lower(n.name) = lower(:name) end
                """)
                .param("agency", agency.value()).param("name", name).param("reference", reference).query(LearnerStore::learner).list();
    }

    /** Entries of an agency whose name is written almost as this one: the same family name and first letter, or one the beginning of the other. */
    List<Learner> twins(Learner learner) {
        return sql.sql(SELECT + """
                 where l.agency = :agency and l.merged_into is null and l.id <> :id
                   and (starts_with(lower(n.name), lower(:name)) or starts_with(lower(:name), lower(n.name))
                        or (lower(left(n.name, 1)) = lower(left(:name, 1))
                            and lower(regexp_replace(n.name, '^.* ', '')) = lower(regexp_replace(:name, '^.* ', ''))))
                order by n.name, l.id limit 10
                """)
                .param("agency", learner.coded().agency().value()).param("id", learner.id().value()).param("name", learner.name())
                .query(LearnerStore::learner).list();
    }

    /** By name; one more than asked for where there are more. */
    List<Learner> list(AgencyCode agency, String sought, int offset, int limit) {
        return sql.sql(SELECT + """
                 where l.merged_into is null and (:agency::text is null or l.agency = :agency)
                   and (:sought = '' or position(lower(:sought) in lower(n.name)) > 0 or n.reference = :sought)
                order by n.name, l.id limit :limit offset :offset
                """)
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR).param("sought", sought).param("limit", limit)
                .param("offset", offset).query(LearnerStore::learner).list();
    }

    /** What was merged into an entry before follows it. */
    void merge(LearnerId from, LearnerId into) {
        sql.sql("update trainings.learner set merged_into = :into where id = :from or merged_into = :from")
                .param("into", into.value()).param("from", from.value()).update();
    }

    /** Every entry of the person, so that places and certificates follow the account. */
    void link(LearnerId root, AccountId account) {
        sql.sql("update trainings.learner set account = :account where id = :id or merged_into = :id")
                .param("account", account.value()).param("id", root.value()).update();
        for (var table : List.of(
                "update trainings.learner_name set account = :account where learner_id in (select id from trainings.learner where id = :id or merged_into = :id)",
                "update trainings.enrolment set account = :account where learner_id in (select id from trainings.learner where id = :id or merged_into = :id)",
                "update trainings.certificate set account = :account where learner_id in (select id from trainings.learner where id = :id or merged_into = :id)")) {
            sql.sql(table).param("account", account.value()).param("id", root.value()).update();
        }
    }

    private static Learner learner(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var merged = row.getObject("merged_into", UUID.class);
        return new Learner(new LearnerId(row.getObject("id", UUID.class)),
                new Learner.Coded(new AgencyCode(row.getString("agency")), row.getString("profession"), row.getString("rank_band"),
                        row.getString("sex"), new AreaCode(row.getString("area"))),
                account == null ? null : new AccountId(account), merged == null ? null : new LearnerId(merged), row.getString("name"),
                row.getString("reference"));
    }
}
