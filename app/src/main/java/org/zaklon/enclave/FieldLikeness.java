package org.zaklon.enclave;

/**
 * How two encoded records agree in one field. In words only; of the other record nothing else is known.
 *
 * @param field given, family, born, sex, citizenship or document
 */
public record FieldLikeness(String field, How how) {

    public enum How { SAME, ALIKE, DIFFERENT }
}
