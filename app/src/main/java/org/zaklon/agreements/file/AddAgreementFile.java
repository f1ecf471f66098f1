package org.zaklon.agreements.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * Takes the signed paper of an agreement whose text is fixed, and keeps it under its SHA-256. Nothing changes it afterwards; the
 * agency that brought it can take it away again, and its fingerprint stays.
 */
@Component
public class AddAgreementFile {
    /** In bytes: a paper of some hundred scanned pages. The table says it again. */
    public static final int MOST_BYTES = 10 << 20;

    private final Access access;
    private final Work work;
    private final Register register;
    private final FileStore store;
    private final Audit audit;
    private final Country country;

    AddAgreementFile(Access access, Work work, Register register, FileStore store, Audit audit, Country country) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.country = country;
    }

    /**
     * @param annex whether it is an annex and not the signed paper itself
     * @param language tag of a language of the country
     */
    public Outcome<FileId> add(Actor actor, RequestId request, AgreementId id, boolean annex, String language, byte[] content) {
        return work.once(actor, request, FileId::new, () -> found(actor, id).then(agreement -> {
            if (agreement.state().writable()) {
                return Outcome.refused("refused.agreement-file-early");
            }
            if (country.languages().stream().noneMatch(l -> l.tag().equals(language))) {
                return Outcome.refused("refused.agreement-file-language");
            }
            if (content.length > MOST_BYTES) {
                return Outcome.refused("refused.agreement-file-large");
            }
            var type = FileType.of(content);
            if (type.isEmpty()) {
                return Outcome.refused("refused.agreement-file-type");
            }
            if (type.get().suspicious(content)) {
                return Outcome.refused("refused.agreement-file-active");
            }
            var hash = sha256(content);
            var file = store.add(id, actor, annex ? SignedFile.Kind.ANNEX : SignedFile.Kind.SIGNED, language, type.get(), content, hash);
            audit.append(actor.entry(Act.AGREEMENT_FILE_ADD).about(id).with("what", HexFormat.of().formatHex(hash)));
            return Outcome.done(file);
        }));
    }

    /** By the agency that brought it. */
    public Outcome<FileId> remove(Actor actor, RequestId request, AgreementId id, FileId file) {
        return work.once(actor, request, FileId::new, () -> found(actor, id)
                .then(agreement -> store.find(id, file).filter(f -> f.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(known -> {
                    if (store.remove(file)) {
                        audit.append(actor.entry("AGREEMENT_FILE_REMOVE").about(id).with("what", known.sha256()));
                    }
                    return Outcome.done(file);
                }));
    }

    private Outcome<Agreement> found(Actor actor, AgreementId id) {
        return access.require(actor, Act.AGREEMENT_FILE_ADD).then(may -> register.find(id).filter(a -> a.party(actor.agency()))
                .map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
