package org.zaklon.migration.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.migration.Observation;
import org.zaklon.migration.SubmissionId;

/** The door to files of figures for what compares, agrees and publishes them. Ask inside {@code Work}, after somebody was let in. */
@Component
public class Submissions {
    private final SubmissionStore store;
    private final InstantSource clock;

    Submissions(SubmissionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Submission> find(SubmissionId id) {
        return store.find(id);
    }

    public List<Observation> figures(SubmissionId id) {
        return store.figures(id);
    }

    /** The file of each agency and dataset that is to be compared: the newest approved one. */
    public List<Submission> newest(YearMonth month) {
        return newest(month, clock.instant());
    }

    /** The same as it was known at a moment. */
    public List<Submission> newest(YearMonth month, Instant known) {
        var newest = new LinkedHashMap<String, Submission>();
        store.ofMonth(month, known).stream().filter(s -> s.vintage() > 0 && s.state() != SubmissionState.REVISED && s.state() != SubmissionState.RECEIVED)
                .forEach(s -> newest.merge(s.dataset() + " " + s.agency().value(), s, (a, b) -> a.vintage() >= b.vintage() ? a : b));
        return List.copyOf(newest.values());
    }

    /** The files in force: accepted by the coordinating office. */
    public List<Submission> accepted(YearMonth month) {
        return store.ofMonth(month, clock.instant()).stream().filter(s -> s.state().accepted()).toList();
    }

    /** Says that a file is part of a bulletin now; a file that is that already, or was revised meanwhile, stays as it is. */
    public void published(Actor actor, SubmissionId id) {
        store.find(id).filter(s -> s.state() == SubmissionState.ACCEPTED).ifPresent(s -> store.step(actor, id, SubmissionState.PUBLISHED, ""));
    }
}
