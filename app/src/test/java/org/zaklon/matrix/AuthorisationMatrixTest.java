package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zaklon.Zaklon;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;

/**
 * Every route that Spring knows, asked by every role in every relation to a case, compared with the checked-in table. Each
 * question runs in a transaction that is undone, so that no answer changes the next. A route without a row fails.
 */
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1", "zaklon.texts.strict=true"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(Troupe.class)
class AuthorisationMatrixTest {
    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/\\{(\\w+)\\}");
    private static final String KNOWS = "KNOWS a-case";
    /** The words by which the decision itself refuses; any other refusal comes from a rule that only the admitted meet. */
    private static final List<String> DENIALS = List.of("refused.role", "refused.firewall", "refused.not-assigned");

    private final Expectation.Table table = Expectation.read();

    @Autowired private WebApplicationContext context;
    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Troupe troupe;
    @Autowired private Texts texts;

    private MockMvc inside;
    private MockMvc outside;

    @BeforeEach
    void assemble() throws Exception {
        troupe.assemble();
        inside = MockMvcBuilders.webAppContextSetup(context).build();
        outside = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        var rows = new TreeSet<>(table.rows().keySet());
        rows.remove(KNOWS);
        assertThat(routes()).as("routes without a row").isSubsetOf(rows);
        assertThat(rows).as("rows without a route").isSubsetOf(routes());
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsLetInWhereTheTableSaysSoAndNowhereElse() {
        return routes().stream().filter(table.rows()::containsKey).map(route ->
                DynamicTest.dynamicTest(route, () -> assertThat(surprises(table.rows().get(route))).as(route).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aStrangerIsSentToSignIn() {
        return routes().stream().filter(table.rows()::containsKey).map(route -> DynamicTest.dynamicTest(route, () -> {
            var row = table.rows().get(route);
            var answer = ask(outside, null, row, path(row, troupe.theCase().value()));
            if (row.kind() == Expectation.Kind.PUBLIC) {
                assertThat(answer.getStatus()).isNotIn(401);
                assertThat(answer.getHeader("Location")).as("sent to sign in").isNotEqualTo("/sign-in");
            } else {
                // without the hidden field of a form, a sending is refused before anybody asks who it was
                assertThat(answer.getStatus()).isIn(302, 303, 401, 403, 404);
                if (answer.getStatus() < 400) {
                    assertThat(answer.getHeader("Location")).startsWith("/sign-in");
                }
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
        var answer = ask(inside, actor, row, path(row, troupe.theCase().value()));
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
        if (table.rows().get(KNOWS).lets(role, relation)) {
            return !letIn && answer.getStatus() == row.refused() ? null
                    : "expected %d, got %d".formatted(row.refused(), answer.getStatus());
        }
        // Whoever may not know of the case gets, to the byte, what a case gives that does not exist.
        var absent = ask(inside, troupe.player(role, relation), row, path(row, UUID.randomUUID()));
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
        var words = texts.in(texts.languages().getFirst());
        return DENIALS.stream().noneMatch(code -> body.contains(code) || body.contains(words.get(code)));
    }

    private MockHttpServletResponse ask(MockMvc mvc, Actor actor, Expectation row, String path) {
        var method = row.route().substring(0, row.route().indexOf(' '));
        return transactions.execute(undone -> {
            undone.setRollbackOnly();
            if (actor != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(authenticated(actor)));
            }
            try {
                var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.equals("ANY") ? "GET" : method), path)
                        .header("Accept-Language", texts.languages().getFirst().tag())
                        .header("Idempotency-Key", "7b1c2f6e-0000-4000-8000-000000000001")
                        .param("requestId", "7b1c2f6e-0000-4000-8000-000000000001");
                row.typed().forEach(request::param);
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(row.route(), e);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private static TestingAuthenticationToken authenticated(Actor actor) {
        return new TestingAuthenticationToken(actor.account().value().toString(), "", "ROLE_ANY");
    }

    private String path(Expectation row, UUID theCase) {
        var path = row.route().substring(row.route().indexOf(' ') + 1).replace("/**", "/nowhere");
        return VARIABLE.matcher(path).replaceAll(variable -> {
            var named = table.values().getOrDefault(variable.group(1) + "/" + variable.group(2), table.values().get(variable.group(2)));
            assertThat(named).as("the table says what {%s} after %s stands for", variable.group(2), variable.group(1)).isNotNull();
            return variable.group(1) + "/" + switch (named) {
                case "case" -> theCase;
                case "fresh" -> UUID.randomUUID();
                default -> URLDecoder.decode(named, StandardCharsets.UTF_8);
            };
        });
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        routes.add("ANY " + pattern);
                    }
                    methods.stream().map(RequestMethod::name).forEach(method -> routes.add(method + " " + pattern));
                }
            }
        }
        return routes;
    }
}
