package org.zaklon.migration.terms;

import java.util.List;
import java.util.Optional;
import org.zaklon.country.Code;
import org.zaklon.country.CodeList;
import org.zaklon.country.Localised;

/**
 * A way to divide the counted, with its common codes in the order in which they are shown.
 *
 * @param name as it stands in files and addresses, such as {@code citizenship}
 */
public record Dimension(String name, Localised label, CodeList list) {

    public List<String> codes() {
        return list.codes().stream().map(Code::code).toList();
    }

    public Optional<Code> find(String code) {
        return list.find(code);
    }
}
