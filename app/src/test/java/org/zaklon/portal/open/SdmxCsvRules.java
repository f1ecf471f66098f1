package org.zaklon.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of the data message field guide of SDMX-CSV 2.0 for rows of observations, and the identifiers and time periods of SDMX 3.0. The code lists are
 * those seen in copies of CL_OBS_STATUS and CL_CONF_STATUS; no registry was asked.
 */
final class SdmxCsvRules {
    private static final Pattern STRUCTURE = Pattern.compile("[A-Za-z][\\w-]*(\\.[A-Za-z][\\w-]*)*:[A-Za-z0-9_@$-]+\\(\\d+\\.\\d+\\.\\d+\\)");
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}|\\d{4}-\\d{2}|\\d{4}-\\d{2}-\\d{2}/P\\d+[YM]");

    private SdmxCsvRules() {}

    static List<Map<String, String>> check(String text) {
        assertThat(text).doesNotStartWith("\uFEFF");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        var lines = new ArrayList<Map<String, String>>();
        List<String> head = null;
        for (var record : CsvReader.builder().ofCsvRecord(text)) {
            if (head == null) {
                head = record.getFields();
                assertThat(head.subList(0, 3)).containsExactly("STRUCTURE", "STRUCTURE_ID", "ACTION");
                assertThat(head).doesNotHaveDuplicates().allMatch(name -> COMPONENT.matcher(name).matches());
                continue;
            }
            assertThat(record.getFields()).hasSameSizeAs(head);
            var line = new LinkedHashMap<String, String>();
            for (int i = 0; i < head.size(); i++) {
                line.put(head.get(i), record.getField(i));
            }
            lines.add(line);
        }
        assertThat(head).isNotNull();
        var dimensions = head.subList(3, head.indexOf("OBS_VALUE"));
        var keys = new HashSet<List<String>>();
        for (var line : lines) {
            assertThat(line.get("STRUCTURE")).isEqualTo("dataflow");
            assertThat(line.get("STRUCTURE_ID")).matches(STRUCTURE);
            assertThat(line.get("ACTION")).isEqualTo("I");
            for (var dimension : dimensions) {
                assertThat(line.get(dimension)).matches(dimension.equals("TIME_PERIOD") ? PERIOD : CODE);
            }
            assertThat(line.get("OBS_VALUE")).matches("\\d*");
            assertThat(line.get("OBS_STATUS")).isIn("A", "Q");
            assertThat(line.get("CONF_STATUS")).isIn("F", "A", "D");
            assertThat(keys.add(dimensions.stream().map(line::get).toList())).as("one line for each observation").isTrue();
        }
        return lines;
    }
}
