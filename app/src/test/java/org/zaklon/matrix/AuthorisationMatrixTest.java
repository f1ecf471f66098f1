package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.ui.Texts;

/**
 * Every route that Spring knows, asked by every role in every relation to a case, compared with the checked-in table. A route
 * without a row fails.
 */
@WholeHouse
class AuthorisationMatrixTest {
    private static final String KNOWS = "KNOWS a-case";
    private static final String LANGUAGE = "en";
    /** The words by which the decision itself refuses; any other refusal comes from a rule that only the admitted meet. */
    private static final List<String> DENIALS = List.of("refused.role", "refused.firewall", "refused.not-assigned");

    @Autowired private Asking asking;
    @Autowired private Troupe troupe;
    @Autowired private Texts texts;

    private MockMvc inside;

    @BeforeEach
    void assemble() throws Exception {
        troupe.assemble();
        inside = asking.inside();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        var rows = new TreeSet<>(asking.table().rows().keySet());
        rows.remove(KNOWS);
        assertThat(asking.routes()).as("routes without a row").isSubsetOf(rows);
        assertThat(rows).as("rows without a route").isSubsetOf(asking.routes());
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsLetInWhereTheTableSaysSoAndNowhereElse() {
        return asking.rows().map(row -> DynamicTest.dynamicTest(row.route(), () -> assertThat(surprises(row)).as(row.route()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aStrangerIsSentToSignIn() {
        var outside = asking.outside();
        return asking.rows().map(row -> DynamicTest.dynamicTest(row.route(), () -> {
            var answer = asking.ask(outside, null, row, troupe.theCase().value(), LANGUAGE, Map.of());
            var location = answer.getHeader("Location");
            if (row.kind() == Expectation.Kind.PUBLIC) {
                assertThat(answer.getStatus()).isNotEqualTo(401);
                assertThat(location == null || !location.startsWith("/sign-in")).as("is not sent to sign in").isTrue();
            } else {
                // without the hidden field of a form, a sending is refused before anybody asks who it was
                assertThat(answer.getStatus()).isIn(302, 303, 401, 403, 404);
                assertThat(answer.getStatus() >= 400 || location.startsWith("/sign-in")).as("is sent to sign in").isTrue();
            }
        }));
    }

    private List<String> surprises(Expectation row) throws Exception {
        var surprises = new ArrayList<String>();
        var relations = row.kind() == Expectation.Kind.CASE ? EnumSet.allOf(Relation.class) : EnumSet.of(Relation.UNIT, Relation.WALL);
        for (var relation : relations) {
            for (var role : Role.values()) {
                var surprise = surprise(row, relation, role);
                if (surprise != null) {
                    surprises.add("%s %s: %s".formatted(relation, role, surprise));
                }
            }
        }
        return surprises;
    }

    private String surprise(Expectation row, Relation relation, Role role) throws Exception {
        var actor = troupe.player(role, relation);
        var answer = ask(actor, row, troupe.theCase().value());
        var status = answer.getStatus();
        var letIn = letIn(answer);
        if (status >= 500) {
            return "broke with " + status;
        }
        if (!letIn && answer.getContentAsString(StandardCharsets.UTF_8).contains(Troupe.PLANTED)) {
            return "a refusal with content";
        }
        return switch (row.kind()) {
            case PUBLIC -> null;
            case ANYBODY -> letIn ? null : "kept out with " + status;
            case NOBODY -> letIn ? "let in with " + status : null;
            case ROLES -> {
                var expected = row.lets(role, relation) && relation != Relation.WALL;
                yield letIn == expected && (letIn || status == row.refused()) ? null
                        : "expected %s, got %d".formatted(expected ? "to be let in" : row.refused(), status);
            }
            case CASE -> ofCase(row, relation, role, answer);
        };
    }

    private String ofCase(Expectation row, Relation relation, Role role, MockHttpServletResponse answer) throws Exception {
        var letIn = letIn(answer);
        if (row.lets(role, relation)) {
            return letIn ? null : "expected to be let in, got " + answer.getStatus();
        }
        if (asking.table().rows().get(KNOWS).lets(role, relation)) {
            return !letIn && answer.getStatus() == row.refused() ? null
                    : "expected %d, got %d".formatted(row.refused(), answer.getStatus());
        }
        // Whoever may not know of the case gets, to the byte, what a case gives that does not exist.
        var absent = ask(troupe.player(role, relation), row, UUID.randomUUID());
        if (answer.getStatus() != absent.getStatus() || letIn) {
            return "expected what is absent, %d, got %d".formatted(absent.getStatus(), answer.getStatus());
        }
        return Arrays.equals(answer.getContentAsByteArray(), absent.getContentAsByteArray()) && answer.getStatus() == 404 ? null
                : "differs from what is absent (" + answer.getStatus() + ")";
    }

    /** Admitted by the decision, whatever a later rule says about what was typed. */
    private boolean letIn(MockHttpServletResponse answer) throws Exception {
        var status = answer.getStatus();
        if (status == 404 || status == 401) {
            return false;
        }
        if (status != 403) {
            return true;
        }
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        var words = texts.in(texts.languages().stream().filter(l -> l.tag().equals(LANGUAGE)).findFirst().orElseThrow());
        return DENIALS.stream().noneMatch(code -> body.contains(code) || body.contains(words.get(code)));
    }

    private MockHttpServletResponse ask(Actor actor, Expectation row, UUID theCase) {
        return asking.ask(inside, actor, row, theCase, LANGUAGE, Map.of());
    }
}
