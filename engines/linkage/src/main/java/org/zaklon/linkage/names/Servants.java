package org.zaklon.linkage.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of the form "servant of": Abd al-Rahman, Abdul Rahman, Abdurrahman are one word. */
final class Servants {
    private static final Pattern SERVANT = Pattern.compile("(?:abd|abdul|abdel|abdal|abdol|abdu|abdur|abder|abdus|abdi)");

    private Servants() {}

    static List<Token> joined(List<Token> tokens) {
        var joined = new ArrayList<Token>(tokens.size());
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (i + 1 < tokens.size() && SERVANT.matcher(token.plain()).matches()) {
                var next = tokens.get(++i);
                joined.add(new Token("abdul" + next.plain(), next.consonants() == null ? null : "abd" + next.consonants()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }
}
