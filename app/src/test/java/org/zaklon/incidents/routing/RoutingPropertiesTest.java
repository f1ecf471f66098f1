package org.zaklon.incidents.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** What holds for everybody who may be accused, whatever a profile says about recipients and ties. */
class RoutingPropertiesTest {
    private static final List<AgencyCode> AGENCIES = IntStream.range(0, 8).mapToObj(i -> new AgencyCode("A" + i)).toList();

    @Property(seed = "20261129", tries = 500)
    void whoeverIsNamedReceivesNothingInAnyOfItsUnits(@ForAll("accused") Accused accused, @ForAll("directories") Directory directory) {
        var routing = Routing.decide(accused, directory);
        assertThat(routing.eligible()).noneMatch(r -> accused.agencies().contains(r.agency()));
        assertThat(routing.barred()).containsAll(accused.agencies());
    }

    @Property(seed = "20261129", tries = 500)
    void whoeverIsTiedToAnAccusedAgencyByAnyNumberOfTiesReceivesNothing(@ForAll("accused") Accused accused, @ForAll("directories") Directory directory) {
        var routing = Routing.decide(accused, directory);
        for (var tie : directory.ties()) {
            if (accused.agencies().contains(tie.named())) {
                assertThat(routing.barred()).contains(tie.tied());
                // and one tie further
                directory.ties().stream().filter(t -> t.named().equals(tie.tied())).forEach(t -> assertThat(routing.barred()).contains(t.tied()));
            }
        }
        assertThat(routing.eligible()).noneMatch(r -> routing.barred().contains(r.agency()));
    }

    @Property(seed = "20261129", tries = 500)
    void enforcementNeverReceivesAnything(@ForAll("accused") Accused accused, @ForAll("directories") Directory directory) {
        var routing = Routing.decide(accused, directory);
        assertThat(routing.eligible()).noneMatch(r -> r.function() == UnitFunction.IMMIGRATION_ENFORCEMENT || directory.enforcing().contains(r.agency()));
        assertThat(routing.barred()).containsAll(directory.enforcing());
    }

    @Property(seed = "20261129", tries = 500)
    void whereNobodyKnowsWhichAgencyItWasNoneOfThoseThatCouldBeMeantReceivesIt(@ForAll("accused") Accused accused, @ForAll("directories") Directory directory) {
        var unsure = new Accused(accused.kind() == Perpetrator.PRIVATE ? Perpetrator.UNKNOWN : accused.kind(), accused.agencies(), true);
        assertThat(Routing.decide(unsure, directory).eligible()).noneMatch(r -> directory.nameable().contains(r.agency()));
    }

    @Property(seed = "20261129", tries = 500)
    void namingOneMoreNeverOpensTheReportToAnybody(@ForAll("accused") Accused accused, @ForAll("agencies") AgencyCode more,
            @ForAll("directories") Directory directory) {
        var named = new HashSet<>(accused.agencies());
        named.add(more);
        // where no agency was named it may have been any; naming one alone narrows that, so it is compared with naming one besides
        var before = new Accused(accused.kind(), accused.agencies(), accused.othersToo() || accused.agencies().isEmpty());
        var after = new Accused(accused.kind(), named, before.othersToo());
        assertThat(Routing.decide(before, directory).eligible()).containsAll(Routing.decide(after, directory).eligible());
        assertThat(Routing.decide(after, directory).barred()).containsAll(Routing.decide(before, directory).barred());
    }

    @Property(seed = "20261129", tries = 500)
    void everyRecipientIsEitherOfferedOrKeptAwayByARule(@ForAll("accused") Accused accused, @ForAll("directories") Directory directory) {
        var routing = Routing.decide(accused, directory);
        var offered = routing.eligible().stream().map(Recipient::unit).collect(Collectors.toSet());
        assertThat(offered).noneMatch(routing.kept()::containsKey);
        assertThat(offered.size() + routing.kept().size()).isEqualTo(directory.recipients().size());
    }

    @Property(seed = "20261129", tries = 200)
    void theProfileOffersTheOmbudspersonAgainstEveryPoliceAndNeverTheMinistryAboveIt(@ForAll("police") AgencyCode police) {
        var directory = Directory.of(BIH);
        var routing = Routing.decide(new Accused(Perpetrator.STATE, Set.of(police), false), directory);
        assertThat(routing.eligible()).extracting(r -> r.unit().value()).startsWith("OMB-N");
        assertThat(routing.barred()).contains(police);
        if (Set.of("GP", "SIPA", "SPS").contains(police.value())) {
            assertThat(routing.barred()).contains(new AgencyCode("MS"));
        }
    }

    private static final Country BIH = new Country(ProfileReader.bundled("bih"));

    @Provide
    Arbitrary<AgencyCode> police() {
        return Arbitraries.of(Directory.of(BIH).nameable().stream().sorted(Comparator.comparing(AgencyCode::value)).toList());
    }

    @Provide
    Arbitrary<AgencyCode> agencies() {
        return Arbitraries.of(AGENCIES);
    }

    @Provide
    Arbitrary<Accused> accused() {
        return Combinators.combine(Arbitraries.of(Perpetrator.values()), agencies().set().ofMaxSize(3), Arbitraries.of(true, false)).as(Accused::new);
    }

    @Provide
    Arbitrary<Directory> directories() {
        var recipients = Combinators.combine(Arbitraries.integers().between(0, 9), agencies(), Arbitraries.of(UnitFunction.values()))
                .as((n, agency, function) -> new Recipient(new UnitCode(agency.value() + "-" + n), agency, function, true, Set.of(Use.OVERSIGHT),
                        new Localised(Map.of("en", "x")), "L", "t", "t")).list().uniqueElements(Recipient::unit).ofMaxSize(8);
        var ties = Combinators.combine(agencies(), agencies()).as(Tie::new).list().ofMaxSize(6);
        return Combinators.combine(recipients, ties, agencies().set().ofMaxSize(4), agencies().set().ofMaxSize(2)).as(Directory::new);
    }
}
