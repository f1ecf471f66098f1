package org.zaklon.access;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.store.Answered;

/**
 * The only way to a protected table: opens one transaction and binds the signed context of the actor to it. Outside of it the
 * database shows no row. Work inside work of the same actor joins; of another actor is a bug.
 */
@Component
public class Work {
    private static final Object BOUND = Work.class;

    private final TransactionTemplate transactions;
    private final JdbcClient sql;
    private final ContextSigner signer;
    private final Answered answered;

    Work(TransactionTemplate transactions, JdbcClient sql, ContextSigner signer, Answered answered) {
        this.transactions = transactions;
        this.sql = sql;
        this.signer = signer;
        this.answered = answered;
    }

    /** Reads, and writes what reading leaves in the log. */
    public <T> T read(Actor actor, Supplier<T> work) {
        return in(signer.of(actor), actor.account(), work);
    }

    /**
     * Writes at most once: a request that was done before answers what it answered then and changes nothing.
     *
     * @param id makes the typed identity from the stored one
     */
    public <I extends Id> Outcome<I> once(Actor actor, RequestId request, Function<UUID, I> id, Supplier<Outcome<I>> work) {
        try {
            return read(actor, () -> {
                var before = answered.find(request, actor.account());
                if (before.isPresent()) {
                    return Outcome.done(id.apply(before.get()));
                }
                var outcome = work.get();
                if (outcome instanceof Outcome.Done<I>(var value)) {
                    answered.remember(request, actor.account(), value.value());
                }
                return outcome;
            });
        } catch (DuplicateKeyException twin) {
            // The same request arrived twice at the same moment: the other one is committed, this one is undone.
            return read(actor, () -> answered.find(request, actor.account()))
                    .map(known -> Outcome.done(id.apply(known)))
                    .orElseThrow(() -> twin);
        }
    }

    /** A job or a listener of the platform: sees clocks, states and pseudonyms, never an entry. */
    public <T> T system(String job, Supplier<T> work) {
        return in(signer.ofSystem(), "system", work);
    }

    private <T> T in(String context, Object who, Supplier<T> work) {
        var bound = TransactionSynchronizationManager.getResource(BOUND);
        if (bound != null) {
            if (!bound.equals(who)) {
                throw new IllegalStateException("work of one actor inside work of another");
            }
            return work.get();
        }
        TransactionSynchronizationManager.bindResource(BOUND, who);
        try {
            return transactions.execute(status -> {
                sql.sql("select set_config('zaklon.ctx', :context, true)").param("context", context).query().singleValue();
                return work.get();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(BOUND);
        }
    }
}
