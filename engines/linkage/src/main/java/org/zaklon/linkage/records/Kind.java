package org.zaklon.linkage.records;

/** What a field holds; the kind alone decides how it is read, compared and used for blocking. */
public enum Kind {
    GIVEN,
    SURNAME,
    /** Given name and surname in one field, "Surname, Given" or "Given Surname". */
    FULLNAME,
    DATE,
    YEAR,
    MONTH,
    DAY,
    SEX,
    NATIONALITY,
    PLACE,
    POSTCODE,
    ADDRESS,
    PHONE,
    EMAIL,
    DOCUMENT,
    CATEGORY
}
