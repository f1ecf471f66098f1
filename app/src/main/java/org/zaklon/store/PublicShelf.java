package org.zaklon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as the public may read it: connections of a role that has no right on anything but what is published. Whatever is wrong
 * with a page that reads from here, it cannot show more.
 */
public final class PublicShelf implements AutoCloseable {
    private final HikariDataSource source;
    private final JdbcClient sql;

    private PublicShelf(HikariDataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
    }

    static PublicShelf open(String url, Login web) {
        var config = new HikariConfig();
        config.setPoolName("zaklon-web");
        config.setJdbcUrl(url);
        config.setUsername(web.user());
        config.setPassword(web.password());
        config.setReadOnly(true);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1); // the role was checked at start; the first reader opens the first connection
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("options", "-c search_path=pg_catalog -c statement_timeout=30s");
        config.addDataSourceProperty("ApplicationName", "zaklon-web");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new PublicShelf(new HikariDataSource(config));
    }

    public JdbcClient sql() {
        return sql;
    }

    @Override
    public void close() {
        source.close();
    }
}
