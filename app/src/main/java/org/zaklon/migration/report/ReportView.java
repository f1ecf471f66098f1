package org.zaklon.migration.report;

import org.zaklon.ui.figures.Figure;

/** A report on the page. @param path of its files */
public record ReportView(String path, Figure figure) {}
