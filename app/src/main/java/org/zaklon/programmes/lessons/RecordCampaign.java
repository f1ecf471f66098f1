package org.zaklon.programmes.lessons;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Writes down a campaign and how many it reached. */
@Component
public class RecordCampaign {
    private final Work work;
    private final Access access;
    private final LessonStore store;
    private final Country country;
    private final Audit audit;

    RecordCampaign(Work work, Access access, LessonStore store, Country country, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** @param unknown people reached of whom one knows no more than that */
    public record Reached(String title, String channel, AreaCode area, LocalDate since, LocalDate until, int women, int men, int unknown) {}

    public Outcome<CampaignId> record(Actor actor, RequestId request, Reached reached) {
        return work.once(actor, request, CampaignId::new, () -> access.require(actor, Act.CAMPAIGN_RECORD).then(may -> {
            if (reached.title().isBlank() || reached.channel().isBlank()) {
                return Outcome.refused("refused.campaign-title");
            }
            if (country.findArea(reached.area()).isEmpty()) {
                return Outcome.refused("refused.campaign-area");
            }
            if (reached.until().isBefore(reached.since())) {
                return Outcome.refused("refused.campaign-days");
            }
            if (reached.women() < 0 || reached.men() < 0 || reached.unknown() < 0) {
                return Outcome.refused("refused.campaign-reach");
            }
            var one = new Campaign(CampaignId.fresh(), reached.title().strip(), reached.channel().strip(), reached.area(), reached.since(),
                    reached.until(), reached.women(), reached.men(), reached.unknown(), actor.agency());
            store.add(actor, one);
            audit.append(actor.entry(Act.CAMPAIGN_RECORD).about(one.id()));
            return Outcome.done(one.id());
        }));
    }
}
