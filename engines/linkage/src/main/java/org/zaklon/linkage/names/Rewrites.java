package org.zaklon.linkage.names;

import java.util.List;

/** Spellings and what they become, read once from left to right; at each place the longest spelling that fits wins. */
record Rewrites(List<Rule> rules) {

    record Rule(String spelling, String becomes) {}

    Rewrites(List<Rule> rules) {
        this.rules = rules.stream().sorted((a, b) -> b.spelling().length() - a.spelling().length()).toList();
    }

    String apply(String word) {
        var text = new StringBuilder(word.length());
        var at = 0;
        while (at < word.length()) {
            var rule = at(word, at);
            text.append(rule == null ? word.substring(at, at + 1) : rule.becomes());
            at += rule == null ? 1 : rule.spelling().length();
        }
        return text.toString();
    }

    private Rule at(String word, int place) {
        for (var rule : rules) {
            if (word.startsWith(rule.spelling(), place)) {
                return rule;
            }
        }
        return null;
    }
}
