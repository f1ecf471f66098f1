package org.zaklon.api;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.zaklon.kernel.Reason;

/** Which refusal is which status. The codes of the use cases stay what they are; a program compares {@code type}. */
final class Problem {
    static final String URN = "urn:zaklon:problem:";
    private static final String PREFIX = "refused.";
    private static final Set<String> NOT_YOURS = Set.of("refused.role", "refused.firewall", "refused.not-assigned");

    private Problem() {}

    /** A field that cannot be understood. */
    record Field(String pointer, String detail) {}


    static HttpStatus status(Reason reason) {
        if (reason.equals(Reason.absent())) {
            return HttpStatus.NOT_FOUND;
        }
        if (NOT_YOURS.contains(reason.code())) {
            return HttpStatus.FORBIDDEN;
        }
        // A record that is not in the state for it: another attempt may succeed later, a better request would not.
        return reason.code().startsWith(PREFIX + "state") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static String type(Reason reason) {
        return URN + (reason.code().startsWith(PREFIX) ? reason.code().substring(PREFIX.length()) : reason.code());
    }
}
