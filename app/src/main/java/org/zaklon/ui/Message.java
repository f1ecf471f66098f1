package org.zaklon.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One message in one language, parsed once. */
final class Message {
    private final String plain;
    private final MessageFormat format;
    private final Set<Integer> counted = new HashSet<>();

    Message(String pattern, Locale locale) {
        this.format = new MessageFormat(pattern, ULocale.forLocale(locale));
        this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0 ? pattern : null;
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Part.Type.ARG_START && parts.getPart(i).getArgType() == ArgType.PLURAL) {
                counted.add(parts.getPart(i + 1).getValue());
            }
        }
    }

    String with(Object... args) {
        if (plain != null) {
            return plain;
        }
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof String text && counted.contains(i)) {
                args[i] = Long.valueOf(text); // reasons carry their arguments as text, a plural needs the number
            }
        }
        return ((MessageFormat) format.clone()).format(args, new StringBuffer(), null).toString(); // formats are not thread-safe
    }

    /** The arguments a pattern uses, so that translations can be compared. */
    static Set<String> arguments(String pattern) {
        var names = new TreeSet<String>();
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            var type = parts.getPartType(i);
            if (type == Part.Type.ARG_NUMBER || type == Part.Type.ARG_NAME) {
                names.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return names;
    }

    /** Changes only what a reader reads: arguments, keywords of plurals and quoting stay as they are. */
    static String rewrite(String pattern, UnaryOperator<String> change) {
        var parts = new MessagePattern(pattern);
        var result = new StringBuilder();
        var inMessage = new ArrayDeque<Boolean>();
        int at = 0;
        for (int i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (part.getIndex() < at) {
                continue; // the number inside a selector such as =0
            }
            var between = pattern.substring(at, part.getIndex());
            result.append(Boolean.TRUE.equals(inMessage.peek()) ? change.apply(between) : between);
            result.append(pattern, part.getIndex(), part.getLimit());
            at = part.getLimit();
            switch (part.getType()) {
                case MSG_START -> inMessage.push(true);
                case ARG_START -> inMessage.push(false);
                case MSG_LIMIT, ARG_LIMIT -> inMessage.pop();
                case SKIP_SYNTAX, INSERT_CHAR, REPLACE_NUMBER, ARG_NUMBER, ARG_NAME, ARG_TYPE, ARG_STYLE, ARG_SELECTOR,
                        ARG_INT, ARG_DOUBLE -> { }
            }
        }
        return result.append(pattern.substring(at)).toString();
    }
}
