package org.zaklon.walk;

import java.util.EnumMap;
import java.util.Map;
import org.zaklon.account.Accounts;
import org.zaklon.ui.Browser;

/** Everybody of the cast with a browser of their own, signed in when first needed and then kept. */
final class Company implements AutoCloseable {
    private final Browser browser = Browser.open();
    private final Map<Cast, Walker> desks = new EnumMap<>(Cast.class);
    private final Map<Cast, Walker> phones = new EnumMap<>(Cast.class);
    private final String address;
    private final Look look;

    Company(Accounts accounts, int port, Look look) {
        this.address = "http://localhost:" + port;
        this.look = look;
        for (var who : Cast.values()) {
            who.provision(accounts);
        }
    }

    Walker atADesk(Cast who) {
        return desks.computeIfAbsent(who, w -> new Walker(browser.page(), address, look).signIn(w));
    }

    Walker onAPhone(Cast who) {
        return phones.computeIfAbsent(who, w -> new Walker(browser.phone(), address, look).signIn(w));
    }

    /** Somebody from the street, who has no account. */
    Walker stranger() {
        return new Walker(browser.page(), address, look);
    }

    Walker strangerWithoutScripts() {
        return new Walker(browser.withoutScripts(), address, new Look(page -> {})); // the one that looks closer is a script itself
    }

    /** A phone whose owner likes it dark, with a look of its own: what was seen elsewhere is seen anew. */
    Walker onAPhoneInTheDark(Cast who, Look anew) {
        return new Walker(browser.darkPhone(), address, anew).signIn(who);
    }

    Typist byKeyboard(Cast who) {
        return new Typist(browser.page(), address).signIn(who);
    }

    Walker withoutScripts(Cast who) {
        return new Walker(browser.withoutScripts(), address, look).signIn(who);
    }

    @Override
    public void close() {
        browser.close();
    }
}
