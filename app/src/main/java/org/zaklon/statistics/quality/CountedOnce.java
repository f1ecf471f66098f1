package org.zaklon.statistics.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.linkage.quality.CountEstimate;

/** How many people all records are, with an interval from what clerks said of pairs drawn at random. Of the newest count that was known by a day. */
@Component
class CountedOnce {
    private final JdbcClient sql;

    CountedOnce(JdbcClient sql) {
        this.sql = sql;
    }

    private record Count(UUID fact, int records, int people, int together) {}

    private record Band(String code, int pairs, int reviewed, int same) {}

    /** All together first, then the bands from the likest; empty where nothing was counted or the reader may not see it. */
    List<Findings.Row> rows(LocalDate knownBy) {
        return sql.sql("""
                select fact_id, records, people, together from statistics.people_counted where on_day <= ? order by on_day desc, fact_id limit 1
                """)
                .param(knownBy)
                .query((row, n) -> new Count(row.getObject("fact_id", UUID.class), row.getInt("records"), row.getInt("people"), row.getInt("together")))
                .optional().map(this::rows).orElse(List.of());
    }

    private List<Findings.Row> rows(Count count) {
        var bands = sql.sql("""
                select band, pairs, reviewed, same from statistics.pairs_counted where counted = ?
                order by array_position(array['FROM_10', 'FROM_4', 'FROM_2', 'FROM_0', 'BELOW_0'], band)
                """)
                .param(count.fact())
                .query((row, n) -> new Band(row.getString("band"), row.getInt("pairs"), row.getInt("reviewed"), row.getInt("same"))).list();
        var estimate = CountEstimate.of(count.records(), count.people(), count.together(),
                bands.stream().map(band -> new CountEstimate.Band(band.pairs(), band.reviewed(), band.same())).toList());
        var rows = new ArrayList<Findings.Row>();
        rows.add(new Findings.Row(List.of(), Map.of("RECORDS", count.records(), "GROUPS", count.people(), "PEOPLE", (int) Math.round(estimate.people()),
                "LOW", (int) Math.floor(estimate.low()), "HIGH", (int) Math.ceil(estimate.high()))));
        bands.forEach(band -> rows.add(new Findings.Row(List.of(band.code()),
                Map.of("PAIRS", band.pairs(), "REVIEWED", band.reviewed(), "SAME", band.same()))));
        return rows;
    }
}
