package org.zaklon.portal.open;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaklon.published.Edition;

/** Where things stand on the web. Made of the configured address of the site, never of what a request claims the host to be. */
@Component
public final class Addresses {
    static final String ROOT = "/open/v1";

    private final String site;

    Addresses(@Value("${zaklon.public-url:http://localhost:${server.port:8080}}") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    /** The whole address of a path below the site. */
    public String of(String path) {
        return site + path;
    }

    public static String dataset(String dataset) {
        return ROOT + "/" + dataset;
    }

    public static String edition(Edition edition) {
        return dataset(edition.dataset()) + "/" + edition.number();
    }

    public static String table(Edition edition, String table) {
        return edition(edition) + "/" + table;
    }

    /** The page of an edition for people. */
    public static String page(Edition edition) {
        return "/figures/" + edition.dataset() + "/" + edition.number();
    }
}
