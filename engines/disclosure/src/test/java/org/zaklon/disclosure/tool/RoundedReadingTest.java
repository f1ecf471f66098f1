package org.zaklon.disclosure.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zaklon.disclosure.table.Said;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

class RoundedReadingTest {
    @TempDir
    Path folder;

    @Test
    void roundedNumbersAndTheRangesBesideThemAreRead() throws IOException {
        assertThat(read("10", "15", "18-27", "<18", "..")).containsExactly(new Said(10, 12), new Said(13, 17), new Said(18, 27), new Said(0, 17), Said.atLeast(0));
    }

    @Test
    void whatIsNoMultipleOrNoRangeIsRefusedByItsLine() {
        assertThatThrownBy(() -> read("10", "11")).isInstanceOf(BadInput.class).hasMessageContaining("line 3");
        assertThatThrownBy(() -> read("27-18")).isInstanceOf(BadInput.class).hasMessageContaining("line 2");
    }

    private List<Said> read(String... numbers) throws IOException {
        var file = Files.writeString(folder.resolve("rounded.csv"), "published\n" + String.join("\n", numbers) + "\n");
        var reading = new Reading("published", Set.of("<10"), Map.of(), 0, 9L, 5L);
        var said = new ArrayList<Said>();
        var sheet = Sheet.open(file);
        sheet.each(row -> said.add(reading.shown(sheet, row)));
        return said;
    }
}
