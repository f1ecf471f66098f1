package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What somebody signs in with, as coarse as is enough to recognise an own device. */
final class Device {
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "?" : first(BROWSERS, agent) + ", " + first(SYSTEMS, agent);
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().map(n -> n.equals("Edg") ? "Edge" : n).orElse("?");
    }
}
