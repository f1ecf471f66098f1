package org.zaklon.country;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serbian Latin to Serbian Cyrillic: the thirty letters, digraphs first. Placeholders, the keywords and selectors of plural
 * messages, addresses, words with digits and words listed as foreign stay as they are. ICU's own Latin-Cyrillic does not know
 * the digraphs, therefore this one.
 */
public final class Cyrillic {
    private static final Map<String, Character> DIGRAPHS = Map.of("dž", 'џ', "lj", 'љ', "nj", 'њ');
    private static final Map<Character, Character> LETTERS = letters(
            "abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш");

    /** Stems in which the two letters are two sounds; the bar stands between them. */
    private static final List<String> TWO_SOUNDS = List.of(
            "in|jek", "in|jic", "in|junk", "in|jurij", "kon|jug", "kon|junk", "kon|jukt", "tan|jug", "van|jezič", "an|jon",
            "nad|živ", "nad|žnj", "nad|žet", "nad|žanj", "nad|žup", "pod|žup", "pod|žanr", "pod|žet", "pod|žež", "pod|žar",
            "pod|žel", "pod|žig", "od|žal", "od|živ", "od|žvak", "od|žur", "pred|živ", "pred|žet");

    private static final Set<String> FOREIGN = Set.of(
            "URL", "CSV", "API", "PDF", "HTTP", "HTTPS", "HTML", "JSON", "XML", "REST", "OpenAPI", "OAuth", "SMTP", "TLS", "mTLS",
            "TOTP", "SSO", "DPO", "UTC", "CET", "UTF", "ISO", "IP", "ID", "ISIC", "IOM", "OSCE", "UNHCR", "UNICEF", "UNODC",
            "ICMPD", "GRETA", "GLOTIP", "HTCDS", "CTDC", "ECRI", "GDPR", "LED", "IC", "TIP", "SDG", "RFC", "email", "online",
            "offline", "passkey", "passkeys", "Passkey", "PostgreSQL", "Facebook", "Instagram", "WhatsApp", "Viber", "Telegram",
            "TikTok", "Google", "Chrome", "Firefox", "Windows", "Linux", "Android", "Enter", "Tab", "Esc", "Ctrl", "Alt", "Shift");

    private static final Pattern ADDRESS_OR_WORD = Pattern.compile(
            "(?<kept>(?:https?://|www\\.)[^\\s{}]*[^\\s{}.,;:!?)]"
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|\\b[Ee]-mail)|(?<word>[\\p{L}\\d]+)");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");
    private static final Pattern NOT_OURS = Pattern.compile("[\\dqwxyQWXY]");

    private Cyrillic() {}

    /**
     * The Cyrillic form of a text or of an ICU message.
     *
     * @param latin Serbian in Latin letters; letters that are Cyrillic already stay
     */
    public static String of(String latin) {
        var text = Normalizer.normalize(latin, Normalizer.Form.NFC);
        return message(text, 0, text.length());
    }

    /** A message between two positions: literal text is converted, arguments are looked into. */
    private static String message(String text, int from, int to) {
        var out = new StringBuilder(to - from);
        var at = from;
        while (at < to) {
            var open = text.indexOf('{', at);
            if (open < 0 || open >= to) {
                return out.append(literal(text.substring(at, to))).toString();
            }
            var close = closing(text, open, to);
            out.append(literal(text.substring(at, open))).append(argument(text.substring(open, close)));
            at = close;
        }
        return out.toString();
    }

    /** An argument with its braces: kept, except for the texts of its branches. */
    private static String argument(String argument) {
        var parts = argument.split(",", 3);
        if (parts.length < 3 || !Set.of("plural", "select", "selectordinal").contains(parts[1].strip())) {
            return argument;
        }
        var out = new StringBuilder();
        var at = 0;
        var end = argument.length() - 1;
        for (var open = argument.indexOf('{', 1); open > 0 && open < end; open = argument.indexOf('{', at)) {
            var close = closing(argument, open, end);
            out.append(argument, at, open + 1).append(message(argument, open + 1, close - 1)).append('}');
            at = close;
        }
        return out.append(argument.substring(at)).toString();
    }

    /** The position after the brace that closes the one at {@code open}; the end where none does. */
    private static int closing(String text, int open, int to) {
        var depth = 0;
        for (var i = open; i < to; i++) {
            depth += switch (text.charAt(i)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return i + 1;
            }
        }
        return to;
    }

    private static String literal(String text) {
        return ADDRESS_OR_WORD.matcher(text).replaceAll(m -> {
            var word = m.group("word");
            return Matcher.quoteReplacement(word == null || staysLatin(word) ? m.group() : word(word));
        });
    }

    private static boolean staysLatin(String word) {
        return FOREIGN.contains(word) || ROMAN.matcher(word).matches() || NOT_OURS.matcher(word).find();
    }

    private static String word(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var out = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var pair = i + 1 < word.length() ? DIGRAPHS.get(lower.substring(i, i + 2)) : null;
            var together = pair != null && !twoSounds(lower, i + 1);
            var letter = together ? pair : LETTERS.getOrDefault(lower.charAt(i), lower.charAt(i));
            out.append(Character.isUpperCase(word.charAt(i)) ? Character.toUpperCase(letter) : letter);
            i += together ? 1 : 0;
        }
        return out.toString();
    }

    /** Whether a stem with two sounds lies so in the word that its bar falls on this position. */
    private static boolean twoSounds(String lower, int bar) {
        return TWO_SOUNDS.stream().anyMatch(stem -> {
            var before = stem.indexOf('|');
            return bar >= before && lower.startsWith(stem.replace("|", ""), bar - before);
        });
    }

    private static Map<Character, Character> letters(String latin, String cyrillic) {
        var letters = new HashMap<Character, Character>();
        for (var i = 0; i < latin.length(); i++) {
            letters.put(latin.charAt(i), cyrillic.charAt(i));
        }
        return Map.copyOf(letters);
    }
}
