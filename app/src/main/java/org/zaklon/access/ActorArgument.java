package org.zaklon.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zaklon.kernel.AccountId;

/**
 * Hands the {@link Actor} to pages and API. Whatever way somebody signed in (password, passkey, bearer token), the name of the
 * authentication is the account's identity; who that is now is read from the tables.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final ActorSource actors;

    ActorArgument(ActorSource actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binder) {
        return current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    private Optional<Actor> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        try {
            return actors.find(new AccountId(UUID.fromString(authentication.getName())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
