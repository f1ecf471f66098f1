package org.zaklon.statistics.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.disclosure.EstimatedRanges;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.SideBySide;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.ArchiveText;
import org.zaklon.disclosure.release.Declared;
import org.zaklon.statistics.release.ForeignTables.Foreign;
import org.zaklon.statistics.release.ReleaseProposals.Frozen;
import org.zaklon.statistics.release.ReleaseProposals.FrozenCohort;
import org.zaklon.statistics.release.cohort.Cohort;
import org.zaklon.statistics.release.cohort.ComputeCohort;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.ForeignLines;
import org.zaklon.statistics.release.cohort.FrozenPersons;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.statistics.release.cohort.Recorded;
import org.zaklon.statistics.release.cohort.Telling;
import org.zaklon.statistics.release.unseen.Unseen;
import org.zaklon.statistics.release.unseen.UnseenAbout;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The long work behind a proposal: freezes the people, gives each cohort to the engine beside everything published before, and keeps what came of
 * it. It runs as a job outside any transaction; its state lies in the table, so that it survives a reload and can be cancelled. A node that dies
 * leaves it to another, which begins anew.
 */
@Component
class ComputeProposal {
    private static final Logger LOG = LoggerFactory.getLogger(ComputeProposal.class);
    private static final String JOB = "statistics.release";

    private final Work work;
    private final ReleaseProposals proposals;
    private final ForeignTables foreign;
    private final Recorded recorded;
    private final ReleaseAbout about;
    private final Unseen unseen;
    private final UnseenAbout unseenAbout;
    private final Country country;
    private final InstantSource clock;
    /** Maps in the order of their keys, so that the same explanations are the same bytes. */
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    ComputeProposal(Work work, ReleaseProposals proposals, ForeignTables foreign, Recorded recorded, ReleaseAbout about, Unseen unseen,
            UnseenAbout unseenAbout, Country country, InstantSource clock) {
        this.work = work;
        this.proposals = proposals;
        this.foreign = foreign;
        this.recorded = recorded;
        this.about = about;
        this.unseen = unseen;
        this.unseenAbout = unseenAbout;
        this.country = country;
        this.clock = clock;
    }

    /** What the engine starts from, read in one transaction. */
    private record Input(Proposal proposal, Plan plan, List<Cohort> cohorts, Map<String, FrozenPersons> people, Map<String, String> archives,
            List<Foreign> foreign) {}

    void run(UUID id) {
        var wanted = work.system(JOB, () -> proposals.find(id).filter(p -> p.state() == ProposalState.RUNNING || proposals.move(id, ProposalState.RUNNING)));
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var frozen = wanted.get().dataset().equals(Unseen.DATASET) ? estimate(wanted.get()) : compute(work.system(JOB, () -> input(wanted.get())));
            var changes = frozen.cohorts().stream().anyMatch(cohort -> cohort.report().counts());
            work.system(JOB, () -> proposals.freeze(id, changes ? ProposalState.READY : ProposalState.UNCHANGED, frozen));
        } catch (CancellationException cancelled) {
            LOG.info("a proposal was cancelled");
        } catch (RuntimeException | ForeignLines.Bad failure) {
            // Neither message nor trace: they could hold what was counted.
            LOG.warn("a proposal could not be computed: {}", failure.getClass().getSimpleName());
            work.system(JOB, () -> proposals.move(id, ProposalState.FAILED));
        }
    }

    private Input input(Proposal proposal) {
        var plan = Plan.of(country, Dataset.of(proposal.dataset()).orElseThrow()).orElseThrow();
        var cohorts = plan.cohorts(proposal.cutoff(), proposal.cutoff().getYear());
        var people = cohorts.stream().collect(Collectors.toMap(Cohort::code, cohort -> recorded.people(plan, cohort, proposal.cutoff())));
        return new Input(frozenNow(proposal), plan, cohorts, people, archives(proposal), foreign.waiting(proposal.dataset()));
    }

    private Proposal frozenNow(Proposal proposal) {
        return new Proposal(proposal.id(), proposal.dataset(), proposal.cutoff(), proposal.parameters(), proposal.state(), "", 0, 0, proposal.by(),
                proposal.at(), proposals.published(proposal.dataset()).map(Proposal::number).orElse(0), clock.instant().truncatedTo(ChronoUnit.MILLIS), null, null,
                null, null, null);
    }

    /** What the current edition keeps, by cohort. */
    private Map<String, String> archives(Proposal proposal) {
        return proposals.published(proposal.dataset()).map(p -> proposals.cohorts(p.id()).stream()
                .collect(Collectors.toMap(FrozenCohort::code, FrozenCohort::archive))).orElse(Map.of());
    }

    private Frozen estimate(Proposal wanted) {
        var proposal = work.system(JOB, () -> frozenNow(wanted));
        var before = work.system(JOB, () -> archives(wanted));
        var frozen = new ArrayList<FrozenCohort>();
        var parts = new ArrayList<EstimatedRanges.Part>();
        for (var period : unseen.periods(proposal.cutoff())) {
            var lists = work.system(JOB, () -> unseen.lists(period, proposal.cutoff()));
            var found = Unseen.of(period.code(), lists, Optional.ofNullable(before.get(period.code())),
                    new Telling(period.code(), (step, done, of) -> tell(proposal.id(), step, done, of)));
            parts.add(new EstimatedRanges.Part(period.code(), found.range()));
            frozen.add(new FrozenCohort(period.code(), found.kept(), lists, found.report()));
        }
        var table = parts.isEmpty() ? new byte[0] : FrozenTable.bytes(EstimatedRanges.of(proposal.dataset(), Plan.YEAR, parts));
        var said = json.writeValueAsString(unseenAbout.of(frozen.stream().map(FrozenCohort::report).toList()));
        return new Frozen(proposal.frozenAt(), proposal.builtOn(), table, said, digest(table, said), frozen);
    }

    private Frozen compute(Input input) throws ForeignLines.Bad {
        var proposal = input.proposal();
        var frozen = new ArrayList<FrozenCohort>();
        var parts = new ArrayList<SideBySide.Part>();
        for (var cohort : input.cohorts()) {
            var people = input.people().get(cohort.code());
            var archive = archive(input, cohort);
            // how many people a year has is known to everybody, unless they are few; then another dataset could tell it
            var one = input.plan().dataset() != Dataset.IDENTIFICATIONS && people.few(cohort, proposal.parameters().min())
                    ? ComputeCohort.leftOut(cohort.code(), archive, people)
                    : ComputeCohort.of(cohort.code(), archive, proposal.epoch(), people, proposal.parameters(),
                            (step, done, of) -> tell(proposal.id(), step, done, of));
            one.table().ifPresent(table -> parts.add(new SideBySide.Part(cohort.code(), table)));
            frozen.add(new FrozenCohort(cohort.code(), ArchiveText.write(one.archive()), people.text(), one.report()));
        }
        var table = parts.isEmpty() ? new byte[0] : FrozenTable.bytes(input.plan().shown(SideBySide.of(proposal.dataset(), Plan.YEAR, parts)));
        var said = json.writeValueAsString(about.of(input.plan(), proposal, frozen.stream().map(FrozenCohort::report).toList()));
        return new Frozen(proposal.frozenAt(), proposal.builtOn(), table, said, digest(table, said), frozen);
    }

    private Archive archive(Input input, Cohort cohort) throws ForeignLines.Bad {
        var catalogue = input.plan().catalogue(cohort);
        var rule = input.proposal().parameters().rule();
        var text = input.archives().get(cohort.code());
        var archive = text == null ? Archive.empty(catalogue, rule) : ArchiveText.read(text, catalogue, rule);
        for (var one : input.foreign()) {
            if (one.cohort().equals(cohort.code())) {
                archive = archive.declare(new Declared(epoch(one, archive, input.proposal()), ForeignLines.read(one.source(), one.lines(), catalogue)));
            }
        }
        return archive;
    }

    /** The epoch whose people a foreign table counts: of an edition that kept the old numbers, the one that they come from. */
    private static String epoch(Foreign foreign, Archive archive, Proposal proposal) {
        return foreign.edition() == null ? proposal.epoch().id() : archive.releases().stream().map(release -> release.epoch().id())
                .filter(epoch -> Integer.parseInt(epoch) <= foreign.edition()).reduce((first, later) -> later).orElse(proposal.epoch().id());
    }

    private void tell(UUID id, String step, long done, long parts) {
        work.system(JOB, () -> {
            if (proposals.find(id).filter(p -> p.state() == ProposalState.RUNNING).isEmpty()) {
                throw new CancellationException();
            }
            proposals.progress(id, step, done, parts);
            return null;
        });
    }

    /** What an approver approves: the bytes of the table, and every word beside it. */
    static String digest(byte[] table, String about) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(table);
            sha.update((byte) 0);
            sha.update(about.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
