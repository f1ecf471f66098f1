package org.zaklon.sharing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.ui.forms.Parameters;

/** Reads what was typed into the small forms of this room. Prints nothing of it. */
record Typed(MultiValueMap<String, String> all) {

    String one(String name) {
        return Parameters.one(all, name);
    }

    List<String> many(String name) {
        return Parameters.many(all, name);
    }

    <E extends Enum<E>> Optional<E> value(String name, E[] values) {
        return Parameters.find(values, one(name));
    }

    Set<DataClass> classes(String name) {
        return Arrays.stream(DataClass.values()).filter(c -> c != DataClass.C10_STATISTICS && many(name).contains(c.code()))
                .collect(Collectors.toSet());
    }

    PersonalText text(String name) {
        return one(name).isEmpty() ? null : new PersonalText(one(name));
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
