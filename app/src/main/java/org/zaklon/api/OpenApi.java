package org.zaklon.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.access.Actor;
import org.zaklon.kernel.RequestId;

/** The document at {@code /api/v1/openapi.json}: written from the controllers, so that it cannot lag behind them. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, RequestId.class);
    }

    @Bean
    OpenAPI openApiDocument() {
        var scheme = new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().clientCredentials(
                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
        return new OpenAPI()
                .info(new Info().title("Zaklon").version("v1")
                        .description("The use cases of the pages, for programs of agencies. See docs/api.md.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer idempotencyKey() {
        return (operation, method) -> {
            if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == RequestId.class)) {
                operation.addParametersItem(new HeaderParameter().name(RequestIdArgument.HEADER).required(true)
                        .schema(new UUIDSchema()).description("Names this attempt; repeated, it answers as before and changes nothing."));
            }
            return operation;
        };
    }
}
