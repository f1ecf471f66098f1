package org.zaklon.linkage.records;

/** Which part of a name a column takes from its field. */
enum NamePart {
    WHOLE {
        @Override
        String of(String text) {
            return text;
        }
    },
    GIVEN {
        @Override
        String of(String text) {
            var comma = text.indexOf(',');
            var space = text.lastIndexOf(' ');
            return comma >= 0 ? text.substring(comma + 1) : space > 0 ? text.substring(0, space) : text;
        }
    },
    SURNAME {
        @Override
        String of(String text) {
            var comma = text.indexOf(',');
            return comma >= 0 ? text.substring(0, comma) : text.substring(text.lastIndexOf(' ') + 1);
        }
    };

    abstract String of(String text);
}
