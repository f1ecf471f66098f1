package org.zaklon.people.same;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.enclave.DrawnPairs;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.people.deposited.Deposited;
import org.zaklon.people.deposited.Deposited.Owned;

/**
 * Pairs of records that were drawn at random to be looked at, as far as the reader may see both. Nobody is named here: who looks opens the two side by side,
 * and that is in the log of the case.
 */
@Component
class ReadDrawn {
    /** So many open pairs of an agency are looked through at once. */
    private static final int MOST = 1_000;

    private final Work work;
    private final Access access;
    private final DrawnPairs drawn;
    private final Deposited deposited;
    private final Audit audit;

    ReadDrawn(Work work, Access access, DrawnPairs drawn, Deposited deposited, Audit audit) {
        this.work = work;
        this.access = access;
        this.drawn = drawn;
        this.deposited = deposited;
        this.audit = audit;
    }

    record Pair(Owned one, Owned other) {}

    Outcome<Paged<Pair>> list(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.DRAWN_LIST).then(may -> {
            var open = drawn.open(MOST);
            var owned = deposited.find(open.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList()).stream()
                    .collect(Collectors.toMap(Owned::reference, Function.identity()));
            var pairs = new ArrayList<Pair>();
            open.stream().filter(pair -> owned.containsKey(pair.one()) && owned.containsKey(pair.other()))
                    .forEach(pair -> pairs.add(new Pair(owned.get(pair.one()), owned.get(pair.other()))));
            audit.append(actor.entry(Act.DRAWN_LIST).read());
            return Outcome.done(Paged.of(pairs.stream().skip(Paged.offset(page)).limit(Paged.SIZE + 1L).toList(), page));
        }));
    }
}
