package org.zaklon.country;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A list of codes in the order of the profile; codes are never removed, they end. */
public record CodeList(String id, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public Code get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no code " + code + " in list " + id));
    }

    public List<Code> offeredOn(LocalDate day) {
        return codes.stream().filter(c -> c.offeredOn(day)).toList();
    }
}
