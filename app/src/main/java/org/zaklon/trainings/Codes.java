package org.zaklon.trainings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;

/** Codes that people read aloud and type: digits and capitals without those that look alike. */
public final class Codes {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Codes() {}

    /** Five random bits for each character. */
    public static String fresh(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was typed, as it was given out: without the lines between groups, in capitals. */
    public static String normalised(String typed) {
        var kept = new StringBuilder();
        typed.toUpperCase(java.util.Locale.ROOT).chars().filter(c -> ALPHABET.indexOf(c) >= 0).limit(64).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** In groups of five, to be read aloud. */
    public static String grouped(String code) {
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
