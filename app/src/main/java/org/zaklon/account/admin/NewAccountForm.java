package org.zaklon.account.admin;

/** What was typed on the page of a new account. */
public record NewAccountForm(String name, String login, String mail, PositionForm position) {
    @Override
    public String toString() {
        return "a new account";
    }
}
