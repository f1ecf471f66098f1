package org.zaklon.programmes.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Reason;
import org.zaklon.programmes.FoundProject.Founding;
import org.zaklon.programmes.PartnerRole;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;
import org.zaklon.programmes.ProjectStatus;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** A project as typed; every word stays. */
public record ProjectForm(String code, String title, String description, String currency, DateText start, DateText end, List<AreaRow> areas,
        List<PartnerRow> partners) {
    /** Rows that a page offers. */
    public static final int AREAS = 12;
    public static final int PARTNERS = 6;

    public record AreaRow(String area, String percent) {}

    /** @param agency empty for an organisation from outside */
    public record PartnerRow(String role, String agency, String name, String budget) {
        boolean empty() {
            return (role + agency + name + budget).isBlank();
        }
    }

    public ProjectForm {
        areas = List.copyOf(areas);
        partners = List.copyOf(partners);
    }

    static ProjectForm blank() {
        return new ProjectForm("", "", "", "EUR", DateText.EMPTY, DateText.EMPTY, rows(AREAS, i -> new AreaRow("", "")),
                rows(PARTNERS, i -> new PartnerRow("", "", "", "")));
    }

    static ProjectForm typed(MultiValueMap<String, String> all) {
        return new ProjectForm(Parameters.one(all, "code"), Parameters.one(all, "title"), Parameters.one(all, "description").replace("\r\n", "\n"),
                Parameters.one(all, "currency").toUpperCase(java.util.Locale.ROOT), TypedDate.typed(all, "start"), TypedDate.typed(all, "end"),
                rows(AREAS, i -> new AreaRow(Parameters.one(all, "area." + i), Parameters.one(all, "percent." + i))),
                rows(PARTNERS, i -> new PartnerRow(Parameters.one(all, "role." + i), Parameters.one(all, "agency." + i), Parameters.one(all, "name." + i),
                        Parameters.one(all, "budget." + i))));
    }

    private static <T> List<T> rows(int count, java.util.function.IntFunction<T> row) {
        var rows = new ArrayList<T>();
        for (int i = 1; i <= count; i++) {
            rows.add(row.apply(i));
        }
        return rows;
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        need(problems, code.isEmpty(), "code", t.get("refused.project-code"));
        need(problems, title.isEmpty(), "title", t.get("refused.project-title"));
        need(problems, TypedDate.read(start, t).isEmpty(), "start", t.get("ui.form.date"));
        need(problems, TypedDate.read(end, t).isEmpty(), "end", t.get("ui.form.date"));
        for (int i = 0; i < areas.size(); i++) {
            var row = areas.get(i);
            need(problems, !row.area().isEmpty() && !row.percent().matches("\\d{1,3}"), "percent." + (i + 1), t.get("programmes.percent.typed"));
        }
        for (int i = 0; i < partners.size(); i++) {
            var row = partners.get(i);
            if (!row.empty()) {
                need(problems, Parameters.find(PartnerRole.values(), row.role()).isEmpty(), "role." + (i + 1), t.get("ui.form.required"));
                need(problems, row.name().isEmpty() && row.agency().isEmpty(), "name." + (i + 1), t.get("ui.form.required"));
                need(problems, !row.budget().isEmpty() && Typed.number(row.budget()).isEmpty(), "budget." + (i + 1), t.get("programmes.amount.typed"));
            }
        }
        return problems;
    }

    private static void need(List<Problem> problems, boolean wrong, String field, String text) {
        if (wrong) {
            problems.add(new Problem(field, text));
        }
    }

    /** Only where there are no problems. */
    Founding founding(Words t, ProgrammeWords words, LocalDate today) {
        var begin = TypedDate.read(start, t).orElseThrow();
        var begun = !begin.isAfter(today);
        var titles = new HashMap<>(Map.of("en", title));
        titles.put(t.language().tag(), title);
        return new Founding(code, new Localised(titles), description,
                begun ? ProjectStatus.IMPLEMENTATION : ProjectStatus.PIPELINE, currency, begin, TypedDate.read(end, t).orElseThrow(),
                begun ? begin : null, null,
                areas.stream().filter(a -> !a.area().isEmpty()).map(a -> new Share(new AreaCode(a.area()), Integer.parseInt(a.percent()))).toList(),
                partners.stream().filter(p -> !p.empty()).map(p -> partner(p, words)).toList());
    }

    private static Partner partner(PartnerRow row, ProgrammeWords words) {
        var agency = row.agency().isEmpty() ? null : new AgencyCode(row.agency());
        return new Partner(Parameters.find(PartnerRole.values(), row.role()).orElseThrow(), agency,
                row.name().isEmpty() && agency != null ? words.agency(agency) : row.name(),
                Optional.of(row.budget()).filter(b -> !b.isEmpty()).flatMap(Typed::number).orElse(null));
    }

    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.project-title" -> "title";
            case "refused.project-dates" -> "end";
            case "refused.project-currency" -> "currency";
            case "refused.project-areas" -> "area.1";
            case "refused.project-funder", "refused.project-partner" -> "role.1";
            default -> "code";
        };
    }
}
