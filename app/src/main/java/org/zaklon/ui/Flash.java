package org.zaklon.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One sentence carried over a redirect: something is done. Arguments are never personal data. */
public record Flash(String key, List<String> args) {
    private static final String KEY = "zaklon.flash.key";
    private static final String ARGS = "zaklon.flash.args";

    public Flash {
        args = List.copyOf(args);
    }

    public String in(Words t) {
        return t.get(key, args.toArray());
    }

    /** The place of the request where it waits; plain strings only, since sessions may be stored anywhere. */
    record Slot(HttpServletRequest request) {

        @SuppressWarnings("unchecked")
        Flash incoming() {
            var map = RequestContextUtils.getInputFlashMap(request);
            return map == null || !(map.get(KEY) instanceof String key) ? null : new Flash(key, (List<String>) map.get(ARGS));
        }

        void outgoing(Flash flash) {
            var map = RequestContextUtils.getOutputFlashMap(request);
            map.put(KEY, flash.key());
            map.put(ARGS, new ArrayList<>(flash.args()));
        }
    }
}
