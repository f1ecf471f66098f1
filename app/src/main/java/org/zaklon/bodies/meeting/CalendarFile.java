package org.zaklon.bodies.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A meeting for the calendar of a phone, after RFC 5545: one event, whose title says no more than that there is a meeting (law 12).
 * Written by ourselves because it is eleven lines of text; libraries for calendars read and write far more than is sent here.
 */
public final class CalendarFile {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line without its break (RFC 5545, 3.1). */
    private static final int WIDTH = 75;

    private CalendarFile() {}

    /**
     * @param title neutral, in the reader's language
     * @param now when the file was made
     */
    public static byte[] of(Meeting meeting, String title, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Zaklon//Meetings//EN");
        line(text, "METHOD:PUBLISH");
        line(text, "BEGIN:VEVENT");
        // Not the identity of the meeting: a calendar lies open on a phone, and nobody shall find the way from it to a page.
        line(text, "UID:" + UUID.nameUUIDFromBytes(("calendar " + meeting.id().value()).getBytes(StandardCharsets.UTF_8)));
        line(text, "DTSTAMP:" + UTC.format(now));
        line(text, "DTSTART:" + UTC.format(meeting.starts()));
        line(text, "DTEND:" + UTC.format(meeting.ends()));
        line(text, "SUMMARY:" + escaped(title));
        if (!meeting.place().isEmpty()) {
            line(text, "LOCATION:" + escaped(meeting.place()));
        }
        line(text, "STATUS:" + (meeting.state() == MeetingState.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n");
    }

    /** Folds where a line would grow longer, between characters and never within one. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > WIDTH) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += length;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
