package org.zaklon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.zaklon.kernel.Reason;

/**
 * A problem document (RFC 9457) without {@code instance}: the address is not repeated, so that an absent record and one that may
 * not be known of give the same bytes.
 *
 * @param type a neutral name that programs compare
 * @param detail why, in words; null where the title says all
 * @param errors what cannot be understood, field by field; null elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, List<Field> errors) {
    static final String URN = "urn:zaklon:problem:";
    private static final String PREFIX = "refused.";
    private static final Set<String> NOT_YOURS = Set.of("refused.role", "refused.firewall", "refused.not-assigned");

    /** A field that cannot be understood. */
    record Field(String pointer, String detail) {}

    Problem with(List<Field> fields) {
        return new Problem(type, title, status, detail, fields);
    }

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
