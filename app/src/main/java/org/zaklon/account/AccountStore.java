package org.zaklon.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** Accounts and the people behind them. Everything but {@link #standing} is asked inside work, and answers what the asker may see. */
@Component
public class AccountStore {
    /** Login and address are of oneself and for the administrator; for anybody else that line is not there. */
    private static final String SELECT =
            """
            select a.id, a.kind, l.login, p.display_name, a.unit, a.role, a.area, p.language, l.mail, a.state, a.created_at
            from account.account a join account.person p on p.account = a.id left join account.login l on l.account = a.id
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What an active account is, before anybody acts. */
    record Active(Account.Kind kind, Position position, UnitFunction function, String name, String language) {}

    Optional<Active> standing(AccountId id) {
        return sql.sql("select kind, unit, function, role, area, display_name, language from sec.standing(?)")
                .param(id.value())
                .query((row, n) -> new Active(Account.Kind.valueOf(row.getString("kind")), position(row),
                        UnitFunction.valueOf(row.getString("function")), row.getString("display_name"), row.getString("language")))
                .optional();
    }

    public Optional<Account> find(AccountId id) {
        return sql.sql(SELECT + " where a.id = ?").param(id.value()).query(AccountStore::account).optional();
    }

    public Optional<Account> findByLogin(String login) {
        return sql.sql(SELECT + " where l.login = ?").param(login).query(AccountStore::account).optional();
    }

    public boolean isEmpty() {
        return !sql.sql("select exists (select 1 from account.account)").query(Boolean.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the login is taken */
    public void insert(Account account, UnitFunction function, AccountId by) {
        var position = account.position();
        sql.sql("""
                insert into account.account (id, kind, unit, function, role, area, state, created_at, created_by)
                values (:id, :kind, :unit, :function, :role, :area, :state, :at, :by)
                """)
                .param("id", account.id().value()).param("kind", account.kind().name())
                .param("unit", position.unit().value()).param("function", function.name())
                .param("role", position.role().name()).param("area", area(position)).param("state", account.state().name())
                .param("at", Timestamp.from(account.createdAt())).param("by", by == null ? null : by.value())
                .update();
        sql.sql("insert into account.person (account, display_name, language) values (:id, :name, :language)")
                .param("id", account.id().value()).param("name", account.name()).param("language", account.language()).update();
        if (account.login() != null) {
            sql.sql("insert into account.attention (account) values (?)").param(account.id().value()).update();
            sql.sql("insert into account.login (account, login, mail) values (:id, :login, :mail)")
                    .param("id", account.id().value()).param("login", account.login()).param("mail", account.mail()).update();
        }
    }

    public void move(AccountId id, Position position, UnitFunction function) {
        sql.sql("update account.account set unit = :unit, function = :function, role = :role, area = :area where id = :id")
                .param("unit", position.unit().value()).param("function", function.name())
                .param("role", position.role().name()).param("area", area(position)).param("id", id.value())
                .update();
    }

    public void setState(AccountId id, Account.State state) {
        sql.sql("update account.account set state = :state where id = :id")
                .param("state", state.name()).param("id", id.value()).update();
    }

    public void setLanguage(AccountId id, String tag) {
        sql.sql("update account.person set language = :tag where account = :id").param("tag", tag).param("id", id.value()).update();
    }

    public void setMail(AccountId id, String mail) {
        sql.sql("update account.login set mail = :mail where account = :id").param("mail", mail).param("id", id.value()).update();
    }

    /** @param hash null takes the password away */
    public void setPassword(AccountId id, String hash) {
        sql.sql("""
                update account.login set password_hash = :hash, failures = 0, failed_at = null, locked_until = null
                where account = :id
                """).param("hash", hash).param("id", id.value()).update();
    }

    /** Whether the account was ever taken over by its person. */
    public boolean secured(AccountId id) {
        return sql.sql("select password_hash is not null from account.login where account = ?").param(id.value())
                .query(Boolean.class).optional().orElse(false);
    }

    /** By unit, then name: the order in which an administrator looks for somebody. */
    public Paged<Account> people(UnitCode unit, int page) {
        return Paged.of(sql.sql(SELECT + """
                 where a.kind = 'PERSON' and (:unit::text is null or a.unit = :unit)
                order by a.unit, p.display_name, a.id limit :limit offset :offset
                """)
                .param("unit", unit == null ? null : unit.value()).param("limit", Paged.SIZE + 1)
                .param("offset", Paged.offset(page)).query(AccountStore::account).list(), page);
    }

    /** The active people of a unit, in any of the roles. */
    public List<Account> active(UnitCode unit, Set<Role> roles) {
        return sql.sql(SELECT + " where a.unit = :unit and a.role = any (:roles) and a.state = 'ACTIVE' and a.kind = 'PERSON'")
                .param("unit", unit.value()).param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(AccountStore::account).list();
    }

    private static String area(Position position) {
        return position.area() == null ? null : position.area().value();
    }

    private static Position position(ResultSet row) throws SQLException {
        var area = row.getString("area");
        return new Position(new UnitCode(row.getString("unit")), Role.valueOf(row.getString("role")),
                area == null ? null : new AreaCode(area));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(new AccountId(row.getObject("id", UUID.class)), Account.Kind.valueOf(row.getString("kind")),
                row.getString("login"), row.getString("display_name"), position(row), row.getString("language"),
                row.getString("mail"), Account.State.valueOf(row.getString("state")), row.getTimestamp("created_at").toInstant());
    }
}
