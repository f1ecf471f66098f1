package org.zaklon.forums.community.report;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.register.Voices;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/**
 * Counts what was done in the forums that the asker keeps; who keeps none sees zeros. The counts are small and for those who work
 * there: nothing of them is published, which the disclosure engine alone may allow.
 */
@Component
public class ReadCommunityFigures {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final FigureStore store;
    private final Bodies bodies;
    private final Voices voices;
    private final Country country;
    private final InstantSource clock;

    ReadCommunityFigures(Work work, Access access, Audit audit, FigureStore store, Bodies bodies, Voices voices, Country country,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.bodies = bodies;
        this.voices = voices;
        this.country = country;
        this.clock = clock;
    }

    /** @param body one forum; null for all that the asker keeps */
    Outcome<Figures> read(Actor actor, BodyId body, LocalDate from, LocalDate to) {
        return work.read(actor, () -> access.require(actor, Act.COMMUNITY_FIGURES_READ).then(permitted -> {
            audit.append((body == null ? actor.entry(Act.COMMUNITY_FIGURES_READ) : actor.entry(Act.COMMUNITY_FIGURES_READ).about(body)).read());
            var one = body == null ? null : body.value();
            return Outcome.done(new Figures(today(), store.issues(one, from, to), store.kept(one, from, to), store.mediations(one, from, to),
                    store.followUps(one, from, to), store.initiatives(one, from, to), store.equipment(one, to), women(body, Post.CHAIR),
                    women(body, Post.SECRETARY), store.onAgendas(one, from, to), voices.of(body, from, to)));
        }));
    }

    /** Women among those who hold the post, alternates apart. */
    private Figures.Share women(BodyId body, Post post) {
        var holders = store.forums().stream().filter(b -> body == null || body.equals(b)).flatMap(b -> bodies.seats(b).stream())
                .filter(seat -> seat.open() && seat.post() == post).flatMap(seat -> seat.holders().stream()).filter(h -> !h.alternate()).toList();
        return new Figures.Share((int) holders.stream().filter(h -> h.sex() == Sex.FEMALE).count(), holders.size());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
