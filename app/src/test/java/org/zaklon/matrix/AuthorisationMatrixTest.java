package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final String KNOWS = "KNOWS ";
    private static final String LANGUAGE = "en";
    /** The words by which the decision itself refuses; any other refusal comes from a rule that only the admitted meet. */
    private static final List<String> DENIALS = List.of("role", "firewall", "not-assigned", "not-seated");
    private static final Pattern UUID_IN_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired private Asking asking;
    @Autowired private Troupe troupe;
    @Autowired private Texts texts;

    private MockMvc inside;
    private final Map<String, String> absent = new HashMap<>();

    @BeforeEach
    void assemble() throws Exception {
        troupe.assemble();
        inside = asking.inside();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        var rows = new TreeSet<>(asking.table().rows().keySet());
        rows.removeIf(row -> row.startsWith(KNOWS));
        var missing = asking.routes().stream().filter(route -> !rows.contains(route)).map(this::asFoundToday).toList();
        assertThat(missing).as("routes without a row; read each against the rules before you add it").isEmpty();
        assertThat(rows).as("rows without a route").isSubsetOf(asking.routes());
    }

    /** What a route without a row does today, in the words of the table. */
    private String asFoundToday(String route) {
        var ofCase = route.contains("{");
        var row = Expectation.unknown(route);
        var found = new ArrayList<String>();
        for (var relation : ofCase ? Relation.values() : new Relation[] {Relation.UNIT}) {
            var statuses = new TreeMap<Integer, List<String>>();
            for (var role : Role.values()) {
                try {
                    var answer = ask(troupe.player(role, relation), row, troupe.theCase().value());
                    statuses.computeIfAbsent(letIn(answer) ? 0 : answer.getStatus(), s -> new ArrayList<>()).add(role.name());
                } catch (Exception e) {
                    statuses.computeIfAbsent(500, s -> new ArrayList<>()).add(role.name());
                }
            }
            found.add(relation.name().toLowerCase(Locale.ROOT) + ": " + statuses);
        }
        return route + " | " + String.join("; ", found) + "\n";
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
        for (var relation : row.relations()) {
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
                yield letIn == expected && (letIn || refusal(answer) == row.refused()) ? null
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
        if (asking.table().rows().get(KNOWS + row.of()).lets(role, relation)) {
            return !letIn && (refusal(answer) == row.refused() || status(answer, 404)) ? null
                    : "expected to be refused, got " + answer.getStatus();
        }
        // Whoever may not know of it gets, to the byte, what is given where there is nothing; one's own typing and address apart.
        // Colleagues of one role are given the same there, so one of them is asked for all; who is given something else is asked anew.
        var given = blurred(answer);
        if (given.equals(absent.computeIfAbsent(row.route() + " " + role, r -> blurred(ask(troupe.player(role, relation), row, UUID.randomUUID()))))) {
            return null;
        }
        var nothing = blurred(ask(troupe.player(role, relation), row, UUID.randomUUID()));
        return given.equals(nothing) ? null : "differs from what is absent: %.400s ... %.400s".formatted(given, nothing);
    }

    private static String blurred(MockHttpServletResponse answer) {
        return answer.getStatus() + " " + UUID_IN_TEXT.matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) + answer.getHeader("Location"))
                .replaceAll("·");
    }

    /** Admitted by the decision, whatever a later rule says about what was typed. */
    private boolean letIn(MockHttpServletResponse answer) throws Exception {
        var status = answer.getStatus();
        if (status == 404 || status == 401) {
            return false;
        }
        if (status < 400) {
            return true;
        }
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        var words = texts.in(texts.languages().stream().filter(l -> l.tag().equals(LANGUAGE)).findFirst().orElseThrow());
        return DENIALS.stream().noneMatch(code ->
                body.contains("urn:zaklon:problem:" + code + "\"") || body.contains(words.get("refused." + code)));
    }

    private static boolean status(MockHttpServletResponse answer, int status) {
        return answer.getStatus() == status;
    }

    /** A refusal beside the form that was sent says as much as a page of its own. */
    private static int refusal(MockHttpServletResponse answer) {
        return answer.getStatus() == 422 ? 403 : answer.getStatus();
    }

    private MockHttpServletResponse ask(Actor actor, Expectation row, UUID theCase) {
        return asking.ask(inside, actor, row, theCase, LANGUAGE, Map.of());
    }
}
