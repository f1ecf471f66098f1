package org.zaklon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the pool of the application's role, through which everything reaches the database, and the small ones of public pages and of the enclave. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StoreSettings storeSettings(Environment environment) {
        return StoreSettings.of(environment);
    }

    @Bean(destroyMethod = "close")
    DatabaseStart databaseStart(StoreSettings settings, ObjectProvider<AtStartup> hooks) {
        return DatabaseStart.of(settings, hooks.orderedStream().toList());
    }

    @Bean
    Database database(DatabaseStart start) {
        return start.database();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(StoreSettings settings, DatabaseStart start) {
        var config = new HikariConfig();
        config.setPoolName("zaklon");
        config.setJdbcUrl(settings.external() == null ? start.database().url() : settings.external().url());
        config.setUsername(start.app().user());
        config.setPassword(start.app().password());
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(Math.min(2, settings.pool()));
        config.setConnectionTimeout(10_000);
        // Every statement names its schema: a table of another module is not met by accident. A statement is planned once for
        // each connection: under row security planning costs more than most statements themselves. No plan reads a whole table where
        // an index serves: the time of one that does tells how much others keep in it.
        config.addDataSourceProperty("options", "-c search_path=pg_catalog -c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
                + " -c idle_in_transaction_session_timeout=60s");
        config.addDataSourceProperty("ApplicationName", "zaklon");
        // A constraint that is broken must not repeat the values, which may be personal data, into a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean(destroyMethod = "close")
    PublicShelf publicShelf(StoreSettings settings, DatabaseStart start) {
        return PublicShelf.open(settings.external() == null ? start.database().url() : settings.external().url(), start.web());
    }

    @Bean(destroyMethod = "close")
    EnclaveDoor enclaveDoor(StoreSettings settings, DatabaseStart start) {
        return EnclaveDoor.open(settings.external() == null ? start.database().url() : settings.external().url(), start.enclave());
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
