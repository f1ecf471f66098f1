package org.zaklon.demo;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.store.StartNote;

/** Tells whoever started the demonstration who can sign in and what to try. */
@Component
@Profile("demo")
class Welcome implements StartNote {
    private final Cast cast;
    private final Country country;

    Welcome(Cast cast, Country country) {
        this.cast = cast;
        this.country = country;
    }

    @Override
    public String text() {
        var profile = country.profile().code();
        if (!DemoFiles.exist(profile)) {
            return "";
        }
        return "  An invented country: nobody in it exists. Everybody's password is  " + Cast.PASSWORD + "\n\n"
                + cast.parts(profile).stream().map(part -> "    %-17s %-52s %s%n".formatted(part.login(),
                        country.unit(part.unit()).name().in("en"), part.toTry())).collect(Collectors.joining())
                + "\n  Nobody has to sign in to read what is published:  /figures\n";
    }
}
