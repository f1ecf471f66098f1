package org.zaklon.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Log;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** Reads the log: all of one's agency's lines for a data protection officer, all lines for an auditor. */
@Component
class ReadLog {
    /** A file of more lines than this is asked for in parts. */
    static final int FILE = 5000;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Log log;
    private final Cases cases;

    ReadLog(Work work, Access access, Audit audit, Log log, Cases cases) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.log = log;
        this.cases = cases;
    }

    /** Lines with the pseudonyms of their cases. */
    record Found(List<Log.Line> lines, Map<UUID, String> pseudonyms) {

        String pseudonym(Log.Line line) {
            return line.caseId() == null ? "" : pseudonyms.getOrDefault(line.caseId(), "");
        }
    }

    Outcome<Found> page(Actor actor, LogQuestion question, int page) {
        return read(actor, question, Paged.offset(page), Paged.SIZE + 1);
    }

    Outcome<Found> file(Actor actor, LogQuestion question) {
        return read(actor, question, 0, FILE);
    }

    /** One case's lines, for those who work on it as the managing agency. */
    Outcome<Found> ofCase(Actor actor, CaseId id, int offset, int limit) {
        return work.read(actor, () -> access.require(actor, Act.CASE_LOG_READ, id).then(facts -> {
            audit.append(actor.entry(Act.CASE_LOG_READ).on(id).read());
            return Outcome.done(log.lines(Log.Filter.ofCase(id.value()), offset, limit));
        })).then(lines -> Outcome.done(named(lines)));
    }

    private Outcome<Found> read(Actor actor, LogQuestion question, int offset, int limit) {
        var caseId = question.pseudonym().isEmpty() ? null : caseOf(question.pseudonym());
        return work.read(actor, () -> access.require(actor, Act.LOG_READ).then(may -> {
            audit.append(question.in(actor.entry(Act.LOG_READ).read()));
            var own = actor.is(Role.DPO) ? actor.agency().value() : null;
            return Outcome.done(log.lines(question.filter(own, caseId), offset, limit));
        })).then(lines -> Outcome.done(named(lines)));
    }

    // The reader of a log knows no case; the platform says by which pseudonym people speak of those in the lines.
    private Found named(List<Log.Line> lines) {
        var ids = lines.stream().map(Log.Line::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        var pseudonyms = new HashMap<UUID, String>();
        work.system("log", () -> {
            ids.forEach(id -> pseudonyms.put(id, cases.pseudonym(new CaseId(id))));
            return null;
        });
        return new Found(lines, pseudonyms);
    }

    private UUID caseOf(String pseudonym) {
        // A pseudonym that names no case finds no line, as one whose lines the reader may not see.
        return work.system("log", () -> cases.named(pseudonym).map(CaseId::value).orElseGet(UUID::randomUUID));
    }
}
