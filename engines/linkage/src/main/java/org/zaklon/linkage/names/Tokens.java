package org.zaklon.linkage.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a name into words and writes each in plain Latin letters. */
final class Tokens {
    /** Written inside a word and not heard: apostrophes, the soft joiner of Persian, the stretching of Arabic. */
    private static final String SILENT = "'`’‘ʼʻʿʾ´\u200c\u200d\u200e\u200f\u0640";

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder consonants = new StringBuilder();
    private boolean arabic;

    private Tokens() {}

    static List<Token> of(String raw) {
        var reading = new Tokens();
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (var i = 0; i < text.length(); i++) {
            reading.letter(text.charAt(i));
        }
        reading.end();
        return reading.tokens;
    }

    private void letter(char letter) {
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            plain.append(letter);
        } else if (Tables.ARABIC.get(letter) instanceof Tables.Arabic(String latin, String consonant)) {
            arabic = true;
            consonants.append(plain.isEmpty() && consonant.isEmpty() ? first(letter, latin) : consonant);
            plain.append(latin);
        } else if (Tables.LETTERS.get(letter) instanceof String latin) {
            plain.append(latin);
        } else if (SILENT.indexOf(letter) < 0 && Character.getType(letter) != Character.NON_SPACING_MARK) {
            marked(letter);
        }
    }

    /** A vowel that opens a word is kept as one sign; و and ي open it as consonants. */
    private static String first(char letter, String latin) {
        return switch (letter) {
            case 'و', 'ڤ' -> "v";
            case 'ي', 'ی' -> "j";
            default -> latin.isEmpty() ? "" : "a";
        };
    }

    private void marked(char letter) {
        var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        if (parts.length() > 1 && parts.charAt(0) != letter) {
            letter(parts.charAt(0));
        } else {
            end();
        }
    }

    private void end() {
        if (!plain.isEmpty()) {
            tokens.add(new Token(plain.toString(), arabic ? consonants.toString() : null));
        }
        plain.setLength(0);
        consonants.setLength(0);
        arabic = false;
    }
}
