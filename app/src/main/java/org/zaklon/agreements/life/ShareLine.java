package org.zaklon.agreements.life;

import java.util.List;
import org.zaklon.agreements.OpenShares.OpenShare;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.Words;

/** An open share as a line of the page of its agreement. */
public record ShareLine(String pseudonym, String from, String to, List<DataClass> classes, String until) {
    public ShareLine {
        classes = List.copyOf(classes);
    }

    public static ShareLine of(OpenShare share, AgreementWords words, Words t) {
        return new ShareLine(share.pseudonym(), words.unit(share.from()), words.unit(share.to()),
                share.classes().stream().sorted().toList(), t.date(share.until()));
    }
}
