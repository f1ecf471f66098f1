package org.zaklon.forums.release.desk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.zaklon.forums.release.day.Appointment;
import org.zaklon.forums.release.day.Appointment.Transport;
import org.zaklon.forums.release.day.DayPlan;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Problem;

/** The day of release as typed: every word stays as it was, also where it means no hour. */
public record DayForm(String gate, List<String> inHand, boolean money, boolean contact, List<Row> rows) {
    /** Rows that a page offers beyond those that are filled. */
    private static final int FREE = 2;
    private static final int MOST = 8;
    private static final int DAY = 24 * 60;

    /** One appointment as typed. */
    public record Row(String kind, String place, String at, String opens, String closes, String minutes, String travel, String by, String latest,
            List<String> bring, String after) {
        static final Row BLANK = new Row("", "", "", "", "", "", "", "", "", List.of(), "");

        public Row {
            bring = List.copyOf(bring);
        }

        boolean empty() {
            return kind.isEmpty() && place.isEmpty() && at.isEmpty();
        }
    }

    public DayForm {
        inHand = List.copyOf(inHand);
        rows = List.copyOf(rows);
    }

    static DayForm of(Optional<DayPlan> day) {
        var rows = new ArrayList<Row>();
        day.ifPresent(d -> d.appointments().forEach(a -> rows.add(new Row(a.kind(), a.place(), hour(a.at()), hour(a.opens()), hour(a.closes()),
                "" + a.minutes(), "" + a.travel(), a.by().name(), hour(a.latest()), List.copyOf(a.bring()), a.after() == 0 ? "" : "" + a.after()))));
        return new DayForm(day.map(d -> hour(d.gate())).orElse(""), day.map(d -> List.copyOf(d.inHand())).orElse(List.of()),
                day.map(DayPlan::money).orElse(false), day.map(DayPlan::contact).orElse(false), withFree(rows));
    }

    static DayForm typed(MultiValueMap<String, String> all) {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= MOST; i++) {
            var at = "." + i;
            var row = new Row(Parameters.one(all, "kind" + at), Parameters.one(all, "place" + at), Parameters.one(all, "at" + at),
                    Parameters.one(all, "opens" + at), Parameters.one(all, "closes" + at), Parameters.one(all, "minutes" + at),
                    Parameters.one(all, "travel" + at), Parameters.one(all, "by" + at), Parameters.one(all, "latest" + at),
                    all.getOrDefault("bring" + at, List.of()), Parameters.one(all, "after" + at));
            if (!row.empty()) {
                rows.add(row);
            }
        }
        return new DayForm(Parameters.one(all, "gate"), all.getOrDefault("inHand", List.of()), all.containsKey("money"), all.containsKey("contact"),
                withFree(rows));
    }

    private static List<Row> withFree(List<Row> filled) {
        var rows = new ArrayList<>(filled);
        for (int i = 0; i < FREE && rows.size() < MOST; i++) {
            rows.add(Row.BLANK);
        }
        return rows;
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (time(gate).isEmpty()) {
            problems.add(new Problem("gate", t.get("plans.day.hour")));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.empty()) {
                var at = "." + (i + 1);
                check(problems, row.kind().isEmpty(), "kind" + at, t.get("ui.form.required"));
                check(problems, row.place().isEmpty(), "place" + at, t.get("ui.form.required"));
                check(problems, time(row.at()).isEmpty(), "at" + at, t.get("plans.day.hour"));
                check(problems, !row.opens().isEmpty() && time(row.opens()).isEmpty(), "opens" + at, t.get("plans.day.hour"));
                check(problems, !row.closes().isEmpty() && time(row.closes()).isEmpty(), "closes" + at, t.get("plans.day.hour"));
                check(problems, !row.latest().isEmpty() && time(row.latest()).isEmpty(), "latest" + at, t.get("plans.day.hour"));
                check(problems, minutes(row.minutes()).isEmpty(), "minutes" + at, t.get("plans.day.minutes"));
                check(problems, minutes(row.travel()).isEmpty(), "travel" + at, t.get("plans.day.minutes"));
                check(problems, !row.after().isEmpty() && minutes(row.after()).isEmpty(), "after" + at, t.get("plans.day.number"));
            }
        }
        return problems;
    }

    private static void check(List<Problem> problems, boolean wrong, String field, String text) {
        if (wrong) {
            problems.add(new Problem(field, text));
        }
    }

    /** Only where there are no problems. */
    DayPlan day() {
        var appointments = new ArrayList<Appointment>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.empty()) {
                appointments.add(new Appointment(i + 1, row.kind(), row.place(), time(row.at()).orElseThrow(), time(row.opens()).orElse(null),
                        time(row.closes()).orElse(null), minutes(row.minutes()).orElseThrow(), minutes(row.travel()).orElseThrow(),
                        Parameters.find(Transport.values(), row.by()).orElse(Transport.UNKNOWN), time(row.latest()).orElse(null),
                        Set.copyOf(new LinkedHashSet<>(row.bring())), row.after().isEmpty() ? 0 : minutes(row.after()).orElseThrow()));
            }
        }
        return new DayPlan(time(gate).orElseThrow(), new LinkedHashSet<>(inHand), money, contact, appointments);
    }

    private static Optional<LocalTime> time(String typed) {
        var parts = typed.split("[:.hH]");
        try {
            return parts.length > 2 || typed.isBlank() ? Optional.empty()
                    : Optional.of(LocalTime.of(Integer.parseInt(parts[0].strip()), parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt minutes(String typed) {
        try {
            var number = Integer.parseInt(typed);
            return number < 0 || number >= DAY ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static String hour(LocalTime time) {
        return time == null ? "" : "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
