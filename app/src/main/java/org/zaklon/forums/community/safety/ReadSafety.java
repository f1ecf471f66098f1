package org.zaklon.forums.community.safety;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/** Reads what a forum does for safety. Everybody who sits there may. */
@Component
public class ReadSafety {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final SafetyStore store;
    private final EquipmentStore equipment;

    ReadSafety(Work work, Access access, Audit audit, SafetyStore store, EquipmentStore equipment) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.equipment = equipment;
    }

    /** All of it, newest first. */
    public record Done(List<SafetyPlan> plans, List<Initiative> initiatives, List<Equipment> equipment, List<Wave> waves, boolean keeps) {
        public Done {
            plans = List.copyOf(plans);
            initiatives = List.copyOf(initiatives);
            equipment = List.copyOf(equipment);
            waves = List.copyOf(waves);
        }
    }

    public Outcome<Done> of(Actor actor, BodyId body) {
        return work.read(actor, () -> access.require(actor, Act.SAFETY_READ, body).then(facts -> {
            audit.append(actor.entry(Act.SAFETY_READ).about(body).read());
            return Outcome.done(new Done(store.plans(body), store.initiatives(body), equipment.of(body), store.waves(body),
                    access.allows(actor, Act.SAFETY_PLAN, facts)));
        }));
    }
}
