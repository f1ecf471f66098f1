package org.zaklon.sharing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;

/** Proof that each class asked for has a basis. Only {@link Sharing#permit} makes one, for one case, giver and receiver. */
public final class Permit {
    private final CaseId caseId;
    private final Actor giver;
    private final Receiver to;
    private final Ask ask;
    private final Map<DataClass, Basis> bases;

    Permit(CaseId caseId, Actor giver, Receiver to, Ask ask, Map<DataClass, Basis> bases) {
        this.caseId = caseId;
        this.giver = giver;
        this.to = to;
        this.ask = ask;
        this.bases = Collections.unmodifiableMap(new EnumMap<>(bases));
    }

    public CaseId caseId() {
        return caseId;
    }

    public Receiver to() {
        return to;
    }

    public Purpose purpose() {
        return ask.purpose();
    }

    public Set<DataClass> classes() {
        return bases.keySet();
    }

    /** The basis of each class, in the order of the taxonomy. */
    public Map<DataClass, Basis> bases() {
        return bases;
    }

    /** When reading stops: the earliest end among the bases. */
    public Instant until() {
        return bases.values().stream().map(Basis::until).min(Instant::compareTo).orElseThrow();
    }

    Actor giver() {
        return giver;
    }

    Ask ask() {
        return ask;
    }
}
