package org.zaklon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the enclave sees it: connections of a role that reads encodings of persons and nothing else. The application's
 * own role has no right on those; so neither of the two can join a name with what another agency keeps.
 */
public final class EnclaveDoor implements AutoCloseable {
    private final HikariDataSource source;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    private EnclaveDoor(HikariDataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    static EnclaveDoor open(String url, Login enclave) {
        var config = new HikariConfig();
        config.setPoolName("zaklon-enclave");
        config.setJdbcUrl(url);
        config.setUsername(enclave.user());
        config.setPassword(enclave.password());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1); // the role was checked at start; the first run opens the first connection
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("options", "-c search_path=pg_catalog -c idle_in_transaction_session_timeout=60s");
        config.addDataSourceProperty("ApplicationName", "zaklon-enclave");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new EnclaveDoor(new HikariDataSource(config));
    }

    public JdbcClient sql() {
        return sql;
    }

    /** Everything in one transaction of the enclave's own. */
    public <T> T inOne(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    @Override
    public void close() {
        source.close();
    }
}
