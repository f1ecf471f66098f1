package org.zaklon.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.desk.Scene.done;
import static org.zaklon.referrals.desk.Scene.refusal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.cases.AssertionId;
import org.zaklon.cases.PresumptionDecided;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.desk.ReferralRooms;
import org.zaklon.referrals.desk.Scene;

@ReferralRooms
class HelpTest {
    @Autowired private Scene scene;
    @Autowired private Services services;
    @Autowired private Country country;
    @Autowired private InstantSource clock;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private ReferralRooms.Heard heard;

    private Actor manager;
    private CaseId id;

    @BeforeEach
    void aCase() {
        manager = scene.actor(Role.CASE_MANAGER, Scene.CENTRE);
        id = scene.caseOf(manager, Age.ADULT);
        heard.forget();
    }

    @Test
    void thePresumptionOpensTheSixLinesInItsOwnTransaction() {
        assertThat(done(services.of(manager, id)).lines()).isEmpty();
        presume();
        var lines = done(services.of(manager, id)).minimum();
        assertThat(lines).hasSize(6).allMatch(l -> l.state() == LineState.PENDING);
        assertThat(lines).extracting(Line::code)
                .containsExactlyInAnyOrderElementsOf(country.minimumAssistance().stream().map(Code::code).toList());
    }

    @Test
    void decidedTwiceTheLinesOpenOnce() {
        presume();
        presume();
        assertThat(done(services.of(manager, id)).minimum()).hasSize(6);
    }

    @Test
    void aDecisionThatFailsOpensNothing() {
        try {
            scene.as(manager, () -> {
                events.publishEvent(new PresumptionDecided(id, AssertionId.fresh(), false, today()));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("on purpose");
        }
        assertThat(done(services.of(manager, id)).lines()).isEmpty();
    }

    @Test
    void anOfferAndItsAnswerStandThereWithDayAndUnit() {
        presume();
        done(services.answer(manager, RequestId.fresh(), id, line("SUBSISTENCE"), LineState.OFFERED, today()));
        done(services.answer(manager, RequestId.fresh(), id, line("SUBSISTENCE"), LineState.ACCEPTED, today()));
        var line = find("SUBSISTENCE");
        assertThat(line.state()).isEqualTo(LineState.ACCEPTED);
        assertThat(line.answers()).hasSize(2).allSatisfy(a -> {
            assertThat(a.by()).isEqualTo(Scene.CENTRE);
            assertThat(a.on()).isEqualTo(today());
        });
        assertThat(heard.of(ServiceAnswered.class)).extracting(ServiceAnswered::state)
                .containsExactly(LineState.OFFERED, LineState.ACCEPTED);
        assertThat(scene.log(id)).contains("SERVICE_OFFER DONE");
    }

    @Test
    void whoAcceptsAtOnceWasOfferedItToo() {
        presume();
        done(services.answer(manager, RequestId.fresh(), id, line("INTERPRETATION"), LineState.ACCEPTED, today()));
        assertThat(find("INTERPRETATION").answers()).extracting(Line.Answer::state)
                .containsExactly(LineState.OFFERED, LineState.ACCEPTED);
    }

    @Test
    void aNoCanBecomeAYesAndBack() {
        presume();
        var line = line("INFORMATION");
        for (var state : List.of(LineState.DECLINED, LineState.ACCEPTED, LineState.DECLINED, LineState.ACCEPTED)) {
            done(services.answer(manager, RequestId.fresh(), id, line, state, today()));
        }
        assertThat(find("INFORMATION").state()).isEqualTo(LineState.ACCEPTED);
    }

    @Test
    void whatIsOwedToEverybodyIsNotSetAsideAndSchoolingMayBeForAnAdult() {
        presume();
        assertThat(refusal(services.answer(manager, RequestId.fresh(), id, line("SUBSISTENCE"), LineState.NOT_APPLICABLE, today())))
                .isEqualTo("refused.services.owed");
        done(services.answer(manager, RequestId.fresh(), id, line("EDUCATION"), LineState.NOT_APPLICABLE, today()));
        var child = scene.caseOf(manager, Age.UNKNOWN);
        scene.as(manager, () -> {
            events.publishEvent(new PresumptionDecided(child, AssertionId.fresh(), true, today()));
            return null;
        });
        var schooling = done(services.of(manager, child)).minimum().stream().filter(l -> l.code().equals("EDUCATION")).findFirst();
        assertThat(refusal(services.answer(manager, RequestId.fresh(), child, schooling.orElseThrow().id(), LineState.NOT_APPLICABLE,
                today()))).as("age unknown counts as child").isEqualTo("refused.services.owed");
    }

    @Test
    void aDayAheadOrBeforeTheLineOpenedIsRefused() {
        presume();
        assertThat(refusal(services.answer(manager, RequestId.fresh(), id, line("SUBSISTENCE"), LineState.OFFERED,
                today().plusDays(1)))).isEqualTo("refused.services.future");
        assertThat(refusal(services.answer(manager, RequestId.fresh(), id, line("SUBSISTENCE"), LineState.OFFERED,
                today().minusDays(1)))).isEqualTo("refused.services.too-early");
        assertThat(find("SUBSISTENCE").state()).isEqualTo(LineState.PENDING);
    }

    @Test
    void furtherHelpIsALineOfItsOwnOnce() {
        var request = RequestId.fresh();
        var line = done(services.open(manager, request, id, "EMPLOYMENT"));
        assertThat(done(services.open(manager, request, id, "EMPLOYMENT"))).isEqualTo(line);
        assertThat(refusal(services.open(manager, RequestId.fresh(), id, "EMPLOYMENT"))).isEqualTo("refused.services.already-there");
        assertThat(refusal(services.open(manager, RequestId.fresh(), id, "MAGIC"))).isEqualTo("refused.services.unknown");
        assertThat(done(services.of(manager, id)).further()).hasSize(1);
    }

    @Test
    void whoDoesNotWorkOnTheCaseNeitherSeesNorRecordsHelp() {
        presume();
        var line = line("SUBSISTENCE");
        var colleague = scene.actor(Role.CASE_MANAGER, Scene.CENTRE);
        assertThat(refusal(services.of(colleague, id))).isEqualTo("refused.not-assigned");
        assertThat(scene.as(colleague, () -> services.deliveredOn(id, line.value()))).isEmpty();
        var house = scene.actor(Role.SERVICE_PROVIDER, Scene.HOUSE);
        assertThat(refusal(services.of(house, id))).isEqualTo("refused.absent");
        assertThat(refusal(services.answer(house, RequestId.fresh(), id, line, LineState.OFFERED, today()))).isEqualTo("refused.absent");
        assertThat(refusal(services.deliver(house, RequestId.fresh(), given(null, DeliveryOutcome.ONGOING)))).isEqualTo("refused.absent");
    }

    @Test
    void aDeliveryIsRecordedOnceAndEndedOnce() {
        var request = RequestId.fresh();
        var delivery = done(services.deliver(manager, request, given(null, DeliveryOutcome.ONGOING)));
        assertThat(done(services.deliver(manager, request, given(null, DeliveryOutcome.ONGOING)))).isEqualTo(delivery);
        assertThat(refusal(services.deliver(manager, RequestId.fresh(), given(null, DeliveryOutcome.COMPLETED))))
                .isEqualTo("refused.services.end");
        done(services.end(manager, RequestId.fresh(), id, delivery, today(), DeliveryOutcome.COMPLETED, NeedsMet.PARTLY));
        assertThat(refusal(services.end(manager, RequestId.fresh(), id, delivery, today(), DeliveryOutcome.COMPLETED, NeedsMet.PARTLY)))
                .isEqualTo("refused.state.ended");
        assertThat(done(services.of(manager, id)).deliveries()).singleElement().satisfies(d -> {
            assertThat(d.to()).isEqualTo(today());
            assertThat(d.needsMet()).isEqualTo(NeedsMet.PARTLY);
        });
        assertThat(heard.of(ServiceDelivered.class)).hasSize(2);
    }

    private Given given(LocalDate to, DeliveryOutcome outcome) {
        return new Given(id, null, "FINANCIAL", today(), to, outcome, NeedsMet.NOT_ASKED);
    }

    private void presume() {
        scene.as(manager, () -> {
            events.publishEvent(new PresumptionDecided(id, AssertionId.fresh(), false, today()));
            return null;
        });
    }

    private Line find(String code) {
        return done(services.of(manager, id)).lines().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    private LineId line(String code) {
        return find(code).id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
