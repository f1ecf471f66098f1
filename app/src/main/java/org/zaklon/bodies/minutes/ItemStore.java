package org.zaklon.bodies.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Subject;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.SeatId;

/** Items and what they say. Row security leaves the content out where the reader is not meant; nothing here decides about that. */
@Component
class ItemStore {
    private final JdbcClient sql;
    private final ItemSeal seal;
    private final InstantSource clock;

    ItemStore(JdbcClient sql, ItemSeal seal, InstantSource clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    void add(ItemId id, Meeting meeting, AgencyCode owner, SeatId lead, Content content) {
        var sealed = seal.seal(id, content);
        sql.sql("""
                insert into bodies.item (id, body_id, meeting_id, number, owner, lead_seat, restricted, hash)
                select :id, :body, :meeting, coalesce(max(i.number), 0) + 1, :owner, :lead, :restricted, :hash
                from bodies.item i where i.meeting_id = :meeting
                """)
                .param("id", id.value()).param("body", meeting.body().value()).param("meeting", meeting.id().value())
                .param("owner", owner.value()).param("lead", lead.value()).param("restricted", content.restricted()).param("hash", sealed.hash()).update();
        sql.sql("""
                insert into bodies.item_content (item_id, body_id, meeting_id, lead_seat, audience, class, subject_kind, subject_id, salt, sealed, written)
                values (:id, :body, :meeting, :lead, string_to_array(:audience, ',')::uuid[], :class, :kind, :subject, :salt, :sealed, :now)
                """)
                .param("id", id.value()).param("body", meeting.body().value()).param("meeting", meeting.id().value()).param("lead", lead.value())
                .param("audience", audience(content)).param("class", content.dataClass().code())
                .param("kind", content.about().map(Subject::kind).orElse(null), Types.VARCHAR)
                .param("subject", content.about().map(Subject::id).orElse(null), Types.OTHER)
                .param("salt", sealed.salt()).param("sealed", sealed.text()).param("now", Timestamp.from(clock.instant())).update();
    }

    /** @return whether row security let it be written */
    boolean write(ItemId id, Content content) {
        var sealed = seal.seal(id, content);
        var written = sql.sql("""
                update bodies.item_content set audience = string_to_array(:audience, ',')::uuid[], class = :class, salt = :salt, sealed = :sealed,
                       written = :now where item_id = :id
                """)
                .param("id", id.value()).param("audience", audience(content)).param("class", content.dataClass().code())
                .param("salt", sealed.salt()).param("sealed", sealed.text()).param("now", Timestamp.from(clock.instant())).update() == 1;
        return written && sql.sql("update bodies.item set restricted = :restricted, hash = :hash where id = :id")
                .param("id", id.value()).param("restricted", content.restricted()).param("hash", sealed.hash()).update() == 1;
    }

    List<Item> of(MeetingId meeting) {
        return items("i.meeting_id = :meeting", Map.of("meeting", meeting.value()));
    }

    Optional<Item> find(ItemId id) {
        return items("i.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Items about something of a room above, as far as the asker may read them. */
    List<Item> about(Subject subject) {
        return items("c.subject_kind = :kind and c.subject_id = :subject", Map.of("kind", subject.kind(), "subject", subject.id()));
    }

    /** Whether the hash is that of what the reader sees; empty where it is masked. */
    Optional<Boolean> matches(ItemId id) {
        return sql.sql("select c.class, c.sealed, c.salt, i.hash from bodies.item i join bodies.item_content c on c.item_id = i.id where i.id = ?")
                .param(id.value())
                .query((row, n) -> seal.matches(id, DataClass.of(row.getString(1)), row.getBytes(2), row.getBytes(3), row.getBytes(4))).optional();
    }

    private List<Item> items(String where, Map<String, ?> params) {
        return sql.sql("""
                select i.id, i.body_id, i.meeting_id, i.number, i.owner, i.lead_seat, i.restricted, i.hash,
                       c.audience, c.class, c.subject_kind, c.subject_id, c.sealed
                from bodies.item i left join bodies.item_content c on c.item_id = i.id where %s order by i.meeting_id, i.number
                """.formatted(where)).params(params).query((row, n) -> item(row)).list();
    }

    private Item item(ResultSet row) throws SQLException {
        var id = new ItemId(row.getObject("id", UUID.class));
        return new Item(id, new BodyId(row.getObject("body_id", UUID.class)), new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("number"), new AgencyCode(row.getString("owner")), new SeatId(row.getObject("lead_seat", UUID.class)),
                row.getBoolean("restricted"), row.getBytes("hash"), row.getBytes("sealed") == null ? Optional.empty() : Optional.of(content(id, row)));
    }

    private Content content(ItemId id, ResultSet row) throws SQLException {
        var dataClass = DataClass.of(row.getString("class"));
        var words = seal.open(id, dataClass, row.getBytes("sealed"));
        var kind = row.getString("subject_kind");
        return new Content(words.title(), words.said(), words.decisions(), dataClass,
                Arrays.stream((UUID[]) row.getArray("audience").getArray()).map(SeatId::new).toList(),
                kind == null ? null : new Subject(kind, row.getObject("subject_id", UUID.class)));
    }

    private static String audience(Content content) {
        return content.audience().stream().map(s -> s.value().toString()).collect(Collectors.joining(","));
    }
}
