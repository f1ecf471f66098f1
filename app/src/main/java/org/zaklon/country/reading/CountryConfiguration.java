package org.zaklon.country.reading;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.country.Country;

/** Opens the country named by {@code zaklon.profile}, or the one in the folder {@code zaklon.profile-dir} outside the program. */
@Configuration(proxyBeanMethods = false)
class CountryConfiguration {

    @Bean
    Country country(@Value("${zaklon.profile}") String profile, @Value("${zaklon.profile-dir:}") String folder) {
        return new Country(folder.isBlank() ? ProfileReader.bundled(profile) : ProfileReader.folder(Path.of(folder)));
    }
}
