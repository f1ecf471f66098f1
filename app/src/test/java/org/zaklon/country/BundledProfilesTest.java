package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zaklon.country.reading.ProfileReader;

class BundledProfilesTest {

    @Test
    void theFirstProfileIsSound() {
        var country = new Country(ProfileReader.bundled("bih"));

        assertThat(country.teams()).hasSize(18);
    }
}
