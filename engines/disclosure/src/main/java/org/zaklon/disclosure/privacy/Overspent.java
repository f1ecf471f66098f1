package org.zaklon.disclosure.privacy;

/** More privacy was asked for than is left. Nothing was released. */
public final class Overspent extends RuntimeException {
    private final Rho left;

    Overspent(Rho asked, Rho left) {
        super("This would cost %s, but only %s is left.".formatted(asked, left));
        this.left = left;
    }

    public Rho left() {
        return left;
    }
}
