package org.zaklon.account.letters;

/** A line of a list of notices or letters, in the reader's words. */
public record NoticeRow(String text, String detail, String at, boolean fresh) {}
