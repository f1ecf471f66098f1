package org.zaklon.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zaklon.access.Act;
import org.zaklon.audit.Entry.Result;
import org.zaklon.audit.Log;
import org.zaklon.country.Country;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;

/** Turns lines of the log into sentences. What is no word of ours is shown as the code it is. */
record LogWords(Words t, Country country) {
    private static final int MARK = 8;

    /** What happens without somebody asking {@code access} for it: signing in, clocks, what ends by itself. */
    static final Set<String> HAPPENINGS = Set.of("SHARE", "SHARE_STOPPED", "REFERRAL_FOLLOW", "CLOCK_AT_RISK", "CLOCK_OVERDUE",
            "AGREEMENT_IN_FORCE", "AGREEMENT_EXPIRING", "AGREEMENT_EXPIRED", "SIGN_IN", "SIGN_IN_FAILED", "SIGN_OUT", "OWN_ACCOUNT");

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
                refused && line.reason() != null ? words("oversight.rule.", line.reason()) : null, who(line), person(line), pseudonym,
                line.purpose() == null ? "" : country.label("purposes", line.purpose(), t.language().tag()), details(line));
    }

    String act(String code) {
        return words("oversight.act.", code);
    }

    String unit(String code) {
        return country.findUnit(new UnitCode(code)).map(u -> t.say(u.name())).orElse(code);
    }

    String role(String code) {
        return words("ui.role.", code);
    }

    String person(Log.Line line) {
        return line.account() == null ? null : t.get("oversight.person", mark(line));
    }

    static String mark(Log.Line line) {
        return line.account() == null ? "" : line.account().toString().substring(0, MARK);
    }

    private String who(Log.Line line) {
        if (line.unit() != null) {
            return role(line.role()) + ", " + unit(line.unit());
        }
        return t.get(line.act().startsWith("SIGN_IN") ? "oversight.stranger" : "oversight.platform");
    }

    private List<String> details(Log.Line line) {
        return line.detail().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> t.get("oversight.detail", words("oversight.detail.", e.getKey()), value(e.getValue()))).toList();
    }

    /** A value is a code, or several with commas between; what it is a code of shows by itself. */
    private String value(String codes) {
        return Arrays.stream(codes.split(",")).map(String::strip).map(this::one).collect(Collectors.joining(", "));
    }

    private String one(String code) {
        if (code.matches("C([1-9]|10)")) {
            return t.of("ui.class", DataClass.of(code));
        }
        if (country.findUnit(new UnitCode(code)).isPresent()) {
            return unit(code);
        }
        if (country.findTimer(code).isPresent()) {
            return t.say(country.timer(code).label());
        }
        return country.findForm(code).map(f -> t.say(f.title())).orElse(code);
    }

    private String words(String prefix, String code) {
        return t.has(prefix + code) ? t.get(prefix + code) : code;
    }
}
