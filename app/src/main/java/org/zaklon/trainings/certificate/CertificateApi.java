package org.zaklon.trainings.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.access.Actor;
import org.zaklon.api.Answer;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.Today;

/** A certificate for programs of the two agencies that know it, such as the personnel file of the holder's. Neither its code nor a name. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificateApi {
    private final ReadCertificate read;
    private final Today today;

    CertificateApi(ReadCertificate read, Today today) {
        this.read = read;
        this.today = today;
    }

    /** @param until the last day; null where it does not end. @param holds whether it holds today */
    record Item(UUID id, String number, String course, String agency, UUID learner, String learnerAgency, LocalDate issued, LocalDate until,
            String state, boolean holds) {}

    @GetMapping("/{id}")
    Item one(Actor actor, @PathVariable UUID id) {
        var c = Answer.of(read.one(actor, new CertificateId(id))).certificate();
        return new Item(c.id().value(), c.number(), c.course().value(), c.agency().value(), c.learner().value(), c.learnerAgency().value(),
                c.issued(), c.until(), c.state().name(), c.holdsOn(today.day()));
    }
}
