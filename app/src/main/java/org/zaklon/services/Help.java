package org.zaklon.services;

import java.util.List;

/** The help in one case, as far as one reader may see it: lines, the minimum ones first, and deliveries, newest first. */
public record Help(List<Line> lines, List<Delivery> deliveries) {
    public Help {
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
    }

    public List<Line> minimum() {
        return lines.stream().filter(Line::minimum).toList();
    }

    public List<Line> further() {
        return lines.stream().filter(l -> !l.minimum()).toList();
    }
}
