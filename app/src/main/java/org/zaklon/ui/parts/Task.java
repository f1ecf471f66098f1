package org.zaklon.ui.parts;

/**
 * A line of a task list.
 *
 * @param href null where the task cannot be started yet
 * @param hint may be null
 */
public record Task(String title, String href, String hint, Tag status) {}
