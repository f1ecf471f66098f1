package org.zaklon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.zaklon.Zaklon;
import org.zaklon.access.Work;
import org.zaklon.portal.open.Exhibit;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import org.zaklon.store.TestDatabase;

/**
 * The portal over HTTP: a table that the asker has already (304), and one that has to be made; at last the same table as a page, which is made before
 * its tag is known. Clients, server and database share the cores.
 */
final class PortalHttp {
    private static final int CLIENTS = 4;
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(8);

    private static final List<String> PATHS = List.of("/open/v1/measured/1/main.json?by=year,sex", "/open/v1/measured/1/main.csv?by=year,sex",
            "/open/v1/measured/1/main.xlsx?by=year,sex", "/open/v1/measured/1/explore.json?by=year,sex,age", "/open/v1/catalogue",
            "/figures/measured/1/main?by=year,sex&lang=en");

    private PortalHttp() {}

    static void run() throws Exception {
        var database = TestDatabase.fresh();
        var properties = new HashMap<>(database.properties());
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("logging.level.root", "error");
        try (var context = new SpringApplicationBuilder(Zaklon.class).properties(properties).run()) {
            var port = ((WebServerApplicationContext) context).getWebServer().getPort();
            var june = LocalDate.of(2026, 6, 30);
            var edition = new NewEdition("measured", Kind.OFFICIAL, june, Exhibit.about(),
                    new TreeMap<>(Map.of("main", new Exhibit(7, 900).release(june).orElseThrow())), new Exhibit(5, 200_000).synthetic(3));
            context.getBean(Work.class).system("measure", () -> context.getBean(Publish.class).edition(edition));
            // What is measured first must not pay for what the machine learns: everything is asked once before anything counts.
            for (var path : PATHS) {
                measure(port, path, null, 200, WARM);
            }
            System.out.printf("%n%d clients, %d s each after %d s of warming and %d s more of the same%n%n", CLIENTS, ROUND.toSeconds(),
                    WARM.toSeconds() * PATHS.size(), WARM.toSeconds());
            for (var path : PATHS) {
                report("304  " + path, port, path, send(port, path, null).headers().firstValue("ETag").orElseThrow(), 304);
                report("200  " + path, port, path, null, 200);
            }
        }
    }

    private static void report(String what, int port, String path, String tag, int expected) throws Exception {
        measure(port, path, tag, expected, WARM);
        var times = measure(port, path, tag, expected, ROUND);
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-56s %7.0f /s   p50 %6.2f ms   p99 %6.2f ms%n", what, times.length / (double) ROUND.toSeconds(),
                times[times.length / 2] / 1e6, times[(int) (times.length * 0.99)] / 1e6);
    }

    private static long[] measure(int port, String path, String tag, int expected, Duration how) throws Exception {
        long end = System.nanoTime() + how.toNanos();
        var all = new ArrayList<Future<List<Long>>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int c = 0; c < CLIENTS; c++) {
                all.add(clients.submit(() -> {
                    var times = new ArrayList<Long>();
                    while (System.nanoTime() < end) {
                        long began = System.nanoTime();
                        if (send(port, path, tag).statusCode() != expected) {
                            throw new IllegalStateException(path);
                        }
                        times.add(System.nanoTime() - began);
                    }
                    return times;
                }));
            }
        }
        var times = new ArrayList<Long>();
        for (var one : all) {
            times.addAll(one.get());
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static java.net.http.HttpResponse<byte[]> send(int port, String path, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
