package org.zaklon.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;

/** Knows every route and asks it; each question runs in a transaction that is undone, so that no answer changes the next. */
@TestComponent
class Asking {
    private static final Pattern VARIABLE = Pattern.compile("([^/.]*)([/.])\\{(\\w+)\\}");
    private static final String REQUEST = "7b1c2f6e-0000-4000-8000-000000000001";

    private final Expectation.Table table = Expectation.read();

    @Autowired private WebApplicationContext context;
    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Troupe troupe;

    Expectation.Table table() {
        return table;
    }

    /** Behind the doorman, where everybody is who they say. */
    MockMvc inside() {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** In front of the doorman. */
    MockMvc outside() {
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build();
    }

    /** The rows of the table that have a route; with {@code -Dzaklon.matrix=/bodies} those alone whose route holds these letters. */
    Stream<Expectation> rows() {
        var wanted = System.getProperty("zaklon.matrix", "");
        return routes().stream().filter(route -> route.contains(wanted)).map(table.rows()::get).filter(Objects::nonNull);
    }

    MockHttpServletResponse ask(MockMvc mvc, Actor actor, Expectation row, UUID theCase, String language, Map<String, String> typed) {
        var method = row.route().substring(0, row.route().indexOf(' '));
        return transactions.execute(undone -> {
            undone.setRollbackOnly();
            if (actor != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(
                        new TestingAuthenticationToken(actor.account().value().toString(), "", "ROLE_ANY")));
            }
            try {
                var request = MockMvcRequestBuilders
                        .request(HttpMethod.valueOf(method.equals("ANY") ? "GET" : method), path(row, theCase))
                        .queryParam("lang", language).header("Accept-Language", language).header("Idempotency-Key", REQUEST).param("requestId", REQUEST);
                if (row.body() != null) {
                    request.contentType(MediaType.APPLICATION_JSON).content(row.body());
                }
                row.typed().forEach((field, value) -> request.param(field, value.startsWith("{")
                        ? troupe.prop(value.substring(1, value.length() - 1)).toString() : value));
                typed.forEach(request::param);
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(row.route(), e);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private String path(Expectation row, UUID theCase) {
        var path = row.route().substring(row.route().indexOf(' ') + 1).replace("/**", "/nowhere");
        return VARIABLE.matcher(path).replaceAll(variable -> {
            var named = table.values().getOrDefault(variable.group(1) + "/" + variable.group(3), table.values().get(variable.group(3)));
            assertThat(named).as("the table says what {%s} after %s stands for", variable.group(3), variable.group(1)).isNotNull();
            return variable.group(1) + variable.group(2) + switch (named) {
                case "case" -> theCase;
                case "fresh" -> UUID.randomUUID();
                case "referral", "line", "delivery", "person", "other", "clock", "consent", "agreement", "release",
                        "body", "force", "seat", "member", "plan", "need", "issue", "mediation", "followUp",
                        "course", "course-version", "training", "learner", "exception", "certificate",
                        "meeting", "item", "action" ->
                    theCase.equals(troupe.theCase().value()) ? troupe.prop(named) : UUID.randomUUID();
                default -> URLDecoder.decode(named, StandardCharsets.UTF_8);
            };
        });
    }

    /** Somebody whom the table lets in. */
    Optional<Actor> admitted(Expectation row) {
        return switch (row.kind()) {
            case NOBODY -> Optional.empty();
            case PUBLIC, ANYBODY -> Optional.of(troupe.player(Role.CASE_MANAGER, Relation.ASSIGNED));
            case ROLES -> row.everywhere().stream().findFirst().map(role -> troupe.player(role, Relation.UNIT));
            case CASE -> row.open().entrySet().stream().filter(e -> !e.getValue().isEmpty()).findFirst()
                    .map(e -> troupe.player(e.getValue().iterator().next(), e.getKey()));
        };
    }

    Set<String> routes() {
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
