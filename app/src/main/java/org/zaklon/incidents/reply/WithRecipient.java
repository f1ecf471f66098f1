package org.zaklon.incidents.reply;

import java.util.List;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;

/**
 * How a report stands with one recipient, as its reporter reads it.
 *
 * @param clock until when the recipient must say that it has it, or answer; what became of it
 * @param said what was said between the two
 * @param outcome null until it is closed
 */
public record WithRecipient(String unit, String name, Tag state, String clock, String outcome, List<Step> said, String problem, String typed) {}
