package org.zaklon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zaklon.store.Places;
import org.zaklon.store.StartupProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server, with invented people or for real ones. */
abstract class Serve implements Callable<Integer> {

    /** From here on a port needs no rights of the system. */
    private static final int FREE = 1024;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on (default ${DEFAULT-VALUE}: this machine only).")
    private String bind;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded database and the keys (default: under /var/lib/zaklon for root,"
            + " ~/.local/share/zaklon for others).")
    private Path data;

    @Command(name = "demo", description = "Start with an invented country: accounts and cases to try everything with.")
    static final class Demo extends Serve {

        @Override
        String folder() {
            return "demo";
        }

        @Override
        String[] profiles() {
            return new String[] {"demo"};
        }
    }

    @Command(name = "run", description = "Start for real use. The first start asks for the first administrator.")
    static final class Run extends Serve {

        @Override
        String folder() {
            return "live";
        }

        @Override
        String[] profiles() {
            return new String[] {"run"};
        }
    }

    abstract String folder();

    abstract String[] profiles();

    @Override
    public Integer call() {
        portIsFree();
        var folder = data == null ? Places.data().resolve(folder()) : data;
        start(application(), folder, "--server.port=" + port, "--server.address=" + bind);
        return 0;
    }

    static ConfigurableApplicationContext start(SpringApplication application, Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--zaklon.data=" + folder.toAbsolutePath().normalize(),
                // A start that failed is explained once, by NotStarted.
                "--logging.level.org.springframework.boot.SpringApplication=off",
                "--logging.level.org.springframework.boot.diagnostics=off",
                "--logging.level.org.springframework.boot.web.server.servlet.context=error",
                "--logging.level.org.springframework.boot.tomcat.servlet=off",
                "--logging.level.org.apache.catalina=error"));
        arguments.addAll(List.of(more));
        return application.run(arguments.toArray(String[]::new));
    }

    private SpringApplication application() {
        return new SpringApplicationBuilder(Zaklon.class).profiles(profiles()).listeners(new Greeting()).build();
    }

    /** Said before the database is started, because it is the commonest mistake. */
    private void portIsFree() {
        try (var socket = new ServerSocket()) {
            var address = InetAddress.getByName(bind);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new StartupProblem("The address %s is none of this machine.".formatted(bind),
                        "Use --bind 127.0.0.1, or an address of this machine.");
            }
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (UnknownHostException e) {
            throw new StartupProblem("There is no address '%s'.".formatted(bind), "Use --bind 127.0.0.1, or an address of this machine.", e);
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port %d on %s cannot be used (%s).".formatted(port, bind, e.getMessage()),
                    port < FREE
                            ? "Ports below %d belong to the system: choose another, --port 8080, and put a web server in front.".formatted(FREE)
                            : "Stop the program that listens there, or choose another port: --port %d.".formatted(port + 1), e);
        }
    }
}
