package org.zaklon.ui;

import java.util.function.BooleanSupplier;

/**
 * Pages that anybody may open, named at the foot of every page; contributed by the room that has them as a bean.
 *
 * @param key message key of the label, neutral as a title is (law 12)
 * @param text message key of the sentence below it
 * @param path where it leads
 * @param there whether the country has these pages
 */
public record PublicEntry(String key, String text, String path, BooleanSupplier there) {}
