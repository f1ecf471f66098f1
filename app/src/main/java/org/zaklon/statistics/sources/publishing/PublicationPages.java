package org.zaklon.statistics.sources.publishing;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;

/** Where two people put an imported dataset on the portal. */
@Controller
class PublicationPages {
    private final PublishDataset publish;

    PublicationPages(PublishDataset publish) {
        this.publish = publish;
    }

    @GetMapping("/sources/datasets/{dataset}/publication")
    ModelAndView state(Actor actor, Screen screen, @PathVariable String dataset) {
        return switch (publish.find(actor, dataset)) {
            case Refused<Optional<Proposal>>(var reason) -> screen.refused(reason);
            case Done<Optional<Proposal>>(var found) -> {
                boolean waits = found.isPresent() && !found.get().decided();
                boolean own = waits && actor.account().value().equals(found.get().proposedBy());
                int edition = found.map(Proposal::edition).orElse(0);
                yield new ModelAndView("sources/publication", Map.of("dataset", dataset, "waits", waits, "own", own, "edition", edition,
                        "proposes", !waits && edition == 0 && Act.DATASET_PUBLISH.allows(actor.role()),
                        "decides", waits && Act.DATASET_APPROVE.allows(actor.role())));
            }
        };
    }

    @PostMapping("/sources/datasets/{dataset}/publication")
    ModelAndView propose(Actor actor, Screen screen, @PathVariable String dataset) {
        return back(screen, dataset, publish.propose(actor, dataset), "sources.publication.proposed");
    }

    @PostMapping("/sources/datasets/{dataset}/publication/approve")
    ModelAndView approve(Actor actor, Screen screen, @PathVariable String dataset) {
        return back(screen, dataset, publish.approve(actor, dataset), "sources.publication.done");
    }

    @PostMapping("/sources/datasets/{dataset}/publication/decline")
    ModelAndView decline(Actor actor, Screen screen, @PathVariable String dataset) {
        return back(screen, dataset, publish.decline(actor, dataset), "sources.publication.declined");
    }

    private static ModelAndView back(Screen screen, String dataset, Outcome<?> outcome, String said) {
        if (outcome instanceof Refused<?>(var reason)) {
            return screen.refused(reason);
        }
        screen.say(said);
        return new ModelAndView("redirect:/sources/datasets/" + dataset + "/publication");
    }
}
