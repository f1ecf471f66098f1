package org.zaklon.account.clients;

import java.util.List;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;

/**
 * A program as its page shows it.
 *
 * @param ours whether it holds a secret of ours
 */
public record ClientView(String id, String name, Tag state, boolean live, boolean ours, List<Line> lines) {}
