package org.zaklon.bodies;

import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.ui.CountryWords;

/** What a seat is called, in every room that names one: its label, else its agency, else its category; with its post. */
public final class SeatWords {
    private SeatWords() {}

    public static String of(SeatLine seat, CountryWords words) {
        var t = words.t();
        var name = seat.label().byLanguage().isEmpty()
                ? seat.ofAgency().map(words::agency).orElseGet(() -> t.of("bodies.category", seat.category())) : t.say(seat.label());
        return seat.post() == Post.MEMBER ? name : t.get("bodies.seat.with-post", name, t.of("bodies.post", seat.post()));
    }
}
