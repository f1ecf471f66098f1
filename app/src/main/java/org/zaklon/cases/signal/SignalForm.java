package org.zaklon.cases.signal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zaklon.access.Act;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.ui.forms.Answers;

/** What the rules need to know of the answers of form F01; a profile may ask more, it asks at least these. */
final class SignalForm {
    static final String ID = "F01";

    /** The timers of the profile for the answer to a signal; only one of them runs. */
    static final String[] ACCEPTANCE = {"signal-acceptance-danger", "signal-acceptance-child", "signal-acceptance"};

    private SignalForm() {}

    /** Why the signal may be passed on. The codes are those of the list {@code lawful-basis}. */
    enum LawfulBasis {
        CONSENT, CHILD, VITAL, DUTY, NO_IDENTITY;

        Purpose purpose() {
            return switch (this) {
                case CONSENT -> Purpose.ASSISTANCE;
                case CHILD -> Purpose.CHILD_PROTECTION;
                case VITAL -> Purpose.SAFETY;
                case DUTY, NO_IDENTITY -> Purpose.IDENTIFICATION;
            };
        }
    }

    static Age age(Answers answers) {
        return answers.code("age").map(Age::valueOf).orElse(Age.UNKNOWN);
    }

    static Optional<AreaCode> area(Answers answers) {
        return answers.code("area").map(AreaCode::new);
    }

    /** The clock for the receiver's answer, the shortest that applies first. */
    static String[] clocks(Answers answers) {
        var skipped = answers.isYes("danger") ? 0 : age(answers).child() ? 1 : 2;
        return Arrays.copyOfRange(ACCEPTANCE, skipped, ACCEPTANCE.length);
    }

    /** Protection of a child carries the signal about a child whatever was ticked: consent is not asked of it alone. */
    static LawfulBasis basis(Answers answers) {
        return age(answers).child() ? LawfulBasis.CHILD
                : answers.code("basis").map(LawfulBasis::valueOf).orElse(LawfulBasis.NO_IDENTITY);
    }

    /**
     * The classes that go to the receiver: what was written, and the administration of the case. Where nothing may tell who the
     * person is, identity and contact stay with the sender.
     */
    static Set<DataClass> classes(Set<DataClass> written, LawfulBasis basis) {
        var classes = EnumSet.of(DataClass.C9_ADMIN);
        classes.addAll(written);
        if (basis == LawfulBasis.NO_IDENTITY) {
            classes.removeAll(Set.of(DataClass.C1_IDENTITY, DataClass.C2_CONTACT));
        }
        return classes;
    }

    /** Roles that send signals, for a notice to the unit of the sender. */
    static Set<Role> senders() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !Act.SIGNAL_SEND.allows(role));
        return roles;
    }
}
