package org.zaklon.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zaklon.audit.Log;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.LegalBasis;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;

/**
 * Reads out what a line of the log keeps in codes. What a code is a code of follows from its key, and for some keys from the act.
 * What no list knows any more is shown as the code it is: the log outlives the lists.
 */
record LogDetails(Words t, Country country) {
    /** How {@code sharing} names the basis of one class of data in the log. */
    private static final Pattern BASIS = Pattern.compile("(C\\d+) (?:CLAUSE (?<reference>.+) v(?<version>\\d+) (?<clause>\\S+)"
            + "|CONSENT \\S+|LAW (?<law>.+))");

    private static final int HASH = 64;
    private static final String INCIDENT = "INCIDENT_";

    /** Identities: they tell nobody anything beside the act that they belong to. */
    static final List<String> IDENTITIES = List.of("share", "agreement", "enrolment", "learner", "account", "body", "deed", "certificate", "meeting");

    /** To whom, what, on which basis; then the rest. */
    private static final List<String> FIRST = List.of("to", "classes", "basis");

    private static final Comparator<String> TOLD = Comparator.comparing((String key) -> FIRST.contains(key) ? FIRST.indexOf(key) : FIRST.size())
            .thenComparing(Comparator.naturalOrder());

    List<String> of(Log.Line line) {
        return line.detail().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> e) -> e.getKey(), TOLD))
                .filter(e -> !e.getValue().isBlank() && !IDENTITIES.contains(e.getKey()))
                .map(e -> t.get("oversight.detail", label(line.act(), e.getKey(), e.getValue()), said(line.act(), e.getKey(), e.getValue()))).toList();
    }

    private String label(String act, String key, String code) {
        var ofAct = "oversight.detail." + key + "." + act;
        return t.has(ofAct) && !isForm(code) ? t.get(ofAct) : word("oversight.detail.", key);
    }

    private String said(String act, String key, String code) {
        return switch (key) {
            case "to" -> act.equals("DISCLOSE_OUTSIDE") ? word("sharing.recipient.", code)
                    : moves(act) ? word("referrals.state.", code) : unitOrDay(code);
            case "unit" -> unit(code);
            case "agency" -> country.findAgency(new AgencyCode(code)).map(a -> t.say(a.name())).orElseGet(() -> word("oversight.agency.", code));
            case "from", "asOf", "until" -> unitOrDay(code);
            case "result" -> word("agreements.review.result.", code);
            case "links" -> t.number(Long.parseLong(code));
            case "classes", "withheld", "back" -> each(code, this::dataClass);
            case "basis" -> basis(act, code);
            case "services", "service" -> each(code, this::service);
            case "reason" -> reason(act, code);
            case "why" -> word(act.equals("CLOCK_CHANGE") ? "cases.why." : act.equals("SHARE_REFUSE") ? "sharing.refused." : "sharing.why.", code);
            case "form" -> isForm(code) ? form(code) : word("sharing.form.", code);
            case "given" -> word("sharing.given-by.", code);
            case "state" -> word(act.startsWith(INCIDENT) ? "incidents.state." : act.equals("SERVICE_OFFER") ? "services.state." : "agreements.state.", code);
            case "how" -> word(act.equals("DISCLOSE_OUTSIDE") ? "sharing.informed." : "oversight.how.", code);
            case "what" -> act.startsWith("AGREEMENT") && code.length() == HASH ? code : word("oversight.what.", code); // a fingerprint is itself
            case "kind" -> word(act.startsWith(INCIDENT) ? "incidents.said." : act.equals("DEED_CLAIM") ? "programmes.deed." : "oversight.kind." + act + ".", code);
            case "urgency" -> listed("urgency", code);
            case "step" -> word("referrals.step.", code);
            case "outcome" -> act.startsWith(INCIDENT) ? listed("incident-outcomes", code) : word("services.outcome.", code);
            case "channel" -> word("incidents.channel.", code);
            case "value" -> word("incidents.verification.", code);
            case "level" -> word("cases.level.", code);
            case "shares" -> word("cases.closure.shares.", code);
            case "timer" -> country.findTimer(code).map(timer -> t.say(timer.label())).orElse(code);
            case "role" -> word("ui.role.", code);
            case "measure", "by" -> word("statistics." + key + ".", code);
            case "tab" -> word("cases.tab.", code);
            case "ended" -> t.number(code.split(",").length);
            default -> word("oversight." + key + ".", code);
        };
    }

    private static boolean moves(String act) {
        return act.startsWith("REFERRAL_") && !act.equals("REFERRAL_SEND");
    }

    private String unitOrDay(String code) {
        try {
            return t.date(LocalDate.parse(code));
        } catch (DateTimeParseException e) {
            return unit(code);
        }
    }

    private String unit(String code) {
        return country.findUnit(new UnitCode(code)).map(u -> t.say(u.name())).orElse(code);
    }

    private String dataClass(String code) {
        return Arrays.stream(DataClass.values()).filter(c -> c.code().equals(code)).findFirst().map(c -> t.of("ui.class", c)).orElse(code);
    }

    /** One of the services of the profile, or one of the lines that everybody is owed. */
    private String service(String code) {
        return find("services", code).or(() -> find("minimum-assistance", code)).map(c -> t.say(c.label())).orElse(code);
    }

    /** A form is named with its version; a consent has a form too, in the sense of how it was expressed. */
    private static boolean isForm(String code) {
        return code.contains("@");
    }

    private String form(String idAndVersion) {
        return country.findForm(idAndVersion.split("@")[0]).map(f -> t.say(f.title())).orElse(idAndVersion);
    }

    private String reason(String act, String code) {
        return switch (act) {
            case "CASE_CLOSE" -> listed("closure-reasons", code);
            case "CASE_REOPEN" -> listed("reopen-reasons", code);
            default -> find("decline-reasons", code).map(c -> t.say(c.label())).orElseGet(() -> word("referrals.end.", code));
        };
    }

    private String basis(String act, String code) {
        return switch (act) {
            case "SIGNAL_SEND" -> listed("lawful-basis", code);
            case "SHARE", "SHARE_STOPPED", "COMPARISON_OPEN" -> parts(code.split("; "));
            case "DISCLOSE_OUTSIDE" -> outside(code.split(" ", 2));
            default -> country.findLegalBasis(code).map(this::article).orElseGet(() -> word("oversight.basis.", code));
        };
    }

    /** Which basis opened which classes; where one opened all of them, they stand beside it already. */
    private String parts(String[] codes) {
        var classes = new LinkedHashMap<String, List<String>>();
        for (var code : codes) {
            var named = BASIS.matcher(code);
            if (named.matches()) {
                classes.computeIfAbsent(basis(named), b -> new ArrayList<>()).add(dataClass(named.group(1)));
            }
        }
        return classes.size() == 1 ? classes.keySet().iterator().next()
                : t.list(classes.entrySet().stream().map(e -> t.get("oversight.basis.part", e.getKey(), t.list(e.getValue()))).toList());
    }

    private String basis(Matcher named) {
        if (named.group("clause") != null) {
            return t.get("sharing.basis.CLAUSE", named.group("clause"), named.group("reference"), named.group("version"));
        }
        return named.group("law") == null ? t.get("sharing.basis.CONSENT")
                : country.findLegalBasis(named.group("law")).map(this::article).orElse(named.group("law"));
    }

    private String outside(String[] groundAndArticle) {
        var ground = word("sharing.ground.", groundAndArticle[0]);
        return groundAndArticle.length == 1 ? ground
                : country.findLegalBasis(groundAndArticle[1]).map(this::article).orElse(ground);
    }

    private String article(LegalBasis basis) {
        return basis.article().isBlank() ? t.say(basis.instrument()) : t.get("sharing.basis.LAW", t.say(basis.instrument()), basis.article());
    }

    private String each(String codes, UnaryOperator<String> one) {
        var said = Arrays.stream(codes.split(",")).map(String::strip).map(one).toList();
        return t.list(IntStream.range(0, said.size()).mapToObj(i -> i == 0 ? said.get(i) : t.inside(said.get(i))).toList());
    }

    private String listed(String list, String code) {
        return find(list, code).map(c -> t.say(c.label())).orElse(code);
    }

    private Optional<Code> find(String list, String code) {
        return country.findCodes(list).flatMap(l -> l.find(code));
    }

    private String word(String prefix, String code) {
        return t.has(prefix + code) ? t.get(prefix + code) : code;
    }
}
