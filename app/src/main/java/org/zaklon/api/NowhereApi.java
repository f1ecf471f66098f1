package org.zaklon.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaklon.kernel.Reason;

/** An address of the API that leads nowhere answers like a record that is absent. */
@Hidden
@RestController
class NowhereApi {

    @RequestMapping({"/api/**", "/open/**"})
    void absent() {
        throw new Declined(Reason.absent());
    }
}
