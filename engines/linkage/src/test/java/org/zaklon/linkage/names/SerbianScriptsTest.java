package org.zaklon.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.SharedData;
import tools.jackson.databind.json.JsonMapper;

class SerbianScriptsTest {

    @Test
    void everySerbianSurnameIsOneNameInBothScripts() throws IOException {
        var latin = surnames("serbian_latin.json");
        var cyrillic = surnames("serbian_cyrillic.json");

        assertThat(latin).hasSize(1937).hasSameSizeAs(cyrillic);
        for (var i = 0; i < latin.size(); i++) {
            var one = Names.of(latin.get(i));
            var other = Names.of(cyrillic.get(i));
            assertThat(one).as(latin.get(i)).isEqualTo(other);
        }
    }

    private static List<String> surnames(String file) throws IOException {
        var tree = new JsonMapper().readTree(SharedData.file("names/" + file));
        return StreamSupport.stream(tree.get("lastName").spliterator(), false).map(name -> name.asString()).toList();
    }
}
