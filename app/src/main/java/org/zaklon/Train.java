package org.zaklon;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts once over a folder that is thrown away and asks for the pages everybody meets first, so that the Java machine can note
 * what later starts need. Called by the launcher after a build.
 */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/design", "/actuator/health");

    @Option(names = "--data", required = true)
    private Path data;

    @Override
    public Integer call() throws IOException {
        var context = Serve.start(
                new SpringApplicationBuilder(Zaklon.class).build(),
                data,
                "--server.port=0",
                "--zaklon.jobs=false",
                "--zaklon.db.durable=false",
                // Never over a real database, whatever the environment says.
                "--zaklon.db.url=");
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        for (String page : PAGES) {
            ask("http://127.0.0.1:" + port + page);
        }
        context.close();
        return 0;
    }

    private static void ask(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.getResponseCode();
        connection.disconnect();
    }
}
