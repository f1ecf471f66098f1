package org.zaklon.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** The desk of the centre for social work: the case of an adult, and what tests do again and again with it. */
@Component
@Scope("prototype")
final class Desk {
    final CaseId id = CaseId.fresh();
    final Actor manager = Town.actor(Role.CASE_MANAGER, Town.CENTRE);
    final Actor supervisor = Town.actor(Role.CASE_SUPERVISOR, Town.CENTRE);
    final Actor house = Town.actor(Role.SERVICE_PROVIDER, Town.HOUSE);

    private final Work work;
    private final Access access;
    private final Sharing sharing;
    private final Consents consents;
    private final JdbcClient sql;

    Desk(Work work, Access access, CaseRegister register, Sharing sharing, Consents consents, JdbcClient sql,
            SharingRooms.Glances glances) {
        this.work = work;
        this.access = access;
        this.sharing = sharing;
        this.consents = consents;
        this.sql = sql;
        glances.adult(id);
        work.read(manager, () -> {
            register.enter(id, manager.agency(), manager.unit(), Town.AREA);
            register.assign(manager, id, manager.account());
            return null;
        });
    }

    CaseFacts facts(Actor actor) {
        return ((Outcome.Done<CaseFacts>) access.require(actor, Act.CASE_READ, id)).value();
    }

    Outcome<Permit> permit(Purpose purpose, UnitCode to, DataClass... classes) {
        return work.read(manager, () -> sharing.permit(manager, facts(manager), new Ask(to, purpose, Set.of(classes), "TEST")));
    }

    ShareId share(Purpose purpose, UnitCode to, DataClass... classes) {
        return work.read(manager, () -> {
            var permit = sharing.permit(manager, facts(manager), new Ask(to, purpose, Set.of(classes), "TEST"));
            return sharing.share(manager, id, ((Outcome.Done<Permit>) permit).value(), Sharing.FLOWS_BACK);
        });
    }

    ConsentId consent(UnitCode to, DataClass... classes) {
        return ((Outcome.Done<ConsentId>) consents.record(manager, RequestId.fresh(), id, given(to, classes))).value();
    }

    Outcome<ConsentId> withdraw(ConsentId consent) {
        return consents.withdraw(manager, RequestId.fresh(), consent);
    }

    static Consents.Given given(UnitCode to, DataClass... classes) {
        return new Consents.Given(to, Purpose.ASSISTANCE, Set.of(classes), Set.of(), LocalDate.of(2027, 3, 31),
                Consent.Form.WRITTEN, Consent.GivenBy.PERSON, null);
    }

    /** What row security shows to somebody of this case at this moment: the classes of entries of the centre. */
    List<String> opened(Actor actor) {
        return work.read(actor, () -> openedNow());
    }

    List<String> openedNow() {
        return sql.sql("select data_class from sec.opened_entries() where case_id = ? order by 1").param(id.value())
                .query(String.class).list();
    }

    List<Share> shares(Actor actor) {
        return work.read(actor, () -> sharing.sharesOf(id));
    }

    /** Lines of the log about this case, as the supervisor reads them. */
    List<String> log(String act) {
        return work.read(supervisor, () -> sql.sql("select outcome from audit.entry where case_id = ? and act = ?")
                .params(List.of(id.value(), act)).query(String.class).list());
    }
}
