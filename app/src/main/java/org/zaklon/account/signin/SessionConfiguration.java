package org.zaklon.account.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.zaklon.account.AccountSettings;

/**
 * Sessions lie in the database, so that any node serves any request and ending one ends it everywhere. They have transactions
 * of their own (as Spring Session does by itself): never inside the work of an actor, who is known only by the session.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "store.spring_session", maxInactiveIntervalInSeconds = 900)
class SessionConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
    /** All that a session of ours holds; anything else in that column was put there by somebody else. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=2000;maxbytes=65536;maxarray=4096;java.lang.*;java.util.*;java.time.*;"
                    + "java.util.concurrent.CopyOnWriteArrayList;org.springframework.security.**;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;!*");
    /** 216 random bits in the 36 characters that the table offers. */
    private static final int ID_BYTES = 27;

    /** Two first requests of a page at the same moment both store the same attribute. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().encodeToString(bytes);
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    /** What cannot be read counts as not there: after an upgrade one signs in again, and what a stranger planted stays dead. */
    private static Object read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("something in a session cannot be read: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    @Bean
    CookieSerializer cookieSerializer(AccountSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.https() ? "__Host-zaklon" : "zaklon");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(settings.https());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
