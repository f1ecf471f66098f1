package org.zaklon.coordination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zaklon.cases.board.BoardList;

/** The lists of the board. Referrals are a list of their own; the others are lists of cases. */
enum BoardTab {
    REFERRALS(null),
    DEADLINES(BoardList.DEADLINES),
    PERIODS(BoardList.PERIODS),
    GUARDIANS(BoardList.GUARDIANS),
    CLOSED(BoardList.CLOSED);

    private final BoardList list;

    BoardTab(BoardList list) {
        this.list = list;
    }

    Optional<BoardList> list() {
        return Optional.ofNullable(list);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BoardTab of(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst().orElse(REFERRALS);
    }
}
