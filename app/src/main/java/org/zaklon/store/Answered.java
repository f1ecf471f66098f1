package org.zaklon.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.RequestId;

/** Remembers which writes were answered, so that one that is sent twice is done once. */
@Component
public class Answered {
    private final JdbcClient sql;

    Answered(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<UUID> find(RequestId request, AccountId account) {
        return sql.sql("select answered from store.once where account = ? and request = ?")
                .params(List.of(account.value(), request.value()))
                .query((row, n) -> UUID.fromString(row.getString(1)))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where a twin of the request was faster */
    public void remember(RequestId request, AccountId account, UUID answer) {
        sql.sql("insert into store.once (account, request, answered, at) values (?, ?, ?, now())")
                .params(List.of(account.value(), request.value(), answer.toString()))
                .update();
    }
}
