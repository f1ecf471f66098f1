package org.zaklon;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.zaklon.account.FirstStart;
import org.zaklon.store.Database;
import org.zaklon.store.StartNote;

/** Says where to go once the application serves, before anybody else has something to add. */
final class Greeting implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var context = (WebServerApplicationContext) event.getApplicationContext();
        var environment = event.getApplicationContext().getEnvironment();
        var database = event.getApplicationContext().getBean(Database.class);
        var out = System.out;
        out.println();
        out.printf("  Zaklon is ready:  http://%s:%d/%n", host(environment.getProperty("server.address", "")), context.getWebServer().getPort());
        if (database.embedded()) {
            out.printf("  Data:             %s (embedded PostgreSQL %s, for trial and training;%n", environment.getProperty("zaklon.data"), database.version());
            out.printf("                    for real use see docs/operations.md)%n");
        } else {
            out.printf("  Data:             %s (PostgreSQL %s)%n", database.url(), database.version());
        }
        out.printf("  Stop with Ctrl-C.%n%n");
        event.getApplicationContext().getBean(FirstStart.class).code().ifPresent(code -> out.printf(
                "  Nobody has an account yet. Become the first administrator at /first-run with this code:%n%n      %s%n%n", code));
        event.getApplicationContext().getBeansOfType(StartNote.class).values().forEach(note -> out.println(note.text()));
        out.flush();
    }

    private static String host(String address) {
        try {
            var bound = InetAddress.getByName(address);
            return bound.isLoopbackAddress() || bound.isAnyLocalAddress() ? "localhost" : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
