package org.zaklon.oversight;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.zaklon.access.Act;
import org.zaklon.audit.Entry.Result;
import org.zaklon.audit.Log;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;

/** Turns lines of the log into sentences. What is no word of ours is shown as the code it is. */
record LogWords(Words t, Country country) {
    private static final int MARK = 8;

    /** What happens without somebody asking {@code access} for it: signing in, clocks, what ends by itself. */
    static final Set<String> HAPPENINGS = Set.of("SHARE", "SHARE_STOPPED", "REFERRAL_FOLLOW", "CLOCK_AT_RISK", "CLOCK_OVERDUE",
            "AGREEMENT_IN_FORCE", "AGREEMENT_EXPIRING", "AGREEMENT_EXPIRED",
            "AGREEMENT_LEFT", "AGREEMENT_ANNOUNCED", "AGREEMENT_TERMINATED", "AGREEMENT_SUPERSEDED", "AGREEMENT_FILE_REMOVE",
            "COMPARISONS_MADE", "PEOPLE_COUNTED", "CERTIFICATE_ISSUED", "CERTIFICATE_ENDING", "PLAN_FORGOTTEN", "REFERENCE_MATCHED", "INCIDENT_RECEIVED",
            "INCIDENT_REPORTER_WROTE", "INCIDENT_RECIPIENT_ADDED", "INCIDENT_WITHDRAWN", "INCIDENT_FORGOTTEN", "SIGN_IN",
            "SIGN_IN_FAILED", "SIGN_OUT", "OWN_ACCOUNT");

    /** Every act that may stand in the log. */
    static Set<String> acts() {
        var acts = new TreeSet<>(HAPPENINGS);
        Arrays.stream(Act.values()).map(Act::name).forEach(acts::add);
        return acts;
    }

    LogSentence sentence(Log.Line line, String pseudonym) {
        var refused = line.result() == Result.REFUSED;
        return new LogSentence(line.at().toString(), t.moment(line.at()),
                refused ? t.get("oversight.refused", act(line.act())) : words("oversight.done.", line.act()), refused,
                refused && line.reason() != null ? why(line.reason()) : null, who(line), person(line), pseudonym,
                line.purpose() == null ? "" : words("ui.purpose.", line.purpose()), new LogDetails(t, country).of(line));
    }

    String act(String code) {
        return words("oversight.act.", code);
    }

    String unit(String code) {
        return country.findUnit(new UnitCode(code)).map(u -> t.say(u.name())).orElse(code);
    }

    String role(Log.Line line) {
        return line.unit() == null ? stranger(line) : words("ui.role.", line.role());
    }

    String person(Log.Line line) {
        return line.account() == null ? null : t.get("oversight.person", mark(line));
    }

    static String mark(Log.Line line) {
        return line.account() == null ? "" : line.account().toString().substring(0, MARK);
    }

    private String who(Log.Line line) {
        if (line.unit() != null) {
            return role(line) + ", " + unit(line.unit());
        }
        return stranger(line);
    }

    private String stranger(Log.Line line) {
        return t.get(line.act().startsWith("SIGN_IN") ? "oversight.stranger" : "oversight.platform");
    }

    /** A rule of the decision has words of its own; of anything else the answer is repeated that the asker got. */
    private String why(String rule) {
        var own = "oversight.rule." + rule.replaceFirst("^refused\\.", "");
        return t.has(own) ? t.get(own) : t.has(rule) ? t.get("oversight.answered", t.get(rule)) : rule;
    }

    private String words(String prefix, String code) {
        return t.has(prefix + code) ? t.get(prefix + code) : code;
    }
}
