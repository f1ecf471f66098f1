package org.zaklon.bodies.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/**
 * The register of the bodies that the asker knows, by area: an agency's coordinator sees all that her agency keeps. A body that
 * covers several areas is counted once, under the first of them.
 */
@Component
public class ReadRegister {
    private static final Period YEAR = Period.ofMonths(12);

    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final RegisterStore store;
    private final Country country;
    private final InstantSource clock;
    private final Audit audit;

    ReadRegister(Access access, Work work, Bodies bodies, RegisterStore store, Country country, InstantSource clock, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param total over all lines, under the whole country */
    public record Register(List<RegisterLine> lines, RegisterLine total) {}

    /** @param kind null for any */
    public Outcome<Register> read(Actor actor, BodyKind kind) {
        return work.read(actor, () -> access.require(actor, Act.BODY_REGISTER).then(may -> {
            var today = LocalDate.ofInstant(clock.instant(), country.zone());
            var heads = store.heads();
            var held = store.held(today.minus(YEAR));
            var byArea = bodies.all(kind).stream().filter(b -> b.state() != BodyState.CLOSED)
                    .collect(Collectors.groupingBy(b -> b.areas().getFirst(), LinkedHashMap::new, Collectors.toList()));
            var lines = new ArrayList<RegisterLine>();
            var all = new ArrayList<Body>();
            byArea.forEach((area, of) -> {
                lines.add(line(area, of, heads, held, today));
                all.addAll(of);
            });
            audit.append(actor.entry(Act.BODY_REGISTER).read());
            return Outcome.done(new Register(lines, line(country.whole().code(), all, heads, held, today)));
        }));
    }

    private static RegisterLine line(AreaCode area, List<Body> of, List<RegisterStore.Heads> heads, Map<BodyId, RegisterStore.Held> held,
            LocalDate today) {
        var ids = of.stream().map(Body::id).collect(Collectors.toSet());
        var here = heads.stream().filter(h -> ids.contains(h.body())).toList();
        var members = new EnumMap<Category, Integer>(Category.class);
        here.forEach(h -> members.merge(h.category(), h.people(), Integer::sum));
        int women = here.stream().filter(h -> h.sex() == Sex.FEMALE).mapToInt(RegisterStore.Heads::people).sum();
        int men = here.stream().filter(h -> h.sex() == Sex.MALE).mapToInt(RegisterStore.Heads::people).sum();
        int everybody = here.stream().mapToInt(RegisterStore.Heads::people).sum();
        return new RegisterLine(area, of.size(), members, women, men, everybody - women - men,
                of.stream().mapToInt(b -> held.containsKey(b.id()) ? held.get(b.id()).number() : 0).sum(),
                of.stream().mapToInt(b -> meant(b, today)).sum(),
                (int) of.stream().filter(b -> b.dormant(held.containsKey(b.id()) ? held.get(b.id()).last() : null, today)).count());
    }

    /** Whole cadences that fit into the last twelve months since it was founded, counted by their ends. */
    private static int meant(Body body, LocalDate today) {
        if (body.cadence() == null || body.state() != BodyState.ACTIVE) {
            return 0;
        }
        var from = body.founded().isAfter(today.minus(YEAR)) ? body.founded() : today.minus(YEAR);
        int meant = 0;
        for (var end = from.plus(body.cadence()); !end.isAfter(today); end = end.plus(body.cadence())) {
            meant++;
        }
        return meant;
    }
}
