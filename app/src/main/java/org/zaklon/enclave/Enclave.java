package org.zaklon.enclave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.Comparer.Deposit;
import org.zaklon.enclave.Comparer.Found;
import org.zaklon.enclave.EnclaveStore.Comparison;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.ModelFile;

/**
 * Takes a turn in each comparison that is in force: so many records of the asking agency, laid beside all of the other. What is found is asked of the
 * agency that owns the record. Nothing goes back to whoever asked, and nobody is told how many were found. By a clock, never in a request.
 */
@Component
public class Enclave {
    /** Records of the asking agency in one turn. */
    static final int TURN = 2_000;
    private static final int PAGE = 1_000;
    /** Shipped with the program, and the same for every comparison and count. */
    static final Model MODEL = model();

    private final EnclaveStore store;
    private final EnclaveKeys keys;

    Enclave(EnclaveStore store, EnclaveKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    public void run(Instant at) {
        store.inForce(at).forEach(comparison -> turn(comparison, at));
    }

    private void turn(Comparison comparison, Instant at) {
        var asked = store.records(comparison.asking(), store.turn(comparison.id()), TURN);
        var comparer = new Comparer(asked, MODEL);
        UUID after = null;
        List<Deposit> owned;
        do {
            owned = store.records(comparison.owner(), after, PAGE);
            comparer.against(owned).forEach(found -> ask(comparison, found, at));
            after = owned.isEmpty() ? null : owned.getLast().reference();
        } while (owned.size() == PAGE);
        store.turn(comparison.id(), asked.size() < TURN ? null : asked.getLast().reference());
    }

    private void ask(Comparison comparison, Found found, Instant at) {
        var id = UUID.randomUUID();
        var pair = keys.derived("pair|" + found.asked().reference() + "|" + found.owned().reference(), 16);
        var reasons = new Reasons(found.asked().reference(), found.why().exchanged(), found.fields());
        store.ask(comparison, id, found.owned().reference(), found.owned().encoding().unit(), pair,
                keys.seal(reasons.bytes(), Reasons.bound(id)), at);
    }

    private static Model model() {
        try (InputStream file = Objects.requireNonNull(Enclave.class.getResourceAsStream("/enclave/model.json"))) {
            return ModelFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
