package org.zaklon.agreements.file;

import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** Lists and gives out the files of an agreement to those who may read its wording: its parties and oversight, as row security says. */
@Component
class ReadAgreementFile {
    private final Access access;
    private final Work work;
    private final Register register;
    private final FileStore store;
    private final Audit audit;

    ReadAgreementFile(Access access, Work work, Register register, FileStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
    }

    /** @param may whether the reader may bring one */
    record Shelf(Agreement agreement, List<SignedFile> files, boolean may) {}

    record Taken(SignedFile file, byte[] content) {}

    Outcome<Shelf> list(Actor actor, AgreementId id) {
        return work.read(actor, () -> found(actor, id).then(agreement -> {
            audit.append(actor.entry(Act.AGREEMENT_FILE_READ).about(id).read());
            return Outcome.done(new Shelf(agreement, store.of(id), access.allows(actor, Act.AGREEMENT_FILE_ADD)
                    && agreement.party(actor.agency()) && !agreement.state().writable()));
        }));
    }

    /** @throws IllegalStateException where what is stored is not what was brought: nobody is given that */
    Outcome<Taken> take(Actor actor, AgreementId id, FileId file) {
        return work.read(actor, () -> found(actor, id).then(agreement -> {
            var known = store.find(id, file);
            var content = known.flatMap(f -> store.content(f.id()));
            if (content.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!HexFormat.of().formatHex(AddAgreementFile.sha256(content.get())).equals(known.get().sha256())) {
                throw new IllegalStateException("a file of an agreement is not the one that was brought");
            }
            audit.append(actor.entry(Act.AGREEMENT_FILE_READ).about(id).with("what", known.get().sha256()).read());
            return Outcome.done(new Taken(known.get(), content.get()));
        }));
    }

    private Outcome<Agreement> found(Actor actor, AgreementId id) {
        return access.require(actor, Act.AGREEMENT_FILE_READ).then(may -> register.find(id).filter(a -> register.worded(a, actor))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }
}
