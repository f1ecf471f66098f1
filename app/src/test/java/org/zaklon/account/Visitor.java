package org.zaklon.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that runs no script: opens pages, sends forms with what their hidden fields say, keeps cookies, and
 * does not follow redirects by itself, so that a test sees them.
 */
public final class Visitor {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String address;
    private final CookieManager cookies;
    private final HttpClient http;
    private Map<String, String> hidden = Map.of();

    private Visitor(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    public static Visitor at(int port) {
        return new Visitor("http://localhost:" + port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    /** The same browser at another node. */
    public Visitor movedTo(int port) {
        var there = new Visitor("http://localhost:" + port, cookies);
        there.hidden = hidden;
        return there;
    }

    public Visitor signedIn(String login, String password) {
        open("/sign-in");
        var answer = send("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) {
            throw new AssertionError("sign-in answered " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> open(String path) {
        return read(ask(path).GET());
    }

    /** Sends a form of the page that was opened last, its hidden fields included. */
    public HttpResponse<String> send(String path, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(hidden);
        fields.putAll(typed);
        return sendOnly(path, fields);
    }

    /** Sends nothing but this. */
    public HttpResponse<String> sendOnly(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return read(ask(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        return read(request);
    }

    public HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public Map<String, String> hidden() {
        return hidden;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse(null);
    }

    public void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    private HttpResponse<String> read(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var found = new HashMap<String, String>();
            var fields = HIDDEN.matcher(answer.body());
            while (fields.find()) {
                found.putIfAbsent(fields.group(1), fields.group(2));
            }
            if (!found.isEmpty()) {
                hidden = found;
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
