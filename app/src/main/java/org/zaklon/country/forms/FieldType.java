package org.zaklon.country.forms;

/** The kinds of question that the forms toolkit can ask. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    STORY,
    /** Yes or no. */
    YES_NO,
    /** One code of a list. */
    CHOICE,
    /** Any number of codes of a list. */
    CHOICES,
    DATE,
    /** A date and a time of day in the zone of the profile. */
    MOMENT,
    /** A whole number, not negative. */
    NUMBER,
    /** One area of the profile. */
    AREA,
    /** One unit of the profile, by its services and functions. */
    UNIT,
    /** A statement that is read, not answered. */
    NOTE
}
