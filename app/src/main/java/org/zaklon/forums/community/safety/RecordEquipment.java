package org.zaklon.forums.community.safety;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Records equipment handed over to an agency of the forum, and the condition in which it is found later. */
@Component
public class RecordEquipment {
    private final KeptBody kept;
    private final EquipmentStore store;

    RecordEquipment(KeptBody kept, EquipmentStore store) {
        this.kept = kept;
        this.store = store;
    }

    public Outcome<RecordId> hand(Actor actor, RequestId request, BodyId body, Equipment one) {
        return kept.write(actor, request, Act.EQUIPMENT_RECORD, body, "HANDOVER", () -> {
            if (kept.lacks("equipment-kinds", one.kind()) || kept.country().findAgency(one.receivedBy()).isEmpty()) {
                return Optional.of("refused.community-category");
            }
            return kept.ahead(one.on()) ? Optional.of("refused.community-future") : Optional.empty();
        }, () -> {
            store.add(body, one);
            kept.tell(actor, body, Deed.Kind.EQUIPMENT_HANDED, one.on());
            return one.id();
        });
    }

    public Outcome<RecordId> check(Actor actor, RequestId request, BodyId body, RecordId equipment, Equipment.Check check) {
        return kept.write(actor, request, Act.EQUIPMENT_RECORD, body, "CHECK", () -> {
            var found = store.of(body).stream().filter(e -> e.id().equals(equipment)).findFirst();
            if (found.isEmpty()) {
                return Optional.of("refused.absent");
            }
            return check.on().isBefore(found.get().on()) || kept.ahead(check.on()) ? Optional.of("refused.community-step-day") : Optional.empty();
        }, () -> {
            store.check(body, equipment, check);
            return equipment;
        });
    }
}
